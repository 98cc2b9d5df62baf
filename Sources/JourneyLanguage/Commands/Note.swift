/// Tells whoever teaches something that learners do not see: `note "Let them argue before the run."`.
public struct NoteStatement: Equatable, Sendable {
  /// What is noted.
  public var words: String

  /// Creates the statement.
  public init(words: String) {
    self.words = words
  }
}

extension NoteStatement: CommandPayload {
  static let help = HelpEntry(
    "note", .lessons, "Notes something for whoever teaches; learners do not see it.", usage: "note \"TEXT\"",
    examples: [.init("note \"Let them argue before the run.\"", "stands in the handout for teachers")])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    words = try arguments.quoted("what is noted", hint: "\"TEXT\"").text
  }

  /// The command as it can be typed.
  public var text: String { "note \(Quotation.quoted(words))" }
}
