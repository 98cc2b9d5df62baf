/// What changed since the run before: now, before and difference, metric by metric.
public struct RunChange: Sendable {
  /// One difference for each metric that is defined in both runs, in the order of the metrics.
  public let differences: [Difference]
  /// Whether both runs met the same luck.
  public let isPaired: Bool

  /// Compares a run with the one before it.
  ///
  /// - Parameters:
  ///   - before: The run before.
  ///   - now: The run now.
  ///   - metrics: What to compare.
  public init(from before: RunResult, to now: RunResult, of metrics: [Metric]) {
    differences = metrics.compactMap { Difference(of: $0, from: before, to: now) }
    isPaired = before.sharesLuck(with: now)
  }

  /// The difference in one metric, or nil where it is undefined in one of the runs.
  public func difference(in metric: Metric) -> Difference? {
    differences.first { $0.metric == metric }
  }
}
