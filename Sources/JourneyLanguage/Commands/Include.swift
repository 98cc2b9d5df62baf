/// Puts the lines of another file in this place: `include shared/closing.journey`.
public struct IncludeStatement: Equatable, Sendable {
  /// The file, named as seen from the one it is named in.
  public var file: Word

  /// Creates the statement.
  public init(file: Word) {
    self.file = file
  }
}

extension IncludeStatement: CommandPayload {
  static let help = HelpEntry(
    "include", .lessons, "Puts the lines of another file in this place, before anything runs.", usage: "include FILE",
    examples: [.init("include shared/closing.journey", "seen from the file in which this stands")])

  init(_ arguments: inout Arguments) throws(Diagnostic) { file = try arguments.file() }

  /// The command as it can be typed.
  public var text: String { "include \(Quotation.word(file.text))" }
}
