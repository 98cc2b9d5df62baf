/// Asks the learner something: `ask leak "Where do most people leave?"`.
///
/// With the lines `choose`, `right` and `wrong` below it there is a right answer; without them it is left open.
public struct AskStatement: Equatable, Sendable {
  /// What the question is called, by whoever speaks of it.
  public var name: Word
  /// The question.
  public var question: String

  /// Creates the statement.
  public init(name: Word, question: String) {
    self.name = name
    self.question = question
  }
}

extension AskStatement: CommandPayload {
  static let help = HelpEntry(
    "ask", .lessons, "Asks the learner something; choose, right and wrong stand below it.",
    usage: "ask NAME \"QUESTION\"",
    examples: [
      .init("ask leak \"Where do most people leave?\"", "followed by choose, right and wrong"),
      .init("ask yours \"Where would you begin in your own company?\"", "without them the question is left open"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    name = try arguments.newName("the question")
    question = try arguments.quoted("the question", hint: "\"QUESTION\"").text
  }

  /// The command as it can be typed.
  public var text: String { "ask \(Quotation.word(name.text)) \(Quotation.quoted(question))" }
}
