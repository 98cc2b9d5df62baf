import Experiments
import Journeys

extension Record {
  /// What rows of metrics have.
  static let metricColumns: [Column] = ["metric", "mean", "low", "high", "unit"]

  /// A row for an estimate with its interval; where there is none, the row is there all the same, with empty cells.
  static func metric(_ name: String, _ estimate: Estimate?, _ unit: Unit) -> [Value] {
    [.text(name)] + (estimate?.values ?? [.nothing, .nothing, .nothing]) + [.text(unit.rawValue)]
  }

  /// A row for a number without an interval.
  static func metric(_ name: String, _ value: Double?, _ unit: Unit) -> [Value] {
    [.text(name), .number(value), .nothing, .nothing, .text(unit.rawValue)]
  }

  /// A row for what a metric comes to.
  static func metric(_ outcome: Outcome) -> [Value] { metric(outcome.metric.name, outcome.now, outcome.metric.unit) }
}

extension Estimate {
  var values: [Value] { [mean, low, high].map(Value.number) }
}

extension Record.Table {
  /// Rows of metrics.
  static func metrics(_ rows: [[Value]], key: String = "rows", for readers: Record.Readers = .all) -> Record.Table {
    Record.Table(key: key, columns: Record.metricColumns, readers: readers, rows: rows)
  }

  /// Rows of metrics, which objects have by their names where there is a number.
  static func metrics(of outcomes: [Outcome]) -> Record.Table {
    Record.Table(
      key: "metrics", columns: Record.metricColumns, isKeyed: true, rows: outcomes.map(Record.metric))
  }
}
