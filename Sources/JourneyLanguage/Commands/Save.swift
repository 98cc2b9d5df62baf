/// Writes the session as a file that restores it, or that tells how it went: `save friday.journey`, `save friday all`.
public struct SaveStatement: Equatable, Sendable {
  /// The file.
  public var file: Word
  /// Whether all commands are written that led here, and not only what came of them.
  public var isStory: Bool

  /// Creates the statement.
  public init(file: Word, isStory: Bool = false) {
    self.file = file
    self.isStory = isStory
  }
}

extension SaveStatement: CommandPayload {
  static let help = HelpEntry(
    "save", .session, "Writes the session as a file that restores it.", usage: "save FILE [all]",
    examples: [
      .init("save friday.journey", "read friday.journey brings everything back"),
      .init("save story.journey all", "every command that led here, with places for your words: a story to be told"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    file = try arguments.file()
    // Other programs write it with dashes.
    isStory = arguments.keyword(among: ["all"], or: ["--all"], hint: "[all]") != nil
  }

  /// The command as it can be typed.
  public var text: String { "save " + Quotation.word(file.text) + (isStory ? " all" : "") }
}
