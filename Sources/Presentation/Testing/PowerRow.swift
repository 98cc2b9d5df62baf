/// What a test needs if the difference is of some size.
public struct PowerRow: Hashable, Sendable {
  /// Where a difference lies in the interval of the prediction.
  public enum Case: String, CaseIterable, Sendable {
    /// The end that is nearer to 0, for which a test needs most.
    case least = "at the least"
    /// The prediction itself.
    case predicted = "as predicted"
    /// The end that is farther from 0.
    case most = "at the most"
  }

  /// Which difference it is.
  public var size: Case
  /// The difference, in the unit of the metric.
  public var difference: Double
  /// The customers who get the strategy to compare against; nil where no number would do.
  public var before: Int?
  /// The customers who get the new strategy.
  public var after: Int?
  /// The whole weeks until all of them have come; nil without a traffic.
  public var enrolment: Int?
  /// The whole weeks until the outcome is known.
  public var weeks: Int?

  /// Creates a row from plain values.
  public init(
    _ size: Case, difference: Double, before: Int?, after: Int?, enrolment: Int? = nil, weeks: Int? = nil
  ) {
    self.size = size
    self.difference = difference
    self.before = before
    self.after = after
    self.enrolment = enrolment
    self.weeks = weeks
  }

  /// The customers of both strategies.
  public var customers: Int? { before.flatMap { before in after.map { before + $0 } } }
}
