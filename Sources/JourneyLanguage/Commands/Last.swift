/// Shows the last result again: `last`.
public struct LastStatement: Equatable, Sendable {
  /// Creates the statement.
  public init() {}
}

extension LastStatement: CommandPayload {
  static let help = HelpEntry(
    "last", .session, "Shows the last result again, page by page where it is long.", usage: "last",
    examples: [.init("last", "the whole of it; in another mode, where mode was said meanwhile")])

  init(_ arguments: inout Arguments) throws(Diagnostic) {}

  /// The command as it can be typed.
  public var text: String { "last" }
}
