/// Lists the strategies: `strategies`.
public struct StrategiesStatement: Equatable, Sendable {
  /// Creates the statement.
  public init() {}
}

extension StrategiesStatement: CommandPayload {
  static let help = HelpEntry(
    "strategies", .strategies, "Lists the strategies and what each of them changes.", usage: "strategies",
    examples: [.init("strategies", "all of them, the present one marked")])

  init(_ arguments: inout Arguments) throws(Diagnostic) {}

  /// The command as it can be typed.
  public var text: String { "strategies" }
}
