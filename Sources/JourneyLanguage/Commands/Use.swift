/// Makes a strategy the one that is changed and run: `use faster-checkout`.
public struct UseStatement: Equatable, Sendable {
  /// The strategy.
  public var name: Word

  /// Creates the statement.
  public init(name: Word) {
    self.name = name
  }
}

extension UseStatement: CommandPayload {
  static let help = HelpEntry(
    "use", .strategies, "Makes a strategy the one that is changed and run.", usage: "use NAME",
    examples: [
      .init("use faster-checkout", "what you set and run from now on is this strategy"),
      .init("use baseline", "back to the journey as its file has it"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    name = try arguments.name(.strategy, "a strategy", hint: "NAME")
  }

  /// The command as it can be typed.
  public var text: String { "use " + Quotation.word(name.text) }
}
