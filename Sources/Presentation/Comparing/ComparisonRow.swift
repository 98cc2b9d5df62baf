public import Experiments

/// One strategy against another in one metric.
public struct ComparisonRow: Hashable, Sendable {
  /// The strategy that is compared.
  public var strategy: String
  /// The strategy that it is compared against.
  public var against: String
  /// The name of the metric.
  public var metric: String
  /// What its numbers mean.
  public var unit: MetricUnit
  /// The metric of the strategy that is compared against.
  public var before: Estimate
  /// The metric of the strategy.
  public var after: Estimate
  /// After less before.
  public var difference: Estimate
  /// What it comes to.
  public var verdict: Verdict
  /// By how much the same luck cut the noise, or nil where it did not.
  public var noiseCut: Double?
  /// Whether it would be a difference if nothing else were asked.
  public var isWithheld = false
  /// How many more replications would probably tell where it is too close to call.
  public var replicationsToTell: Int?
}

extension ComparisonRow {
  /// Whether it is a difference beyond luck that hardly anybody would notice.
  var isSlight: Bool {
    [.better, .worse, .different].contains(verdict) && Figures.isSlight(difference, of: before)
  }

  /// Takes what a comparison came to.
  public init(_ row: Comparison.Row) {
    self.init(
      strategy: row.strategy, against: row.against, metric: row.result.metric.name, unit: row.result.metric.unit,
      before: row.result.before, after: row.result.after, difference: row.result.difference,
      verdict: row.result.verdict, noiseCut: row.result.noiseCut,
      isWithheld: row.isWithheld, replicationsToTell: row.result.replicationsToTell)
  }
}
