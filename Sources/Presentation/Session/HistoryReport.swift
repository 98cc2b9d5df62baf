/// Lines that were typed.
public struct HistoryReport: Report {
  /// One of them.
  public struct Row: Hashable, Sendable {
    /// Which one it is, counted from 1.
    public var number: Int
    /// What was typed; what was pasted may be several lines.
    public var text: String

    /// Creates a row.
    public init(number: Int, text: String) {
      self.number = number
      self.text = text
    }
  }

  /// The lines, the oldest first.
  public let rows: [Row]

  /// Creates a report.
  public init(_ rows: [Row]) {
    self.rows = rows
  }

  /// One entry a row, of which the first line is enough.
  public var blocks: [Block] { content.blocks }

  /// The lines.
  public var record: Record { content.record }

  private var content: TableReport {
    let rows = rows.map { row -> [Cell] in
      let lines = row.text.split(separator: "\n")
      let more = lines.count > 1 ? " … and \(lines.count - 1) more \(lines.count == 2 ? "line" : "lines")" : ""
      return [.number("\(row.number)", exact: Double(row.number)), .text((lines.first ?? "") + more)]
    }
    return TableReport(
      kind: "history", table: Table([.number("number", importance: 8), .text("line", importance: 9)], rows: rows))
  }
}
