/// How the shell speaks, and how else it may.
public struct SettingsReport: Report {
  /// One setting.
  public struct Row: Hashable, Sendable {
    /// Its name, which is the command that changes it.
    public var name: String
    /// What it is.
    public var now: String
    /// What it may be.
    public var choices: [String]
    /// What that means.
    public var meaning: String

    /// Creates a row.
    public init(name: String, now: String, choices: [String], meaning: String) {
      self.name = name
      self.now = now
      self.choices = choices
      self.meaning = meaning
    }
  }

  /// The settings.
  public let rows: [Row]

  /// Creates a report.
  public init(_ rows: [Row]) {
    self.rows = rows
  }

  /// One setting a row.
  public var blocks: [Block] { content.blocks }

  /// The settings.
  public var record: Record { content.record }

  private var content: TableReport {
    let columns: [Column] = [
      .text("setting", importance: 9), .text("now", importance: 8), .text("may be", importance: 7),
      .prose("what it is"),
    ]
    let table = Table(
      columns,
      rows: rows.map { row in
        [.text(row.name), .text(row.now), .text(row.choices.joined(separator: ", ")), .text(row.meaning)]
      })
    return TableReport(
      kind: "settings", title: "Settings of the shell", table: table,
      notes: ["To change one, say its name and what it is to be: timing on. Settings are not undone, and not saved."])
  }
}
