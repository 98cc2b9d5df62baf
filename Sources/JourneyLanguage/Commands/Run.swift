/// Simulates: `run`, `run 10 000 customers for 52 weeks seed 7 replications 20`.
public struct RunStatement: Equatable, Sendable {
  /// What was said about the run.
  public var options: RunOptions

  /// Creates the statement.
  public init(options: RunOptions = RunOptions()) {
    self.options = options
  }
}

extension RunStatement: CommandPayload {
  static let help = HelpEntry(
    "run", .run, "Simulates customers on their journeys, and shows what changed since the last run.",
    usage: "run \(RunOptions.usage)",
    examples: [
      .init("run", "the journey under the present strategy"),
      .init("run 100 000 customers", "more people, less noise"),
      .init("run for 2 years", "longer"),
      .init("run seed 7", "other luck"),
      .init("run 10k customers for 52 weeks seed 7 replications 20", "all at once"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    options = try RunOptions(&arguments)
  }

  /// The command as it can be typed.
  public var text: String { options.isEmpty ? "run" : "run " + options.text }
}
