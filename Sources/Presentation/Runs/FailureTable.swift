import Experiments

/// What went wrong, touchpoint by touchpoint, and what became of it.
struct FailureTable: Sendable {
  let rows: [FailureReport]
  let figures: Figures

  /// The table and what its columns mean.
  var blocks: [Block] {
    // Where the company never acts first, nothing needs to be said of it.
    let isProactive = rows.contains { ($0.noticed?.mean ?? 0) > 0 }
    let table = Table(
      [.text("touchpoint", importance: 9), .number("fails", importance: 8)]
        + (isProactive ? [.number("noticed", importance: 4)] : []) + [
          .number("complain", importance: 6), .number("silent", importance: 7), .number("solved", importance: 7),
          .number("answered", importance: 5),
        ],
      rows: rows.map { row in
        [.text(row.name), share(row.failures)] + (isProactive ? [share(row.noticed)] : [])
          + [row.complaints, row.silent, row.resolved].map { share($0) }
          + [row.answerTime.map { .number(figures.time($0), exact: $0.mean) } ?? .empty]
      })
    let noticed = isProactive ? "noticed by the company, " : ""
    return [
      .table(table),
      .note(
        "fails: how many encounters. Of these: \(noticed)complained of, kept silent about, put right. "
          + "answered: after how long, on average."),
    ]
  }

  /// Every number, one a row, by the names of metrics where there are any.
  var numbers: Table {
    var table = MetricTable()
    for row in rows {
      table.append("failures.\(row.name)", row.failures, .share)
      table.append("noticed.\(row.name)", row.noticed, .share)
      table.append("complaints.\(row.name)", row.complaints, .share)
      table.append("silent.\(row.name)", row.silent, .share)
      table.append("resolved.\(row.name)", row.resolved, .share)
      table.append("answer-time.\(row.name)", row.answerTime, .days)
    }
    return table.table
  }

  private func share(_ estimate: Estimate?) -> Cell {
    estimate.map { .number(figures.short($0, .share), exact: $0.mean) } ?? .empty
  }
}
