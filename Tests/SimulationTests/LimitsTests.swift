import Journeys
import OrderedCollections
import Testing

@testable import Simulation

@Suite("Journeys as large as they may be")
struct LimitsTests {
  /// 64 stages, 8 channels, 16 segments; `s1` has 8 ways out and 8 touchpoints.
  static func large(felt: Bool = true) -> Journey {
    var journey = Journey("large", Samples.calm)
    for number in 0..<8 { journey.channel("c\(number)", number == 7 ? .wordOfMouth : .paid, [.reach: 0.05]) }
    for number in 0..<16 { journey.segment("g\(number)", share: number == 0 ? 0.25 : 0.05, [.segmentTolerance: 0.3]) }
    for number in 0..<64 { journey.add("s\(number)", number >= 60 ? .outcome : .timed, start: number == 0) }
    journey.bring("s0", "s1")
    for number in 0..<4 { journey.go("s1", "s\(60 + number)", 0.02 + 0.01 * Double(number)) }
    for number in 2..<6 {
      journey.go("s1", "s\(number)", 0.08 + 0.02 * Double(number - 2), number == 5 ? [.refers] : [])
    }
    for number in 2..<59 { journey.go("s\(number)", "s\(number + 1)", 0.9) }
    journey.go("s59", "s63", 0.5, [.buys])
    for number in 0..<8 where felt { journey.meet("s1", name: "t\(number)", [.met: 0.1 * Double(number + 1)]) }
    return journey
  }

  private static let felt = Result { try CompiledJourney(Variant(large())) }
  private static let plain = Result { try CompiledJourney(Variant(large(felt: false))) }

  /// A run of the large journey, which is compiled once.
  private func run(_ customers: Int, steps: Int, felt: Bool, workers: Int = 1) throws -> Tally {
    let settings = RunSettings(customers: customers, replications: 1, steps: steps)
    let journey = try (felt ? Self.felt : Self.plain).get()
    return try #require(journey.simulate(settings, replication: 0, workers: workers))
  }

  @Test("they run, and the same for any number of workers", arguments: [true, false])
  func sameness(felt: Bool) throws {
    let one = try run(300, steps: 8, felt: felt)
    #expect(try run(300, steps: 8, felt: felt, workers: 3) == one)
    #expect(one.occupancy.allSatisfy { $0.reduce(0, +) == 300 })
    #expect(one.segments.count == 16)
    #expect(one.total.heard.reduce(0, +) == one.total.taken[0])
  }

  @Test("each of eight ways is taken as often as told", arguments: [true, false])
  func ways(felt: Bool) throws {
    let journey = Self.large(felt: felt)
    let total = try run(1000, steps: 6, felt: felt).total
    let left = total.taken[1...8].reduce(0, +)
    #expect(left > 200)
    for (number, path) in journey.paths.values.enumerated() where (1...8).contains(number) {
      let exact = (path.values[.probability] ?? .nan) / 0.58
      #expect(Figure.share(total.taken[number], of: left, exact: exact).agrees(with: exact), "\(path.ends)")
    }
  }

  @Test("each of eight channels brings as many as it reaches, beside another way out")
  func channels() throws {
    var journey = Journey("channels")
    for number in 0..<7 { journey.channel("c\(number)", .paid, [.reach: 0.02 + 0.02 * Double(number)]) }
    journey.add("others", start: true)
    journey.add("aware", .outcome)
    journey.add("dead", .outcome)
    journey.bring("others", "aware")
    journey.go("others", "dead", 0.1)
    let n = 4000
    let hazards = (0..<7).map { PortableMath.minusLogOneMinus(0.02 + 0.02 * Double($0)) }
    let total = hazards.reduce(PortableMath.minusLogOneMinus(0.1), +)
    let tally = try journey.run(n, steps: 1).total
    let leaving = 1 - PortableMath.exp(-total)
    let dead = leaving * PortableMath.minusLogOneMinus(0.1) / total
    #expect(Figure.share(tally.taken[1], of: n, exact: dead).agrees(with: dead))
    let aware = leaving - dead
    #expect(Figure.share(tally.taken[0], of: n, exact: aware).agrees(with: aware))
    // Those who leave by the other way have not heard through any channel.
    #expect(tally.heard.reduce(0, +) == tally.taken[0])
    for (number, hazard) in hazards.enumerated() {
      let exact = leaving * hazard / total
      #expect(Figure.share(tally.heard[number], of: n, exact: exact).agrees(with: exact), "channel \(number)")
    }
  }

  @Test("segments are as large as told, and so are they when one is made larger")
  func segments() throws {
    let n = 1000
    var journey = Samples.chain(touchpoints: false)
    journey.segments = Self.large(felt: false).segments
    let tally = try journey.run(n, steps: 1)
    for (number, segment) in tally.segments.enumerated() {
      let exact = number == 0 ? 0.25 : 0.05
      #expect(Figure.share(segment.customers, of: n, exact: exact).agrees(with: exact))
    }
    let share = ParameterPath(.segment("g3"), .segmentShare)
    let changed = try journey.run(n, steps: 1, changing: [share: 0.5])
    for (number, segment) in changed.segments.enumerated() {
      let exact = number == 3 ? 0.5 : (number == 0 ? 0.25 : 0.05) / 0.95 * 0.5
      #expect(Figure.share(segment.customers, of: n, exact: exact).agrees(with: exact))
    }
  }

  @Test("one more of anything is refused")
  func beyond() throws {
    var journeys: [Journey] = []
    func refuse(_ change: (inout Journey) -> Void) {
      var journey = Self.large()
      change(&journey)
      journeys.append(journey)
    }
    refuse { journey in
      journey.add("s64", .outcome)
      journey.go("s59", "s64", 0.1)
    }
    refuse { $0.channel("c8") }
    refuse { $0.segment("g16", share: 0) }
    refuse { $0.go("s1", "s6", 0.01) }
    refuse { $0.meet("s1", name: "t8") }
    for journey in journeys { #expect(throws: JourneyProblem.self) { try CompiledJourney(Variant(journey)) } }
    #expect(Variant(Self.large()).problems.isEmpty)
  }

  @Test("as many steps as customers have patience for: a long run of a short journey")
  func long() throws {
    let tally = try Samples.chain(touchpoints: false).run(10, steps: 2000)
    #expect(tally.occupancy[2000][3] + tally.occupancy[2000][4] == 10)
  }

  @Test("a customer takes no more memory than is said, whatever columns there are")
  func memory() throws {
    let n = 512
    let shard = try Samples.shop().crowd(n, steps: 0)
    let columns = Mirror(reflecting: shard).children.compactMap { $0.value as? any Column }
    #expect(columns.count { $0.count >= n } >= 5)
    #expect(columns.reduce(0) { $0 + $1.bytes } <= n * CompiledJourney.bytesPerCustomer)
    #expect(MemoryLayout<Customer>.stride <= 48)
  }
}

/// An array, whatever it holds.
private protocol Column {
  var count: Int { get }
  var bytes: Int { get }
}

extension Array: Column {
  fileprivate var bytes: Int { count * MemoryLayout<Element>.stride }
}
