import Journeys
import OrderedCollections
import Testing

@testable import Simulation

@Suite("Promises and expectation (E4)")
struct PromiseTests {
  private func expectation(_ journey: Journey, customers: Int = 1, step: Int = 1) throws -> Double {
    func sum(_ steps: Int) throws -> Int {
      steps == 0 ? 0 : try journey.run(customers, steps: steps).total.encounters[0].expectation
    }
    return Double(try sum(step) - sum(step - 1)) * EncounterTally.pointsPerUnit / Double(customers)
  }

  @Test("the first expectation is the promise of the channel", arguments: [0.0, 3, 7.5, 10])
  func first(_ promise: Double) throws {
    #expect(isClose(try expectation(Samples.desk(expecting: promise)), promise))
  }

  @Test("people take the same promise differently, and stay on the scale")
  func spread() throws {
    let n = 3000
    let wide = Samples.desk(expecting: 5, [.expectationSpread: 0.8])
    let mean = Figure(value: try expectation(wide, customers: n), error: 0.8 / Double(n).squareRoot())
    #expect(mean.agrees(with: 5))
    #expect(mean.value != 5)
    // Half of those who are promised 10 expect less, by half a normal; nobody expects more.
    let high = try expectation(Samples.desk(expecting: 10, [.expectationSpread: 0.8]), customers: n)
    #expect(isClose(high, 10 - 0.8 * 0.39894, within: 4 * 0.8 / Double(n).squareRoot()))
  }

  @Test("a segment that expects more does, by as much")
  func segments() throws {
    var journey = Samples.desk(expecting: 6)
    journey.segment("demanding", share: 0.5, [.segmentExpectation: 1.5])
    journey.segment("modest", share: 0.5, [.segmentExpectation: -1])
    let tally = try journey.run(300, steps: 1)
    #expect(isClose(tally.segments[0].encounters[0].meanExpectation, 7.5))
    #expect(isClose(tally.segments[1].encounters[0].meanExpectation, 5))
  }

  @Test("where no channel promises anything people expect 7, each in a way of his own, and a segment as much more")
  func withoutChannels() throws {
    let n = 2000
    var journey = Samples.desk(expecting: 0)
    journey.channels = [:]
    #expect(isClose(try expectation(journey), 7))
    journey.values[.expectationSpread] = 0.8
    let expectations = try journey.crowd(n, steps: 0).customers.map { Double($0.expectation) }
    let mean = expectations.reduce(0, +) / Double(n)
    let square = expectations.reduce(0) { $0 + ($1 - 7) * ($1 - 7) } / Double(n)
    #expect(Figure(value: mean, error: 0.8 / Double(n).squareRoot()).agrees(with: 7))
    #expect(Figure(value: square, error: 0.64 * (2 / Double(n)).squareRoot()).agrees(with: 0.64, slack: 1e-3))
    journey.values[.expectationSpread] = 0
    journey.segment("demanding", share: 0.5, [.segmentExpectation: 1.5])
    journey.segment("modest", share: 0.5, [.segmentExpectation: -1])
    let tally = try journey.run(100, steps: 1)
    #expect(isClose(tally.segments[0].encounters[0].meanExpectation, 8.5))
    #expect(isClose(tally.segments[1].encounters[0].meanExpectation, 6))
    #expect(tally.total.heard.isEmpty)
  }

  @Test("people hear of the brand through a channel as likely as it reaches people")
  func channels() throws {
    var journey = Samples.desk(expecting: 8)
    journey.channel("word", .paid, [.reach: 0.3, .promise: 8])
    journey.channel("poster", .paid, [.reach: 0.1, .promise: 4])
    journey.channel("silent", .paid, [.reach: 0, .promise: 0])
    let n = 3000
    let tally = try journey.run(n, steps: 1).total
    let exact = PortableMath.log(0.7) / (PortableMath.log(0.7) + PortableMath.log(0.9))
    #expect(Figure.share(tally.heard[0], of: n, exact: exact).agrees(with: exact))
    #expect(tally.heard[2] == 0)
    #expect(tally.heard.reduce(0, +) == n)
    let mean = Double(8 * tally.heard[0] + 4 * tally.heard[1]) / Double(n)
    #expect(isClose(tally.encounters[0].meanExpectation, mean))
  }

  @Test("a promise that is seen again draws expectation back to it")
  func persuasion() throws {
    // From 9 half-way to the 5 that is delivered, and half-way back to the 9 that is promised: 8.
    var journey = Samples.desk(expecting: 9, [.learning: 0.5, .persuasion: 0.5], [.quality: 5])
    journey.channel("word", .paid, [.reach: 0.999, .promise: 9])
    #expect(isClose(try expectation(journey, step: 2), 8))
    #expect(isClose(try expectation(journey, step: 3), 7.75))
    // As many see it as it reaches.
    journey.channel("word", .paid, [.reach: 0.3, .promise: 9])
    let n = 3000
    let mean = Figure(value: try expectation(journey, customers: n, step: 2), error: (0.21 / Double(n)).squareRoot())
    #expect(mean.agrees(with: 0.3 * 8 + 0.7 * 7))
  }

