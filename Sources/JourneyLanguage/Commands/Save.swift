/// Writes the session as a file that restores it: `save friday.journey`.
public struct SaveStatement: Equatable, Sendable {
  /// The file.
  public var file: Word

  /// Creates the statement.
  public init(file: Word) {
    self.file = file
  }
}

extension SaveStatement: CommandPayload {
  static let help = HelpEntry(
    "save", .session, "Writes the session as a file that restores it.", usage: "save FILE",
    examples: [
      .init("save friday.journey", "read friday.journey brings everything back")
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    file = try arguments.file()
  }

  /// The command as it can be typed.
  public var text: String { "save " + Quotation.word(file.text) }
}
