/// Sends results to a file instead of the screen, or back to the screen: `output results.csv`, `output`.
public struct OutputStatement: Equatable, Sendable {
  /// The file, or nil for the screen.
  public var file: ResultFile?

  /// Creates the statement.
  public init(file: ResultFile? = nil) {
    self.file = file
  }
}

extension OutputStatement: CommandPayload {
  static let help = HelpEntry(
    "output", .session, "Sends results to a file, or back to the screen.", usage: "output [FILE [add]]",
    examples: [
      .init("output results.csv", "what follows goes there"),
      .init("output results.csv add", "behind what is in the file already"),
      .init("output", "back to the screen"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    file = ResultFile(&arguments, hint: "[FILE]")
  }

  /// The command as it can be typed.
  public var text: String { (["output"] + (file.map { [$0.text] } ?? [])).joined(separator: " ") }
}
