/// What the numbers of a metric mean.
public enum MetricUnit: String, CaseIterable, Sendable {
  /// A part of a whole, from 0 to 1; written as per cent for people.
  case share
  /// Points on the scale from 0 to 10; a gap goes from -10 to 10.
  case points
  /// A difference of percentages, from -100 to 100.
  case score
  /// A number of the journey's steps: days, weeks or months.
  case steps
  /// An amount in the journey's currency.
  case money
  /// A number of things for each person.
  case count
  /// A length of time in days, whatever the journey's steps are.
  case days
}

/// Something that a run is judged by.
public struct Metric: Hashable, Sendable {
  /// The name people type, such as `conversion`, `gap.consideration` or `conversion.bargain`.
  public let name: String
  /// What its numbers mean.
  public let unit: MetricUnit
  /// Whether more of it is better for the company, or nil where neither can be said.
  public let moreIsBetter: Bool?
  /// What it means, in one plain sentence.
  public let meaning: String
  /// The stage it is about, or nil for the journey as a whole.
  public let stage: String?
  /// The segment it is about, or nil for everybody.
  public let segment: String?
  /// What is measured.
  let measure: Measure

  /// Two metrics are the same when people would type the same name.
  public static func == (one: Metric, other: Metric) -> Bool { one.name == other.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Metric {
  /// The curve that tells how the metric comes about, or nil where there is none.
  ///
  /// Retention and churn have that of those who stay, money for each buyer has that of margins, and how many come to a stage
  /// has that of those who are there.
  public func curve(in result: RunResult) -> Curve? {
    switch measure {
    case .retention, .churn: result.retentionCurve(segment: segment)
    case .clv, .acquisitionCost, .payback: result.marginCurve(segment: segment)
    case .reached where segment == nil: stage.map { result.occupancyCurve(of: $0) }
    default: nil
    }
  }
}

extension Metric: CustomStringConvertible {
  /// The name people type.
  public var description: String { name }
}
