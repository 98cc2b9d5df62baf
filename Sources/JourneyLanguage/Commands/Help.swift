/// Explains: `help`, `help run`.
public struct HelpStatement: Equatable, Sendable {
  /// What to explain; nothing means everything in brief.
  public var topic: [Word]

  /// Creates the statement.
  public init(topic: [Word] = []) {
    self.topic = topic
  }
}

extension HelpStatement: CommandPayload {
  static let help = HelpEntry(
    "help", .session, "Explains a command, or lists them all.", usage: "help [WORD]",
    examples: [
      .init("help", "all commands"),
      .init("help run", "one of them, with examples"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    topic = try arguments.topic([Slot(.command, "[WORD]"), Slot(.topic, "")])
  }

  /// The command as it can be typed.
  public var text: String { (["help"] + topic.map { Quotation.topic($0.text) }).joined(separator: " ") }
}
