/// Says which answer to the question above is right: `right checkout "Seven of ten carts are left there."`.
public struct RightStatement: Equatable, Sendable {
  /// The answer.
  public var choice: Word
  /// What the learner reads who gives it.
  public var reply: String

  /// Creates the statement.
  public init(choice: Word, reply: String) {
    self.choice = choice
    self.reply = reply
  }
}

extension RightStatement: CommandPayload {
  static let help = HelpEntry(
    "right", .lessons, "Says which answer is right, and why.", usage: "right ANSWER \"REPLY\"",
    examples: [.init("right checkout \"Seven of ten carts are left there.\"", "what is read after it was chosen")])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    choice = try arguments.name(.newName, "an answer of choose", hint: "ANSWER")
    reply = try arguments.quoted("what to reply", hint: "\"REPLY\"").text
  }

  /// The command as it can be typed.
  public var text: String { "right \(Quotation.word(choice.text)) \(Quotation.quoted(reply))" }
}
