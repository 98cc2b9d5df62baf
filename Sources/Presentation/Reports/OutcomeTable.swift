import Experiments

/// Metrics as now, before and difference; only as now where there was no run before.
struct OutcomeTable: Sendable {
  let rows: [OutcomeRow]
  let figures: Figures

  /// The table, and a remark on noise where there is any.
  var blocks: [Block] {
    let isAnyNoise = rows.contains { $0.verdict == .tooClose }
    return [.table(table)] + (isAnyNoise ? [.note("≈ may be luck; more replications would tell.")] : [])
  }

  private var table: Table {
    let hasBefore = rows.contains { $0.difference != nil }
    let before: [Column] = hasBefore ? [.number("before"), .number("difference")] : []
    return Table([.text("outcome", importance: 9), .number("now", importance: 8)] + before, rows: rows.map(cells))
  }

  private func cells(_ row: OutcomeRow) -> [Cell] {
    [
      .text(row.metric),
      row.now.map { .number(figures.text($0, row.unit), exact: $0.mean) } ?? .number("–", exact: nil, tone: .dim),
      row.before.map { .number(figures.short($0, row.unit), exact: $0.mean) } ?? .empty,
      row.difference.map {
        .number(figures.difference($0, row.unit), exact: $0.mean, tone: row.verdict?.tone ?? .plain)
      } ?? .empty,
    ]
  }
}
