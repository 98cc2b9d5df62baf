/// What could be better in a lesson.
public struct LintReport: Report {
  /// One remark.
  public struct Row: Hashable, Sendable {
    /// The line it is about, from 1.
    public var line: Int
    /// What could be better there.
    public var remark: String

    /// Creates a row from plain values.
    public init(line: Int, remark: String) {
      self.line = line
      self.remark = remark
    }
  }

  /// The file, as it was named.
  public let file: String
  /// The remarks, in the order of the file.
  public let rows: [Row]

  /// Creates a report from plain values.
  public init(file: String, rows: [Row]) {
    self.file = file
    self.rows = rows
  }

  /// The file, and what could be better in it.
  public func blocks(for mode: OutputMode) -> [Block] {
    mode.isForPrograms ? [.table(table)] : [.title(file), .table(table)]
  }

  /// The remarks as an object.
  public var document: any Encodable & Sendable {
    JSONValue.object(["result": .text("lint"), "file": .text(file), "rows": .list(table.objects)])
  }

  private var table: Table {
    Table(
      [.number("line", importance: 8), .text("remark", importance: 9)],
      rows: rows.map { [.number("\($0.line)", exact: Double($0.line)), .text($0.remark)] })
  }
}
