/// Multiple comparisons with a control: strategies beside each other, all against the first.
public struct Comparison: Sendable {
  /// One strategy against the first in one metric.
  public struct Row: Hashable, Sendable {
    /// The strategy that is compared.
    public let strategy: String
    /// The strategy that it is compared against.
    public let against: String
    /// What came of it; its verdict is one among all rows.
    public let result: Difference
    /// Whether its interval alone would say more than its verdict, which has to answer for all rows together.
    public let isWithheld: Bool
  }

  /// The rows, strategy by strategy and in each in the order of the metrics.
  ///
  /// Metrics that are undefined in one of the two runs are left out.
  public let rows: [Row]
  /// Whether all runs met the same luck.
  public let isPaired: Bool
  /// What was run, the one that all others are compared against first.
  public let runs: [RunResult]
  let metrics: [Metric]
  let confidence: Double
}

extension Comparison {
  /// Compares runs with the first of them.
  ///
  /// With more than one row, verdicts are given by Holm's procedure (1979): that any of them is given without a true
  /// difference is at most as likely as a single interval misses. Intervals are those of each row alone.
  ///
  /// - Parameters:
  ///   - runs: The runs, the one to compare against first; fewer than two give no rows.
  ///   - metrics: What to compare; the first is what strategies are ranked by.
  ///   - confidence: The probability with which each interval covers the truth, between 0 and 1.
  public init(_ runs: [RunResult], by metrics: [Metric], confidence: Double = Estimate.usualConfidence) {
    self.runs = runs
    self.metrics = metrics
    self.confidence = confidence
    guard let first = runs.first else {
      rows = []
      isPaired = true
      return
    }
    isPaired = runs.allSatisfy { first.sharesLuck(with: $0) }
    let found = runs.dropFirst().flatMap { run in
      metrics.compactMap { metric in
        Difference(of: metric, from: first, to: run, confidence: confidence).map { (run.strategyName, $0) }
      }
    }
    let open = found.indices.filter { ![.same, .tooClose].contains(found[$0].1.verdict) }
    // Rows without any difference ask nothing; those that are too close are asked and answered.
    let asked = found.indices.filter { found[$0].1.verdict != .same }
    let isClear = Holm.rejected(asked.map { found[$0].1.probabilityOfLuck ?? 1 }, level: 1 - confidence)
    let clear = Set(zip(asked, isClear).filter(\.1).map(\.0))
    let withheld = Set(open).subtracting(clear)
    rows = found.enumerated().map { number, row in
      let isWithheld = withheld.contains(number)
      return Row(
        strategy: row.0, against: first.strategyName, result: isWithheld ? row.1.withheld() : row.1,
        isWithheld: isWithheld)
    }
  }

  /// The strategies in their order by the first metric; nil where there are fewer than three, or nothing to rank by.
  public func ranking() -> Ranking? {
    runs.count > 2 ? metrics.first.flatMap { Ranking(runs, by: $0, confidence: confidence) } : nil
  }
}
