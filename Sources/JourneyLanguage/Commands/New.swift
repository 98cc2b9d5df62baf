/// Writes the beginning of a lesson from what was changed: `new lesson carts.journey`.
public struct NewStatement: Equatable, Sendable {
  /// The file to write.
  public var file: Word

  /// Creates the statement.
  public init(file: Word) {
    self.file = file
  }
}

extension NewStatement: CommandPayload {
  static let help = HelpEntry(
    "new", .teach, "Writes the beginning of a lesson from what you changed.", usage: "new lesson FILE",
    examples: [.init("new lesson carts.journey", "your changes as its plot, with places for the story")])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    guard arguments.keyword("lesson", hint: "lesson FILE") != nil else { throw arguments.missing("the word lesson") }
    file = try arguments.file()
  }

  /// The command as it can be typed.
  public var text: String { "new lesson \(Quotation.word(file.text))" }
}
