import Journeys
import OrderedCollections
import Simulation
import Testing

@testable import Experiments

@Suite("Variants side by side")
struct ArmsTests {
  private static func variants() throws -> [Variant] {
    let journey = Fixtures.shop()
    let steps = try #require(journey.parameter(at: "checkout.steps"))
    return [3.0, 2, 1].map { value in
      var variant = Variant(journey)
      variant.strategy.changes[steps] = value
      return variant
    }
  }

  private static let settings = RunSettings(customers: 60, replications: 4, steps: 12)

  @Test("each arm is what it would be alone, whatever the order and the threads", arguments: [1, 3])
  func alone(threads: Int) throws {
    let variants = try Self.variants()
    let metrics = MetricCatalogue.headlines(of: variants[0].journey)
    let runs = try Experiment(threads: threads).run(variants, Self.settings)
    for order in [Arms.Order.byArm, .byReplication] {
      let arms = try Experiment(threads: threads).arms(variants, by: metrics, Self.settings, order: order)
      #expect(arms.isComplete && arms.sharedReplications == [0, 1, 2, 3])
      for (arm, variant) in variants.enumerated() {
        let alone = try Experiment().run(variant, Self.settings)
        #expect(runs[arm] == alone)
        for metric in metrics {
          #expect(arms.values(of: metric, in: arm) == alone.values(of: metric))
          #expect(
            arms.difference(of: metric, from: 0, to: arm) == Difference(of: metric, from: runs[0], to: alone))
        }
      }
    }
  }

  @Test("who stops it keeps equally many replications of all arms, or the first arms whole")
  func stopped() throws {
    let variants = try Self.variants()
    let metric = try #require(Fixtures.metric("conversion", in: variants[0].journey))
    func arms(_ order: Arms.Order) throws -> Arms {
      try Experiment.stopped(after: 7).arms(variants, by: [metric], Self.settings, order: order)
    }
    let turns = try arms(.byReplication)
    #expect(turns.sharedReplications == [0, 1] && !turns.isComplete)
    let rows = try arms(.byArm)
    #expect(rows.isComplete(0) && !rows.isComplete(1) && !rows.isComplete(2))
    #expect(rows.values(of: metric, in: 1).map { $0 == nil } == [false, false, false, true])
    let runs = try Experiment.stopped(after: 7).run(variants, Self.settings)
    #expect(runs.map(\.finished) == [2, 2, 2])
    #expect(throws: ExperimentError.interrupted) {
      try Experiment(isCancelled: { true }).run(variants, Self.settings)
    }
  }

  @Test("a journey with a problem is refused before anything runs")
  func refused() throws {
    // More leave than there are.
    let variants = [TwoRoads.variant("some", left: 0.3, right: 0.3), TwoRoads.variant("all", left: 0.9, right: 0.9)]
    #expect(throws: ExperimentError.self) { try Experiment().run(variants, Self.settings) }
  }
}
