import Foundation
import Journeys
import OrderedCollections
import Testing

@testable import Simulation

@Suite("What is delivered and what is perceived (E1, E2)")
struct DeliveryTests {
  /// One customer at one touchpoint, with nothing to feel.
  private func met(
    _ values: Given = [:], _ touchpoint: Given = [:], customers: Int = 1, steps: Int = 1
  ) throws -> EncounterTally {
    var journey = Samples.desk(expecting: 7, values, [.quality: 7])
    for (parameter, value) in touchpoint { journey.change(parameter, to: value, at: "desk") }
    return try journey.run(customers, steps: steps).total.encounters[0]
  }

  @Test("without variability, failure, waiting and distance, what is meant is what is delivered and perceived")
  func plain() throws {
    let one = try met()
    #expect(one.count == 1 && one.failures == 0)
    #expect(isClose(one.meanDelivered, 7))
    #expect(isClose(one.meanPerception, 7))
  }

  @Test("quality varies around its mean, and perception around what is delivered")
  func spread() throws {
    let n = 3000
    let delivered = try met([:], [.variability: 0.6], customers: n)
    #expect(Figure(value: delivered.meanDelivered, error: 0.6 / Double(n).squareRoot()).agrees(with: 7))
    #expect(delivered.perception == delivered.delivered)
    let perceived = try met([.perceptionNoise: 0.5], customers: n)
    #expect(isClose(perceived.meanDelivered, 7))
    #expect(Figure(value: perceived.meanPerception, error: 0.5 / Double(n).squareRoot()).agrees(with: 7))
    #expect(perceived.perception != perceived.delivered)
    // A good encounter is one above the company's own standard, 6.75 here: .4 deviations below the mean.
    let good = Normal.distribution(0.25 / 0.6)
    #expect(Figure.share(delivered.good, of: n, exact: good).agrees(with: good))
  }

  @Test("a failure takes its severity off, as often as told", arguments: [0, 0.05, 0.3, 1])
  func failure(_ probability: Double) throws {
    let n = 3000
    let one = try met([:], [.failure: probability, .severity: 2.5], customers: n)
    #expect(Figure.share(one.failures, of: n, exact: probability).agrees(with: probability))
    #expect(isClose(one.meanDelivered, 7 - 2.5 * Double(one.failures) / Double(n)))
    #expect(one.good == n - one.failures)
  }

  @Test("severity is nothing where nothing fails")
  func severity() throws {
    #expect(try met([:], [.severity: 9], customers: 300, steps: 3) == met(customers: 300, steps: 3))
  }

  @Test("a touchpoint is met as often as told", arguments: [0, 0.25, 1])
  func metShare(_ share: Double) throws {
    let one = try met([:], [.met: share], customers: 2000, steps: 2)
    #expect(Figure.share(one.count, of: 4000, exact: share).agrees(with: share))
  }

  @Test("perception stays on its scale", arguments: [(0.0, 0.0), (10, 10)])
  func scale(quality: Double, end: Double) throws {
    let one = try met([.perceptionNoise: 2], [.quality: quality], customers: 500)
    #expect(one.meanDelivered == quality)
    #expect((one.meanPerception - end).magnitude < 1.2)
    #expect((one.meanSatisfaction - end).magnitude <= 5)
  }

  @Test("waiting e times as long as expected costs the weight of waiting, and less than expected costs nothing")
  func waiting() throws {
    let e = 2.718281828459045
    #expect(isClose(try met([:], [.response: e]).meanPerception, 7 - 0.4))
    #expect(isClose(try met([.waiting: 1.5], [.response: 2 * e * e, .expectedResponse: 2]).meanPerception, 7 - 3))
    #expect(isClose(try met([.waiting: 0], [.response: 100]).meanPerception, 7))
    #expect(isClose(try met([:], [.response: 100]).meanDelivered, 7))
    for response in [0.01, 0.5, 1] { #expect(try met([:], [.response: response]) == met()) }
  }

  @Test("the distance from taste costs half-normally, and personalisation takes its share of it away")
  func taste() throws {
    let n = 3000
    func loss(_ distance: Double, _ personalisation: Double, _ customers: Int = 200) throws -> Double {
      try 7 - met([.tasteDistance: distance, .personalisation: personalisation], customers: customers).meanPerception
    }
    let all = try loss(0.8, 0, n)
    let mean = (2 / Double.pi).squareRoot()
    #expect(
      Figure(value: all / 0.8, error: (1 - mean * mean).squareRoot() / Double(n).squareRoot()).agrees(with: mean))
    let whole = try loss(0.8, 0)
    #expect(isClose(try loss(0.8, 0.3), 0.7 * whole))
    #expect(isClose(try loss(1.6, 0.5), whole))
    #expect(isClose(try loss(0.8, 1), 0))
    #expect(isClose(try loss(0, 0), 0))
  }

