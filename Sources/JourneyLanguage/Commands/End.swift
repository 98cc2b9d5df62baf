/// Ends what `try`, `answer` or `hide` began.
public struct EndStatement: Equatable, Sendable {
  /// Creates the statement.
  public init() {}
}

extension EndStatement: CommandPayload {
  static let help = HelpEntry(
    "end", .lessons, "Ends what try, answer or hide began.", usage: "end",
    examples: [.init("end", "the last line of it")])

  init(_ arguments: inout Arguments) throws(Diagnostic) {}

  /// The command as it can be typed.
  public var text: String { "end" }
}
