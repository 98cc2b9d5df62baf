/// Forgets a strategy: `drop faster-checkout`.
public struct DropStatement: Equatable, Sendable {
  /// The strategy.
  public var name: Word

  /// Creates the statement.
  public init(name: Word) {
    self.name = name
  }
}

extension DropStatement: CommandPayload {
  static let help = HelpEntry(
    "drop", .strategies, "Forgets a strategy.", usage: "drop NAME",
    examples: [
      .init("drop faster-checkout", "undo brings it back")
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    name = try arguments.name(.strategy, "a strategy", hint: "NAME")
  }

  /// The command as it can be typed.
  public var text: String { "drop " + Quotation.word(name.text) }
}
