/// Commands, each with what it does.
public struct CommandsReport: Report {
  /// What they are for, after the word “to”, or nil where they are for all kinds of things.
  public let purpose: String?
  /// The commands.
  public let rows: [CommandRow]

  /// Creates a report.
  public init(purpose: String? = nil, rows: [CommandRow]) {
    self.purpose = purpose
    self.rows = rows
  }

  /// One command a row.
  public var blocks: [Block] { content.blocks }

  /// The commands.
  public var record: Record { content.record }

  private var content: TableReport {
    TableReport(
      kind: "help", title: purpose.map { "To \($0)" }, table: rows.table("command", "what it does"),
      notes: ["More about one of them, with examples: help run"])
  }
}
