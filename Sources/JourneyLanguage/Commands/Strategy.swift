/// Begins a strategy: `strategy faster-checkout`, `strategy cheap from faster-checkout`.
public struct StrategyStatement: Equatable, Sendable {
  /// Its name.
  public var name: Word
  /// The strategy whose changes it begins with, or nil for none.
  public var origin: Word?

  /// Creates the statement.
  public init(name: Word, origin: Word? = nil) {
    self.name = name
    self.origin = origin
  }
}

extension StrategyStatement: CommandPayload {
  static let help = HelpEntry(
    "strategy", .strategies, "Begins a strategy, a named set of changes.", usage: "strategy NAME [from NAME]",
    examples: [
      .init("strategy faster-checkout", "begins without changes; set adds to it"),
      .init("strategy cheap from faster-checkout", "begins with the changes of another"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    name = try arguments.newName("the strategy", hint: "NAME [from NAME]")
    origin =
      arguments.keyword("from", hint: "[from NAME]") == nil
      ? nil : try arguments.name(.strategy, "a strategy", hint: "NAME")
  }

  /// The command as it can be typed.
  public var text: String { "strategy \(name.text)" + (origin.map { " from " + Quotation.word($0.text) } ?? "") }
}
