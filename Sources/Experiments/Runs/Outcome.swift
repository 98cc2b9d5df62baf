import Journeys

/// A metric of a run and, where there was a run before, what has changed since.
public struct Outcome: Hashable, Sendable {
  /// What is told.
  public let metric: Metric
  /// What it comes to, or nil where it is undefined.
  public let now: Estimate?
  /// How that differs from the run before; nil where there was none, or where it is undefined in one of the two.
  public let change: Difference?
}

extension RunResult {
  /// A metric of the run beside what it was in the run before, if there was one.
  public func outcome(_ metric: Metric, since before: RunResult? = nil) -> Outcome {
    Outcome(
      metric: metric, now: estimate(of: metric),
      change: before.flatMap { Difference(of: metric, from: $0, to: self) })
  }

  /// Metrics of the run that go by some names, as far as the journey has them.
  public func outcomes(_ names: [String], since before: RunResult? = nil) -> [Outcome] {
    names.compactMap { MetricCatalogue.metric(named: $0, in: variant.journey) }.map { outcome($0, since: before) }
  }
}
