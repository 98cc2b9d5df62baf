/// A sentence of the program, such as that a journey was opened; no result of its own.
public struct NoteReport: Report {
  /// The sentence.
  public let text: String

  /// Creates a report.
  public init(_ text: String) {
    self.text = text
  }

  /// The sentence; spreadsheets do without it.
  public func blocks(for mode: OutputMode) -> [Block] {
    mode.isForPrograms ? [] : [.paragraph(text)]
  }

  /// The sentence as an object.
  public var document: any Encodable & Sendable {
    JSONValue.object(["result": .text("note"), "message": .text(text)])
  }
}
