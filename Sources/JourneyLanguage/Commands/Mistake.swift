/// A line that was not understood, kept because the line before expects an error.
public struct Mistake: Equatable, Sendable {
  /// The line as it was written.
  public var line: String
  /// What is wrong with it.
  public var diagnostic: Diagnostic

  /// Creates a mistake.
  init(_ line: String, _ diagnostic: Diagnostic) {
    self.line = line
    self.diagnostic = diagnostic
  }

  /// Compares what was written.
  public static func == (one: Mistake, other: Mistake) -> Bool { one.line == other.line }
}

extension Mistake: CommandPayload {
  static let help = HelpEntry("", .teach, "A line that is wrong on purpose.", usage: "", examples: [])

  init(_ arguments: inout Arguments) throws(Diagnostic) { throw arguments.missing("a command") }

  /// The line as it was written.
  public var text: String { line }
}
