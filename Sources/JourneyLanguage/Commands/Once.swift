/// Sends the next result alone to a file: `once levers.md`.
public struct OnceStatement: Equatable, Sendable {
  /// The file.
  public var file: ResultFile

  /// Creates the statement.
  public init(file: ResultFile) {
    self.file = file
  }
}

extension OnceStatement: CommandPayload {
  static let help = HelpEntry(
    "once", .session, "Sends the next result, and no other, to a file.", usage: "once FILE [add]",
    examples: [
      .init("once levers.md", "then show levers, for example"),
      .init("once levers.md add", "behind what is in the file already"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    guard let file = ResultFile(&arguments, hint: "FILE") else { throw arguments.missing("the name of a file") }
    self.file = file
  }

  /// The command as it can be typed.
  public var text: String { "once \(file.text)" }
}
