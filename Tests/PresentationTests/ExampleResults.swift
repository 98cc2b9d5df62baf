import Journeys
import Simulation
import Testing

@testable import Experiments

/// What made-up results are made of.
extension Examples {
  static let settings = RunSettings(customers: 10_000, replications: 20, steps: 52, seed: 1)

  /// The shop under a strategy that changes nothing.
  static func variant(_ name: String) -> Variant { Variant(journey, Strategy(name: name)) }

  /// A metric of the shop.
  static func metric(_ name: String) throws -> Metric {
    try #require(MetricCatalogue.metric(named: name, in: journey))
  }

  /// A metric before and after a change, and what the change comes to.
  static func difference(
    _ metric: Metric, before: Estimate? = estimate(0), after: Estimate?, _ change: Estimate?,
    verdict: Verdict = .better, noiseCut: Double? = nil
  ) throws -> Difference {
    Difference(
      metric: metric, before: try #require(before), after: try #require(after), difference: try #require(change),
      isPaired: true, noiseCut: noiseCut, probabilityOfLuck: nil, verdict: verdict)
  }

  /// The example outcomes as a comparison with the strategy before.
  static func comparison(_ strategy: String = "short", noiseCut: Double? = 21.3) -> [Comparison.Row] {
    outcomes.compactMap { outcome in
      guard let change = outcome.change,
        let result = try? difference(
          outcome.metric, before: change.before, after: outcome.now, change.difference, verdict: change.verdict,
          noiseCut: change.verdict == .same ? nil : noiseCut)
      else { return nil }
      return Comparison.Row(strategy: strategy, against: "long", result: result, isWithheld: false)
    }
  }

  /// A comparison of which only the rows are known.
  static func compared(_ rows: [Comparison.Row], isPaired: Bool = true) -> Comparison {
    Comparison(rows: rows, isPaired: isPaired, runs: [], metrics: [], confidence: Estimate.usualConfidence)
  }

  /// A run of which nothing is known but its size.
  static func run(_ variant: Variant) -> RunResult { RunResult(variant: variant, settings: settings, replications: []) }
}
