/// A sentence of the program, such as that a journey was opened; no result of its own.
public struct NoteReport: Report {
  /// The sentence.
  public let text: String

  /// Creates a report.
  public init(_ text: String) {
    self.text = text
  }

  /// The sentence.
  public var blocks: [Block] { [.paragraph(text)] }

  /// The sentence; spreadsheets do without it.
  public var record: Record { Record("note", ["message": .text(text)]) }
}
