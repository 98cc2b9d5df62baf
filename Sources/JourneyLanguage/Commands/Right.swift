/// Says which answer to the question above is right: `right checkout "Seven of ten carts are left there."`.
public struct RightStatement: Equatable, Sendable {
  /// The answer, and what the learner reads who gives it.
  public var reply: Reply

  /// Creates the statement.
  public init(_ reply: Reply) {
    self.reply = reply
  }
}

extension RightStatement: CommandPayload {
  static let help = HelpEntry(
    "right", .lessons, "Says which answer is right, and why.", usage: "right ANSWER \"REPLY\"",
    examples: [.init("right checkout \"Seven of ten carts are left there.\"", "what is read after it was chosen")])

  init(_ arguments: inout Arguments) throws(Diagnostic) { reply = try Reply(&arguments) }

  /// The command as it can be typed.
  public var text: String { "right " + reply.text }
}
