import Journeys
import OrderedCollections
import Simulation
import TestSupport
import Testing

@testable import Experiments

@Suite("The best setting under a budget")
struct SearchTests {
  private static let settings = RunSettings(customers: 120, replications: 4, steps: 10, seed: 3)

  /// The shop in which advertising costs money and the checkout has three steps.
  private static func variant(spend: Double = 0.05) throws -> Variant {
    var journey = Fixtures.shop()
    journey.channels["advertising"]?.values[.spend] = spend
    journey.channels["advertising"]?.values[.saturation] = 0.5
    return Variant(journey)
  }

  private static func factor(_ name: String, _ range: ClosedRange<Double>, in variant: Variant) throws
    -> Interactions.Factor
  {
    Interactions.Factor(try #require(variant.journey.parameter(at: name)), over: range)
  }

  private static func search(
    _ ranges: [(String, ClosedRange<Double>)], best metric: String = "conversion", within budget: Double? = nil,
    of variant: Variant, settings: RunSettings = settings, judging: RunSettings? = nil,
    by experiment: Experiment = Experiment(threads: 2), store: inout ArmStore
  ) throws -> Search {
    let cost = try #require(Fixtures.metric("cost", in: variant.journey))
    let plan = Search.Plan(
      try ranges.map { try factor($0.0, $0.1, in: variant) },
      best: try #require(Fixtures.metric(metric, in: variant.journey)), within: budget.map { Search.Limit(cost, $0) },
      settings: settings, judging: judging ?? settings)
    return try experiment.search(plan, of: variant, store: &store)
  }

  @Test("what makes people buy is found at its end, judged with luck that the search did not have, and better than now")
  func better() throws {
    var store = ArmStore()
    let variant = try Self.variant()
    let ranges = [("checkout.steps", 1...6.0), ("checkout.intent", 0.3...0.9)]
    let many = RunSettings(customers: 400, replications: 12, steps: 10, seed: 3)
    let found = try Self.search(ranges, of: variant, judging: many, store: &store)
    #expect(found.best[0].values == [1, 0.9] && found.present.values == [3, 0.8])
    guard case .better(let winner, _) = found.answer else {
      Issue.record("\(found.answer)")
      return
    }
    #expect(found.judged[0].seed == Self.settings.fresh.seed && found.judged[0].variant == variant)
    #expect(found.level(winner).map { $0.mean > found.level(0)?.mean ?? 1 } == true)
    #expect(found.best.count <= Search.Plan.finalists && found.isComplete)
    // Finalists are not a hair's breadth apart.
    for (one, other) in zip(found.best, found.best.dropFirst()) {
      #expect(zip(one.values, other.values).contains { ($0 - $1).magnitude >= 0.03 })
    }
  }

  @Test("where more of a lever helps and costs money, the search goes to the edge of the budget and keeps within it")
  func budget() throws {
    var store = ArmStore()
    let variant = try Self.variant(spend: 0.01)
    let metric = try #require(Fixtures.metric("cost", in: variant.journey))
    let path = try #require(variant.journey.parameter(at: "advertising.spend"))
    func cost(_ spend: Double) throws -> Estimate {
      let moved = variant.moving(path, to: spend)
      return try #require(try Experiment().run(moved, Self.settings).estimate(of: metric))
    }
    let budget = (try cost(0.2).mean + cost(0.3).mean) / 2
    let found = try Self.search([("advertising.spend", 0...1)], within: budget, of: variant, store: &store)
    let best = try #require(found.best.first)
    // With all that luck may add, a step more would be too much.
    let (here, next) = (try cost(best.values[0]), try cost(best.values[0] + 0.01))
    #expect(here == best.spent && here.high.map { $0 <= budget } == true && next.high.map { $0 > budget } == true)
    #expect(variant[path] == 0.01)
    #expect(found.cheapest?.values == [0])
  }

  @Test("the edge of the budget is searched, where only the average keeps within it, and judged with fresh luck")
  func edge() throws {
    var store = ArmStore()
    let variant = try Self.variant(spend: 0.01)
    let metric = try #require(Fixtures.metric("cost", in: variant.journey))
    let path = try #require(variant.journey.parameter(at: "advertising.spend"))
    func cost(_ spend: Double) throws -> Estimate {
      let moved = variant.moving(path, to: spend)
      return try #require(try Experiment().run(moved, Self.settings).estimate(of: metric))
    }
    // At this budget a setting is within it on average, and beyond it with what luck may add.
    let budget = try cost(0.3).mean + 1e-6
    let found = try Self.search([("advertising.spend", 0...1)], within: budget, of: variant, store: &store)
    #expect(try cost(0.3).high.map { $0 > budget } == true)
    let edge = found.best.filter { $0.spent?.high ?? 0 > budget }
    #expect(!edge.isEmpty && edge.allSatisfy { $0.spent?.mean ?? .infinity <= budget }, "\(found.best.map(\.values))")
    #expect(found.best.first.map { $0.spent?.high ?? .infinity <= budget } == true && found.judged.count > 2)
  }

  @Test("where nothing is cheap enough, the cheapest that was tried is told")
  func tooDear() throws {
    var store = ArmStore()
    let found = try Self.search(
      [("advertising.spend", 0.02...0.1)], within: 1e-6, of: try Self.variant(), store: &store)
    #expect(found.answer == .tooDear && found.best.isEmpty && found.judged.isEmpty)
    // By cost, not by the lever: the first steps of a lever may cost next to nothing.
    #expect(found.cheapest?.values[0] ?? 1 < 0.03)
  }

  @Test("where the present setting is the best, nothing is better")
  func nothingBetter() throws {
    var store = ArmStore()
    var variant = try Self.variant()
    variant.strategy.changes[try #require(variant.journey.parameter(at: "checkout.steps"))] = 1
    let found = try Self.search([("checkout.steps", 1...6)], of: variant, store: &store)
    #expect(found.answer == .nothingBetter(leader: nil))
    // Less of what is bad is better.
    let churn = try Self.search([("customer->lost", 0.01...0.1)], best: "churn", of: variant, store: &store)
    #expect(churn.best.first?.values == [0.01])
  }

  @Test("the bits do not depend on the number of threads, nor on what was known before")
  func threads() throws {
    let variant = try Self.variant()
    var stores = [ArmStore(), ArmStore()]
    let found = try [1, 3].enumerated().map { number, threads in
      try Self.search(
        [("checkout.intent", 0.3...0.9), ("browsing->checkout", 0.1...0.3)], best: "profit", of: variant,
        by: Experiment(threads: threads), store: &stores[number])
    }
    let again = try Self.search(
      [("checkout.intent", 0.3...0.9), ("browsing->checkout", 0.1...0.3)], best: "profit", of: variant,
      store: &stores[0])
    for other in [found[1], again] {
      #expect(other.tried == found[0].tried && other.judged == found[0].judged)
      #expect(other.best.map(\.values) == found[0].best.map(\.values))
      #expect(other.best.map(\.found) == found[0].best.map(\.found))
    }
  }

  @Test("whoever stops it keeps the best so far, which then is not judged, and the next search goes on from there")
  func stopped() throws {
    let variant = try Self.variant()
    let ranges = [("checkout.steps", 1...6.0), ("checkout.intent", 0.3...0.9)]
    let count = Counting()
    var whole = ArmStore()
    let all = try Self.search(
      ranges, of: variant, by: Experiment(threads: 1, isCancelled: { count.isBeyond(.max) }), store: &whole)
    let asked = count.asked
    count.restart()
    var store = ArmStore()
    let part = try Self.search(
      ranges, of: variant, by: Experiment(threads: 1, isCancelled: { count.isBeyond(asked / 3) }), store: &store)
    #expect(!part.isComplete && part.judged.isEmpty && (1..<all.tried).contains(part.tried))
    #expect(part.answer == .unjudged)
    let again = try Self.search(ranges, of: variant, store: &store)
    #expect(again.best.map(\.values) == all.best.map(\.values) && again.judged == all.judged)
    var empty = ArmStore()
    #expect(throws: ExperimentError.interrupted) {
      try Self.search(ranges, of: variant, by: Experiment(isCancelled: { true }), store: &empty)
    }
  }

  @Test("a change that begins later is moved with the one from the beginning, and the strategy keeps its name")
  func later() throws {
    var store = ArmStore()
    var variant = try Self.variant()
    let path = try #require(variant.journey.parameter(at: "checkout.intent"))
    variant.strategy[path, from: 5] = 0.7
    let many = RunSettings(customers: 600, replications: 6, steps: 10, seed: 3)
    let found = try Self.search([("checkout.intent", 0.3...0.9)], of: variant, settings: many, store: &store)
    let best = try #require(found.best.first)
    #expect(best.values == [0.9] && isClose(best.variant.strategy[path, from: 5], 0.8))
    #expect(best.variant.strategy.name == variant.strategy.name)
  }
}