  /// A desk in a channel of its own; people heard of it elsewhere.
  private func channels(
    _ values: Given, desk: String?, then: String? = nil, offset: Double = 2, steps: Int = 1
  ) throws -> [EncounterTally] {
    var journey = Samples.desk(expecting: 7, [.learning: 0])
    for (parameter, value) in values { journey.values[parameter] = value }
    journey.channel("shop", .paid, [.reach: 0, .qualityOffset: offset])
    journey.channel("web", .paid, [.reach: 0, .qualityOffset: -1])
    journey.meet("desk", in: desk, [.quality: 6, .variability: 0, .failure: 0])
    if let then { journey.meet("desk", name: "then", in: then, [.quality: 6, .variability: 0, .failure: 0]) }
    return try journey.run(1, steps: steps).total.encounters
  }

  @Test("a channel is better or worse as far as channels are not consistent", arguments: [0, 0.5, 0.8, 1])
  func consistency(_ consistency: Double) throws {
    let one = try channels([.consistency: consistency, .switching: 0], desk: "shop")[0]
    #expect(isClose(one.meanDelivered, 6 + 2 * (1 - consistency)))
    #expect(one.perception == one.delivered)
  }

  @Test("a change of channel costs once, until the next change, as far as channels are not consistent")
  func switching() throws {
    for (consistency, cost) in [(0.0, 0.5), (0.6, 0.2), (1, 0)] {
      let given: Given = [.consistency: consistency, .switching: 0.5]
      #expect(isClose(try channels(given, desk: "shop", offset: 0)[0].meanPerception, 6 - cost))
      #expect(isClose(try channels(given, desk: "shop", offset: 0, steps: 4)[0].meanPerception, 6 - cost / 4))
      // The first is a change; then each step has one, or two where it begins with the channel that the last one did not
      // end with.
      let both = try channels(given, desk: "shop", then: "web", offset: 0, steps: 60)
      let lost = 60 * (12 - (1 - consistency)) - 60 * (both[0].meanPerception + both[1].meanPerception)
      #expect(isClose(lost, 90 * cost, within: 20 * cost + 1e-3))
    }
  }

  @Test("what happens within a step has no order that the file decides")
  func order() throws {
    func journey(_ names: [String]) -> Journey {
      var journey = Samples.owners(expecting: 7, [.peakEnd: 1, .episode: 3, .learning: 0.5, .perceptionNoise: 0.5])
      journey.stages["desk"]?.touchpoints = [:]
      for name in names { journey.meet("desk", name: name, [.quality: 7, .met: 0.8]) }
      journey.go("desk", "gone", 0.1, [], [.surpriseEffect: -0.5, .attitudeEffect: -0.5])
      return journey
    }
    let (one, other) = (
      try journey(["a", "b", "c"]).run(300, steps: 12), try journey(["c", "a", "b"]).run(300, steps: 12)
    )
    #expect(one.fingerprint == other.fingerprint && one.occupancy == other.occupancy)
    // Better in one place or in the other is equally good.
    func stay(_ better: String) throws -> Figure {
      let n = 12_000
      let tally = try journey(["a", "b"]).run(n, steps: 12, changing: [.at("desk", .quality, better): 9])
      return .share(try #require(tally.occupancy.last)[2], of: n)
    }
    let (first, second) = (try stay("a"), try stay("b"))
    #expect(first.agrees(with: second.value))
  }

  @Test("a price above what people are used to is felt in each experience, the less, the more often it was paid")
  func fairness() throws {
    func perceived(_ habit: Double, steps: Int) throws -> Double {
      var journey = Samples.owners(expecting: 7, [.fairness: 1.5, .priceHabit: habit, .learning: 0], [.quality: 8])
      journey.sell("desk", every: 7, renews: true)
      return try journey.run(1, steps: steps, changing: [.whole(.price): 80]).total.encounters[0].meanPerception
    }
    let dear = 1.5 * log(2.0)
    #expect(isClose(try perceived(0, steps: 5), 8 - dear, within: 2e-3))
    // It was paid once at the door, and again after each encounter.
    #expect(isClose(try perceived(0.1, steps: 2), 8 - 0.9 * dear, within: 2e-3))
    #expect(isClose(try perceived(0.1, steps: 3), 8 - (0.9 + 0.81) / 2 * dear, within: 2e-3))
  }

  @Test("staying with a channel, or meeting a touchpoint that has none, costs nothing")
  func noSwitch() throws {
    for desk in [nil, "word"] {
      #expect(isClose(try channels([.consistency: 0], desk: desk, steps: 3)[0].meanPerception, 6))
    }
  }
}
