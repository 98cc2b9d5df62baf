/// Any table under a title, for results that have no report of their own.
public struct TableReport: Report {
  /// What it is called in `{"result":…}`.
  public let kind: String
  /// What it is about, or nil where that is plain.
  public let title: String?
  /// The rows.
  public let table: Table
  /// Remarks below the table.
  public let notes: [String]

  /// Creates a report.
  public init(kind: String, title: String? = nil, table: Table, notes: [String] = []) {
    self.kind = kind
    self.title = title
    self.table = table
    self.notes = notes
  }

  /// The title, the table and the remarks.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(table)] }
    return (title.map { [.title($0)] } ?? []) + [.table(table)] + notes.map { .note($0) }
  }

  /// The rows as an object.
  public var document: any Encodable & Sendable { JSONValue.rows(kind, table) }
}
