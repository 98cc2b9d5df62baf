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
}
