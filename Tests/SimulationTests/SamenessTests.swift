import Journeys
import Testing

@testable import Simulation

@Suite("The same seed gives the same bits")
struct SamenessTests {
  private static let shop = Result { try Samples.shop().run(1800, steps: 8) }

  @Test("however many workers share the population", arguments: [2, 3, 4, 7])
  func workers(_ workers: Int) throws {
    let one = try Self.shop.get()
    #expect(try Samples.shop().run(1800, steps: 8, workers: workers) == one)
  }

  @Test("however the population fills its tiles", arguments: [1, 255, 256, 257, 1000])
  func sizes(_ customers: Int) throws {
    let compiled = try CompiledJourney(Variant(Samples.shop()))
    let settings = RunSettings(customers: customers, replications: 1, steps: 10)
    let one = try #require(compiled.simulate(settings, replication: 0, workers: 1))
    for workers in [2, 7] { #expect(compiled.simulate(settings, replication: 0, workers: workers) == one) }
    #expect(one.occupancy.allSatisfy { $0.reduce(0, +) == customers })
  }

  @Test("a nonsensical number of workers counts as one", arguments: [-1, 0, 1_000_000])
  func oddWorkers(_ workers: Int) throws {
    #expect(try Samples.chain().run(300, steps: 5, workers: workers) == Samples.chain().run(300, steps: 5))
  }

  @Test("another seed, another replication, one customer or one step more: all is different")
  func sensitivity() throws {
    let journey = Samples.shop()
    let runs = [
      try journey.run(500, steps: 20), try journey.run(500, steps: 20, seed: 2),
      try journey.run(500, steps: 20, replication: 1), try journey.run(501, steps: 20), try journey.run(500, steps: 21),
    ]
    #expect(Set(runs.map(\.fingerprint)).count == runs.count)
  }

  @Test("a replication is the same whatever the number of replications")
  func prefix() throws {
    let compiled = try CompiledJourney(Variant(Samples.shop()))
    func run(of replications: Int) throws -> [Tally] {
      let settings = RunSettings(customers: 300, replications: replications, steps: 15, seed: 3)
      return try (0..<replications).map { try #require(compiled.simulate(settings, replication: $0, workers: 1)) }
    }
    let (few, many) = (try run(of: 2), try run(of: 5))
    #expect(Array(many.prefix(2)) == few)
    #expect(Set(many.map(\.fingerprint)).count == 5)
  }

  @Test("fewer steps are the beginning of more")
  func steps() throws {
    let (short, long) = (try Samples.shop().run(400, steps: 10), try Samples.shop().run(400, steps: 20))
    #expect(Array(long.occupancy.prefix(11)) == short.occupancy)
  }

  @Test(
    "where nobody talks, one customer more is one more at one stage after each step", arguments: [1, 255, 256, 511])
  func beginning(_ customers: Int) throws {
    let journey = Samples.chain()
    let (few, more) = (try journey.run(customers, steps: 10), try journey.run(customers + 1, steps: 10, workers: 2))
    for (one, other) in zip(few.occupancy, more.occupancy) {
      let added = zip(one, other).map { $1 - $0 }
      #expect(added.sorted() == [0, 0, 0, 0, 1])
    }
  }

  @Test("a strategy that changes nothing is the journey")
  func baseline() throws {
    let journey = Samples.shop()
    let price = ParameterPath.whole(.price)
    let same = [price: journey.variant(changing: [:])[price]]
    #expect(try journey.run(300, steps: 20, changing: same) == journey.run(300, steps: 20))
  }

  /// What these journeys came to when they were written down.
  ///
  /// A change of them is a change of results for every user: make it on purpose, say so, and write the new ones here.
  static let golden: [(name: String, fingerprint: UInt64)] = [
    ("chain", 9_369_513_377_762_644_602), ("shop", 17_016_204_237_859_190_048),
  ]

  @Test("two journeys come to what they have always come to", arguments: golden)
  func goldenFingerprints(name: String, fingerprint: UInt64) throws {
    let journey = try #require([Samples.chain(), Samples.shop()].first { $0.name == name })
    let tally = try journey.run(600, steps: 30, seed: 42, replication: 1, workers: 2)
    #expect(tally.fingerprint == fingerprint)
  }
}
