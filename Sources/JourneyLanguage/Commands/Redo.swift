/// Makes a change again that was taken back: `redo`.
public struct RedoStatement: Equatable, Sendable {
  /// Creates the statement.
  public init() {}
}

extension RedoStatement: CommandPayload {
  static let help = HelpEntry(
    "redo", .journey, "Makes a change again that was taken back.", usage: "redo",
    examples: [.init("redo", "after an undo")])

  init(_ arguments: inout Arguments) throws(Diagnostic) {}

  /// The command as it can be typed.
  public var text: String { "redo" }
}
