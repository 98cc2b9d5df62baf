/// What came of files that were played as tests.
public struct TestReport: Report {
  /// What came of one of them.
  public enum Result: String, Sendable {
    /// All went as the file says.
    case passed
    /// Something else came out than the file expects.
    case failed
    /// It could not be played to its end.
    case stopped
  }

  /// One file.
  public struct Row: Hashable, Sendable {
    /// The file, as it was named.
    public var file: String
    /// What came of it.
    public var result: Result
    /// How many expectations there were before it ended.
    public var expectations: Int

    /// Creates a row.
    public init(file: String, result: Result, expectations: Int) {
      self.file = file
      self.result = result
      self.expectations = expectations
    }
  }

  /// The files in the order in which they were played.
  public let rows: [Row]

  /// Creates a report.
  public init(_ rows: [Row]) {
    self.rows = rows
  }

  /// One file a row.
  public var blocks: [Block] { content.blocks }

  /// The files.
  public var record: Record { content.record }

  private var content: TableReport {
    let columns: [Column] = [
      .text("file", importance: 9), .text("result", importance: 8), .number("expectations", importance: 7),
    ]
    let rows = rows.map { row -> [Cell] in
      [
        .text(row.file), .text(row.result.rawValue, tone: row.result == .passed ? .better : .worse),
        .number("\(row.expectations)", exact: Double(row.expectations)),
      ]
    }
    return TableReport(kind: "test", table: Table(columns, rows: rows))
  }
}
