/// Sends results to a file, or back to the screen: `output results.csv`, `output`.
public struct OutputStatement: Equatable, Sendable {
  /// The file, or nil for the screen.
  public var file: Word?

  /// Creates the statement.
  public init(file: Word? = nil) {
    self.file = file
  }
}

extension OutputStatement: CommandPayload {
  static let help = HelpEntry(
    "output", .session, "Sends results to a file, or back to the screen.", usage: "output [FILE]",
    examples: [
      .init("output results.csv", "what follows goes there"),
      .init("output", "back to the screen"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    file = arguments.optionalFile(hint: "[FILE]")
  }

  /// The command as it can be typed.
  public var text: String { (["output"] + (file.map { [Quotation.word($0.text)] } ?? [])).joined(separator: " ") }
}
