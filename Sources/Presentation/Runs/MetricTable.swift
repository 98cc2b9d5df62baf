import Experiments

/// Metrics for a spreadsheet, one a row: metric, mean, low, high, unit.
struct MetricTable: Sendable {
  private(set) var table = Table([.text("metric"), .number("mean"), .number("low"), .number("high"), .text("unit")])

  /// Adds an estimate with its interval, if it is defined.
  mutating func append(_ name: String, _ estimate: Estimate?, _ unit: MetricUnit) {
    guard let estimate else { return }
    table.append([
      .text(name), .exact(estimate.mean), .exact(estimate.low), .exact(estimate.high), .text(unit.rawValue),
    ])
  }

  /// Adds a number without an interval, if it is defined.
  mutating func append(_ name: String, _ value: Double?, _ unit: MetricUnit) {
    guard let value else { return }
    table.append([.text(name), .exact(value), .empty, .empty, .text(unit.rawValue)])
  }

  /// Adds the rows of another table of metrics.
  mutating func append(contentsOf other: Table) {
    for row in other.rows { table.append(row) }
  }
}

extension Record {
  /// What rows of metrics have.
  static let metricColumns: [Column] = ["metric", "mean", "low", "high", "unit"]

  /// A row for an estimate with its interval; nil where there is none.
  static func metric(_ name: String, _ estimate: Estimate?, _ unit: MetricUnit) -> [Value]? {
    estimate.map { [.text(name), .number($0.mean), .number($0.low), .number($0.high), .text(unit.rawValue)] }
  }

  /// A row for a number without an interval; nil where there is none.
  static func metric(_ name: String, _ value: Double?, _ unit: MetricUnit) -> [Value]? {
    value.map { [.text(name), .number($0), .nothing, .nothing, .text(unit.rawValue)] }
  }
}
