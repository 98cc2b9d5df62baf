public import Experiments

/// One point of a sweep.
public struct SweepPoint: Hashable, Sendable {
  /// The values of the parameters.
  public var values: [Double]
  /// The metrics, in their order; nil where one is undefined.
  public var estimates: [Estimate?]
  /// Whether it is what the strategy in use has.
  public var isPresent: Bool

  /// Creates a point from plain values.
  public init(_ values: [Double], _ estimates: [Estimate?], isPresent: Bool = false) {
    self.values = values
    self.estimates = estimates
    self.isPresent = isPresent
  }
}

/// What a sweep came to by one metric; points are told by their numbers.
public struct SweepOutcome: Hashable, Sendable {
  /// The name of the metric.
  public var metric: String
  /// What its numbers mean.
  public var unit: MetricUnit
  /// Where it is best, or nil where that cannot be said.
  public var best: Int?
  /// Where it may be as good.
  public var equals: [Int]
  /// Beyond which point each step brings less than the average step, or nil where there is none.
  public var knee: Int?

  /// Creates an outcome from plain values.
  public init(metric: String, unit: MetricUnit, best: Int? = nil, equals: [Int] = [], knee: Int? = nil) {
    self.metric = metric
    self.unit = unit
    self.best = best
    self.equals = equals
    self.knee = knee
  }

  /// What is remarkable about a point.
  func remark(on number: Int, isPresent: Bool) -> String {
    var words = isPresent ? ["now"] : []
    if number == best { words.append("best") }
    if equals.contains(number) { words.append("as good") }
    if number == knee { words.append("knee") }
    return words.isEmpty ? "" : "← " + words.joined(separator: ", ")
  }
}
