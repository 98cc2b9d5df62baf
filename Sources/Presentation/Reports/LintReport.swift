/// What could be better in a lesson.
public struct LintReport: Report {
  /// The file, as it was named.
  public let file: String
  /// The remarks, each with its line.
  public let table: Table

  /// Creates a report.
  public init(file: String, table: Table) {
    self.file = file
    self.table = table
  }

  /// The file, and what could be better in it.
  public func blocks(for mode: OutputMode) -> [Block] {
    mode.isForPrograms ? [.table(table)] : [.title(file), .table(table)]
  }

  /// The remarks as an object.
  public var document: any Encodable & Sendable {
    JSONValue.object(["result": .text("lint"), "file": .text(file), "rows": .list(table.objects)])
  }
}
