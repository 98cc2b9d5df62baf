/// Strategies beside each other: all against the first.
public struct Comparison: Sendable {
  /// One strategy against the first in one metric.
  public struct Row: Hashable, Sendable {
    /// The strategy that is compared.
    public let strategy: String
    /// The strategy that it is compared against.
    public let against: String
    /// What came of it.
    public let result: Difference
  }

  /// The rows, strategy by strategy and in each in the order of the metrics.
  ///
  /// Metrics that are undefined in one of the two runs are left out.
  public let rows: [Row]
  /// Whether all runs met the same luck.
  public let isPaired: Bool

  /// Compares runs with the first of them.
  ///
  /// - Parameters:
  ///   - runs: The runs, the one to compare against first; fewer than two give no rows.
  ///   - metrics: What to compare.
  ///   - confidence: The probability with which each interval covers the truth, between 0 and 1. Intervals are not
  ///     corrected for their number.
  public init(_ runs: [RunResult], by metrics: [Metric], confidence: Double = Estimate.usualConfidence) {
    guard let first = runs.first else {
      rows = []
      isPaired = true
      return
    }
    isPaired = runs.allSatisfy { first.sharesLuck(with: $0) }
    rows = runs.dropFirst().flatMap { run in
      metrics.compactMap { metric in
        Difference(of: metric, from: first, to: run, confidence: confidence).map {
          Row(strategy: run.strategyName, against: first.strategyName, result: $0)
        }
      }
    }
  }
}
