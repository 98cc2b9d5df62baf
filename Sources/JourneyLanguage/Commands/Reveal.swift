/// Shows what was guessed beside what came out: `reveal conversion`.
public struct RevealStatement: Equatable, Sendable {
  /// What was guessed.
  public var measure: Measure

  /// Creates the statement.
  public init(_ measure: Measure) {
    self.measure = measure
  }
}

extension RevealStatement: CommandPayload {
  static let help = HelpEntry(
    "reveal", .teach, "Shows what was guessed beside what came out.", usage: "reveal METRIC [of STRATEGY]",
    examples: [
      .init("reveal conversion", "after predict conversion and run"),
      .init("reveal conversion of fast", "after predict conversion of fast and compare"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    measure = try Measure(&arguments, "a metric", hint: "METRIC")
  }

  /// The command as it can be typed.
  public var text: String { "reveal \(measure.text)" }
}
