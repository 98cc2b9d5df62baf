/// The lessons that come with the program.
public struct LessonsReport: Report {
  /// One lesson.
  public struct Row: Hashable, Sendable {
    /// The name it is played by.
    public var name: String
    /// What it is called.
    public var title: String
    /// How long it takes, where that is known.
    public var minutes: Int?

    /// Creates a row from plain values.
    public init(name: String, title: String, minutes: Int?) {
      self.name = name
      self.title = title
      self.minutes = minutes
    }
  }

  /// The lessons, in the order in which they are taught.
  public let rows: [Row]

  /// Creates a report from plain values.
  public init(rows: [Row]) { self.rows = rows }

  /// The lessons, and how to play one.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(table)] }
    guard let first = rows.first else { return [.paragraph("No lesson comes with this program.")] }
    return [.table(table), .note("To play one, say: read \(first.name). Its number alone will do.")]
  }

  /// The lessons as an object.
  public var document: any Encodable & Sendable { JSONValue.rows("lessons", table) }

  private var table: Table {
    Table(
      [.text("lesson", importance: 9), .prose("title"), .number("minutes", importance: 5)],
      rows: rows.map { row in
        [.text(row.name), .text(row.title), row.minutes.map { .number("\($0)", exact: Double($0)) } ?? .empty]
      })
  }
}
