/// Leaves the program: `quit`.
public struct QuitStatement: Equatable, Sendable {
  /// Creates the statement.
  public init() {}
}

extension QuitStatement: CommandPayload {
  static let help = HelpEntry(
    "quit", .session, "Leaves the program.", usage: "quit",
    examples: [.init("quit", "exit and ctrl-D work too")])

  init(_ arguments: inout Arguments) throws(Diagnostic) {}

  /// The command as it can be typed.
  public var text: String { "quit" }
}