  @Test("promises compete: one is seen with 1 - e^-H for the sum of hazards, and which one goes by its hazard")
  func competing() throws {
    // Everybody expects what one of the channels promised, and believes at once what is seen next.
    var journey = Samples.desk(expecting: 9, [.learning: 0, .persuasion: 1])
    journey.channel("word", .paid, [.reach: 0.5, .promise: 9])
    journey.channel("poster", .paid, [.reach: 0.3, .promise: 4])
    journey.channel("dark", .paid, [.reach: 0, .promise: 1])
    let n = 4000
    let before = try journey.crowd(n, steps: 0).customers.map(\.expectation)
    let after = try journey.crowd(n, steps: 1).customers.map(\.expectation)
    let (word, poster) = (-PortableMath.log(0.5), -PortableMath.log(0.7))
    let seen = 1 - 0.5 * 0.7
    for (from, to, hazard) in [(9 as Float, 4 as Float, poster), (4, 9, word)] {
      let exact = seen * hazard / (word + poster)
      let moved = zip(before, after).count { $0 == from && $1 == to }
      #expect(Figure.share(moved, of: before.count { $0 == from }, exact: exact).agrees(with: exact))
    }
    #expect(Set(after) == [4, 9])
  }

  @Test("what is promised works through what people are told, not through a channel that nobody sees")
  func unseen() throws {
    var journey = Samples.desk(expecting: 7, [.persuasion: 0.5])
    let plain = try journey.run(200, steps: 5)
    journey.channel("dark", .paid, [.reach: 0, .promise: 10])
    #expect(try journey.run(200, steps: 5).fingerprint == plain.fingerprint)
  }

  @Test("where nothing is met and nothing felt no promise is seen again, whatever segments make of the price")
  func unlived() throws {
    var journey = Journey("hall", Samples.calm)
    journey.values[.persuasion] = 1
    journey.channel("word", .paid, [.reach: 0.5, .promise: 9])
    journey.channel("poster", .paid, [.reach: 0.3, .promise: 4])
    journey.segment("regular", share: 0.5, [.segmentPriceElasticity: 1])
    journey.segment("bargain", share: 0.5, [.segmentPriceElasticity: 3])
    journey.add("hall", start: true)
    journey.add("street", .outcome)
    journey.go("hall", "street", 0.2, [], [.priceEffect: 1])
    for price in [40.0, 36, 44] {
      let dearer = [ParameterPath(.journey, .price): price]
      let before = try journey.crowd(300, steps: 0, changing: dearer).customers.map(\.expectation)
      let crowd = try journey.crowd(300, steps: 4, changing: dearer)
      #expect(crowd.occupancy[1] > 0)
      #expect(crowd.customers.map(\.expectation) == before)
    }
  }

  @Test("without persuasion a channel is heard once and never again")
  func noPersuasion() throws {
    let journey = Samples.desk(expecting: 9, [.learning: 0.5], [.quality: 5])
    #expect(isClose(try expectation(journey, step: 2), 7))
    #expect(isClose(try expectation(journey, step: 3), 6))
  }

  @Test("who comes back to the start has heard of the brand already, and still expects what experience taught")
  func back() throws {
    var journey = Journey("back", Samples.calm)
    journey.channel("word", .paid, [.reach: 0.999, .promise: 9])
    journey.add("others", start: true)
    journey.add("desk")
    journey.bring("others", "desk")
    journey.go("desk", "others", 1)
    journey.meet("desk", [.quality: 5, .variability: 0, .failure: 0])
    // There, back, there, back: the second encounter is in the fourth step.
    let tally = try journey.run(1, steps: 4).total
    #expect(tally.heard[0] == 1)
    #expect(tally.taken == [2, 2])
    #expect(isClose(tally.encounters[0].meanExpectation * 2, 9 + 8))
  }

  @Test("promising more makes the same experience a worse one")
  func overpromise() throws {
    let satisfaction = try [5.0, 6, 7, 8, 9].map {
      try Samples.desk(expecting: $0, [:], [.quality: 7]).run(1, steps: 1).total.encounters[0].meanSatisfaction
    }
    for (one, next) in zip(satisfaction, satisfaction.dropFirst()) { #expect(one >= next) }
    #expect(satisfaction[0] > 7 && satisfaction[4] < 6)
  }
}
