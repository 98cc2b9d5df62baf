/// Sends results to the screen and to a file too, or to the screen alone: `tee protocol.txt`, `tee`.
public struct TeeStatement: Equatable, Sendable {
  /// The file, or nil for the screen alone.
  public var file: ResultFile?

  /// Creates the statement.
  public init(file: ResultFile? = nil) {
    self.file = file
  }
}

extension TeeStatement: CommandPayload {
  static let help = HelpEntry(
    "tee", .session, "Sends results to the screen and to a file too, or to the screen alone.",
    usage: "tee [FILE [add]]",
    examples: [
      .init("tee workshop.txt", "everybody sees what follows, and it is kept"),
      .init("tee workshop.txt add", "behind what is in the file already"),
      .init("tee", "to the screen alone again"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    file = ResultFile(&arguments, hint: "[FILE]")
  }

  /// The command as it can be typed.
  public var text: String { (["tee"] + (file.map { [$0.text] } ?? [])).joined(separator: " ") }
}
