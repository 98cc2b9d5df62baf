/// Helps with a `try`, one hint at a time: `hint "Look at what you have not touched yet."`.
public struct HintStatement: Equatable, Sendable {
  /// What the learner reads.
  public var words: String

  /// Creates the statement.
  public init(words: String) {
    self.words = words
  }
}

extension HintStatement: CommandPayload {
  static let help = HelpEntry(
    "hint", .lessons, "Helps with the task above, where the learner asks for it.", usage: "hint \"TEXT\"",
    examples: [
      .init("hint \"Look at what you have not touched yet.\"", "one at a time, from the gentlest to the plainest")
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    words = try arguments.quoted("what the learner reads", hint: "\"TEXT\"").text
  }

  /// The command as it can be typed.
  public var text: String { "hint \(Quotation.quoted(words))" }
}
