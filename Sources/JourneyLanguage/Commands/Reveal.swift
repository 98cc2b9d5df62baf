/// Shows what was guessed beside what came out: `reveal conversion`, or `reveal` for all that waits.
public struct RevealStatement: Equatable, Sendable {
  /// What was guessed; nil for everything whose outcome is there.
  public var measure: Measure?

  /// Creates the statement.
  public init(_ measure: Measure? = nil) {
    self.measure = measure
  }
}

extension RevealStatement: CommandPayload {
  static let help = HelpEntry(
    "reveal", .teach, "Shows what was guessed beside what came out.", usage: "reveal [METRIC [of STRATEGY]]",
    examples: [
      .init("reveal conversion", "after predict conversion and run"),
      .init("reveal", "all guesses that were run since"),
      .init("reveal conversion of fast", "after predict conversion of fast and compare"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    arguments.note(Slot(.metric, "[METRIC]"))
    measure = arguments.isAtEnd ? nil : try Measure(&arguments, "a metric", hint: "[METRIC]")
  }

  /// The command as it can be typed.
  public var text: String { measure.map { "reveal \($0.text)" } ?? "reveal" }
}
