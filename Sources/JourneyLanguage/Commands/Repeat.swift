/// Makes saved results again and says whether they are the same: `repeat results.json`.
public struct RepeatStatement: Equatable, Sendable {
  /// The file.
  public var file: Word

  /// Creates the statement.
  public init(file: Word) {
    self.file = file
  }
}

extension RepeatStatement: CommandPayload {
  static let help = HelpEntry(
    "repeat", .session, "Makes saved results again and says whether they are the same.", usage: "repeat FILE",
    examples: [
      .init("repeat results.json", "a file that was written in mode json: each result with what it was made of")
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    file = try arguments.file()
  }

  /// The command as it can be typed.
  public var text: String { "repeat " + Quotation.word(file.text) }
}
