/// Keeps what is changed now under a name: `keep as faster-checkout`.
public struct KeepStatement: Equatable, Sendable {
  /// The name.
  public var name: Word

  /// Creates the statement.
  public init(name: Word) {
    self.name = name
  }
}

extension KeepStatement: CommandPayload {
  static let help = HelpEntry(
    "keep", .strategies, "Keeps what is changed now as a strategy with a name.", usage: "keep as NAME",
    examples: [.init("keep as faster-checkout", "compare can name it from now on")])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    _ = arguments.keyword("as", hint: "as NAME")
    name = try arguments.newName("the strategy", hint: arguments.previous?.text == "as" ? "NAME" : "")
  }

  /// The command as it can be typed.
  public var text: String { "keep as \(name.text)" }
}
