/// Sets the exact answer beside the simulated one: `verify`.
public struct VerifyStatement: Equatable, Sendable {
  /// What was said about the run.
  public var options: RunOptions

  /// Creates the statement.
  public init(options: RunOptions = RunOptions()) {
    self.options = options
  }
}

extension VerifyStatement: CommandPayload {
  static let help = HelpEntry(
    "verify", .run, "Sets the exact answer beside the simulated one, where there is an exact one.",
    usage: "verify \(RunOptions.usage)",
    examples: [
      .init("verify", "with as many customers as a run has"),
      .init("verify 100 000 customers", "with less noise"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    options = try RunOptions(&arguments)
  }

  /// The command as it can be typed.
  public var text: String { options.isEmpty ? "verify" : "verify " + options.text }
}
