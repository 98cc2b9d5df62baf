/// Takes the last change back: `undo`.
public struct UndoStatement: Equatable, Sendable {
  /// Creates the statement.
  public init() {}
}

extension UndoStatement: CommandPayload {
  static let help = HelpEntry(
    "undo", .journey, "Takes the last change back.", usage: "undo",
    examples: [.init("undo", "what was changed last is as it was before")])

  init(_ arguments: inout Arguments) throws(Diagnostic) {}

  /// The command as it can be typed.
  public var text: String { "undo" }
}
