/// Runs the commands of a file: `read friday.journey`.
public struct ReadStatement: Equatable, Sendable {
  /// The file.
  public var file: Word

  /// Creates the statement.
  public init(file: Word) {
    self.file = file
  }
}

extension ReadStatement: CommandPayload {
  static let help = HelpEntry(
    "read", .session, "Runs the commands of a file.", usage: "read FILE",
    examples: [
      .init("read the-odyssey", "a story that comes with the program"),
      .init("read friday.journey", "line by line, as if they were typed; stops at the first error"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    file = try arguments.file()
  }

  /// The command as it can be typed.
  public var text: String { "read " + Quotation.word(file.text) }
}
