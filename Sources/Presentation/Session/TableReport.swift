/// Any table under a title, for results that have no report of their own.
struct TableReport: Report {
  /// What it is called in `{"result":…}`.
  let kind: String
  /// What it is about, or nil where that is plain.
  let title: String?
  /// The rows.
  let table: Table
  /// Remarks below the table.
  let notes: [String]

  /// Creates a report.
  init(kind: String, title: String? = nil, table: Table, notes: [String] = []) {
    self.kind = kind
    self.title = title
    self.table = table
    self.notes = notes
  }

  /// The title, the table and the remarks.
  var blocks: [Block] { (title.map { [.title($0)] } ?? []) + [.table(table)] + notes.map { .note($0) } }

  /// The rows.
  var record: Record { Record(kind, [:], [Record.Table(of: table)]) }
}
