extension TableReport {
  /// The lessons that come with the program, in the order in which they are taught, and how to play one.
  ///
  /// - Parameter rows: The name that each is played by, what it is called and how many minutes it takes, where that is known.
  public static func lessons(_ rows: [(name: String, title: String, minutes: Int?)]) -> TableReport {
    let table = rows.table([
      .text("lesson", importance: 9) { .text($0.name) }, .prose("title") { .text($0.title) },
      .number("minutes", importance: 5) { $0.minutes.map(Cell.count) ?? .empty },
    ])
    let note =
      rows.first.map { "To play one, say: read \($0.name). Its number alone will do." }
      ?? "No lesson comes with this program."
    return TableReport("lessons", table, notes: [note])
  }

  /// What could be better in a lesson.
  ///
  /// - Parameters:
  ///   - file: The file, as it was named.
  ///   - remarks: The line that each remark is about, from 1, and what could be better there, in the order of the file.
  public static func remarks(_ remarks: [(line: Int, words: String)], on file: String) -> TableReport {
    let table = remarks.table([
      .number("line", importance: 8) { .count($0.line) }, .text("remark", importance: 9) { .text($0.words) },
    ])
    return TableReport("lint", title: file, table, fields: ["file": .text(file)])
  }

  /// What came of a file that was played as a test.
  public enum TestResult: String, Sendable {
    /// All went as the file says.
    case passed
    /// Something else came out than the file expects.
    case failed
    /// It could not be played to its end.
    case stopped
  }

  /// What came of files that were played as tests.
  ///
  /// - Parameter rows: The files in the order in which they were played, as they were named, and how many expectations there
  ///   were before each ended.
  public static func tests(_ rows: [(file: String, result: TestResult, expectations: Int)]) -> TableReport {
    let table = rows.table([
      .text("file", importance: 9) { .text($0.file) },
      .text("result", importance: 8) { .text($0.result.rawValue, tone: $0.result == .passed ? .better : .worse) },
      .number("expectations", importance: 7) { .count($0.expectations) },
    ])
    return TableReport("test", table)
  }
}
