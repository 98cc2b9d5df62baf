/// Replies to an answer that is not right: `wrong price "Look at the bar of the checkout."`.
public struct WrongStatement: Equatable, Sendable {
  /// The answer, and what the learner reads who gives it.
  public var reply: Reply

  /// Creates the statement.
  public init(_ reply: Reply) {
    self.reply = reply
  }
}

extension WrongStatement: CommandPayload {
  static let help = HelpEntry(
    "wrong", .lessons, "Replies to an answer that is not right.", usage: "wrong ANSWER \"REPLY\"",
    examples: [.init("wrong price \"Look at the bar of the checkout.\"", "a hint; the learner may choose again")])

  init(_ arguments: inout Arguments) throws(Diagnostic) { reply = try Reply(&arguments) }

  /// The command as it can be typed.
  public var text: String { "wrong " + reply.text }
}
