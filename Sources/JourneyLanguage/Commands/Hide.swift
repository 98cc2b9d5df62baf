/// Begins commands of which nothing is shown, up to `end`.
public struct HideStatement: Equatable, Sendable {
  /// Creates the statement.
  public init() {}
}

extension HideStatement: CommandPayload {
  static let help = HelpEntry(
    "hide", .lessons, "Begins commands of which nothing is shown, up to end.", usage: "hide",
    examples: [.init("hide", "then open cart, for example, and end")])

  init(_ arguments: inout Arguments) throws(Diagnostic) {}

  /// The command as it can be typed.
  public var text: String { "hide" }
}
