/// Replies to an answer that is not right: `wrong price "Look at the bar of the checkout."`.
public struct WrongStatement: Equatable, Sendable {
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

extension WrongStatement: CommandPayload {
  static let help = HelpEntry(
    "wrong", .lessons, "Replies to an answer that is not right.", usage: "wrong ANSWER \"REPLY\"",
    examples: [.init("wrong price \"Look at the bar of the checkout.\"", "a hint; the learner may choose again")])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    choice = try arguments.name(.newName, "an answer of choose", hint: "ANSWER")
    reply = try arguments.quoted("what to reply", hint: "\"REPLY\"").text
  }

  /// The command as it can be typed.
  public var text: String { "wrong \(Quotation.word(choice.text)) \(Quotation.quoted(reply))" }
}
