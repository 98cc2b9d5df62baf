import Experiments
import Journeys
import OrderedCollections
import Scenarios
import Testing

@testable import Simulation
@testable import Workshop

/// What is said to change nothing, against the simulation.
@Suite struct RelevanceTests {
  /// What is counted in a run; what people carry and nobody asks about is left out.
  private static func counts(_ variant: Variant, customers: Int, steps: Int) throws -> Tally {
    let settings = RunSettings(customers: customers, replications: 1, steps: steps, seed: 5)
    var tally = try #require(try CompiledJourney(variant).simulate(settings, replication: 0, workers: 1))
    tally.fingerprint = 0
    return tally
  }

  @Test(
    "Parameters that are said to change nothing change not a single count, not even many at once",
    arguments: Library.journeys.map(\.name), [true, false])
  func resting(_ name: String, _ isUp: Bool) throws {
    let journey = try #require(try BuiltInJourneys.journey(named: name))
    let relevance = Relevance(Variant(journey))
    let resting = journey.parameters.filter { !relevance.matters($0) }
    let usual = try Self.counts(Variant(journey), customers: 600, steps: 40)
    // A weight may rest only because of what it weighs, so that those of paths are moved apart from the others.
    for isOfPaths in [true, false] {
      var variant = Variant(journey, Strategy(name: "other"))
      for path in resting where (path.parameter.scope == .path) == isOfPaths {
        var trial = variant
        let range = path.parameter.range
        trial.strategy.changes[path] = isUp ? range.upperBound : range.lowerBound
        // Shares that would not add up cannot be tried.
        if trial.problems.isEmpty { variant = trial }
      }
      #expect(variant.strategy.changes.count > 10)
      #expect(try Self.counts(variant, customers: 600, steps: 40) == usual, "of paths: \(isOfPaths)")
    }
  }

  @Test("Most of the parameters that are said to matter change something when they are moved a little")
  func mattering() throws {
    let journey = try #require(try BuiltInJourneys.journey(named: "four-stage"))
    let variant = Variant(journey)
    let usual = try Self.counts(variant, customers: 150, steps: 30)
    let assumptions = variant.assumptions.filter { !$0.isOff }
    let moving = try assumptions.filter { assumption in
      let move = Sensitivity.Move.little(assumption.path, in: variant)
      return try [move.high, move.low].contains { end in
        guard let end else { return false }
        let moved = variant.moving(assumption.path, to: end)
        return try moved.problems.isEmpty && Self.counts(moved, customers: 150, steps: 30) != usual
      }
    }
    #expect(
      Double(moving.count) > 0.6 * Double(assumptions.count),
      "idle: \(assumptions.filter { !moving.contains($0) }.map(\.path.description))")
  }
}
