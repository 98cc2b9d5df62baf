import Experiments
import Journeys

extension Record {
  /// What rows of metrics have.
  static let metricColumns: [Column] = ["metric", "mean", "low", "high", "unit"]

  /// A row for an estimate with its interval; nil where there is none.
  static func metric(_ name: String, _ estimate: Estimate?, _ unit: Unit) -> [Value]? {
    estimate.map { [.text(name)] + $0.values + [.text(unit.rawValue)] }
  }

  /// A row for a number without an interval; nil where there is none.
  static func metric(_ name: String, _ value: Double?, _ unit: Unit) -> [Value]? {
    value.map { [.text(name), .number($0), .nothing, .nothing, .text(unit.rawValue)] }
  }

  /// A row for what a metric comes to; nil where it is undefined.
  static func metric(_ outcome: Outcome) -> [Value]? { metric(outcome.metric.name, outcome.now, outcome.metric.unit) }
}

extension Estimate {
  var values: [Value] { [mean, low, high].map(Value.number) }
}

extension Record.Table {
  /// Rows of metrics; those without a number are left out.
  static func metrics(_ rows: [[Value]?], key: String = "rows", for readers: Record.Readers = .all) -> Record.Table {
    Record.Table(key: key, columns: Record.metricColumns, readers: readers, rows: rows.compactMap(\.self))
  }

  /// Rows of metrics, which objects have by their names.
  static func metrics(of outcomes: [Outcome]) -> Record.Table {
    Record.Table(
      key: "metrics", columns: Record.metricColumns, isKeyed: true, rows: outcomes.compactMap(Record.metric))
  }
}
