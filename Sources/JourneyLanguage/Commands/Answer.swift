/// Begins one way to do what a `try` asks for, up to `end`; tests and those who skip it take this way.
public struct AnswerStatement: Equatable, Sendable {
  /// Creates the statement.
  public init() {}
}

extension AnswerStatement: CommandPayload {
  static let help = HelpEntry(
    "answer", .lessons, "Begins one way to do what a try asks for, up to end.", usage: "answer",
    examples: [.init("answer", "then set checkout.steps 2, run and end, for example")])

  init(_ arguments: inout Arguments) throws(Diagnostic) {}

  /// The command as it can be typed.
  public var text: String { "answer" }
}
