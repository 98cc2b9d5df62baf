import Experiments

/// Metrics as now, before and difference; only as now where there was no run before.
struct OutcomeTable: Sendable {
  let rows: [OutcomeRow]
  let figures: Figures

  /// The table, and a remark on noise where there is any.
  var blocks: [Block] { [.table(table)] + (remark.map { [.note($0)] } ?? []) }

  /// What the sign of noise means, where there is any.
  var remark: String? {
    rows.contains { $0.verdict == .tooClose } ? "≈ may be luck; more replications would tell." : nil
  }

  /// A number with its interval, or a dash where it is undefined.
  static func cell(_ estimate: Estimate?, _ unit: MetricUnit, _ figures: Figures) -> Cell {
    estimate.map { .number(figures.text($0, unit), exact: $0.mean, brief: figures.shortWithUnit($0, unit)) }
      ?? .number("–", exact: nil, tone: .dim)
  }

  /// The rows.
  var table: Table {
    let hasBefore = rows.contains { $0.difference != nil }
    // What was before is what is now less the difference.
    let before: [Column] =
      hasBefore ? [.number("before", importance: 5, isDispensable: true), .number("difference", importance: 4)] : []
    return Table([.text("outcome", importance: 9), .number("now", importance: 8)] + before, rows: rows.map(cells))
  }

  private func cells(_ row: OutcomeRow) -> [Cell] {
    [
      .text(row.metric),
      Self.cell(row.now, row.unit, figures),
      row.before.map { .number(figures.short($0, row.unit), exact: $0.mean) } ?? .empty,
      row.difference.map {
        .number(
          figures.difference($0, row.unit), exact: $0.mean, tone: row.verdict?.tone ?? .plain,
          brief: figures.differenceWithoutUnit($0, row.unit))
      } ?? .empty,
    ]
  }
}
