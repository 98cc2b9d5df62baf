/// Finds out which levers move a metric most: `tornado retention`.
public struct TornadoStatement: Equatable, Sendable {
  /// The metrics; none means those that sum the journey up.
  public var metrics: [Word]
  /// What was said about the runs.
  public var options: RunOptions

  /// Creates the statement.
  public init(metrics: [Word] = [], options: RunOptions = RunOptions()) {
    self.metrics = metrics
    self.options = options
  }
}

extension TornadoStatement: CommandPayload {
  static let help = HelpEntry(
    "tornado", .strategies, "Finds out which levers move a metric most, one at a time.",
    usage: "tornado [METRIC …] \(RunOptions.usage)",
    examples: [
      .init("tornado retention", "which lever raises it most, and how far each goes"),
      .init("tornado", "who buys, who stays and what is left over, in short"),
      .init("tornado retention 20 000 customers replications 20", "with less noise"),
    ])

  /// The words that end a list of metrics.
  private static let ends: Set<String> = ["for", "seed", "replications"]

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    metrics = arguments.names(.metric, hint: "[METRIC …]", upTo: Self.ends)
    options = try RunOptions(&arguments)
  }

  /// The command as it can be typed.
  public var text: String {
    var words = ["tornado"] + metrics.map { Quotation.name($0.text, unlike: Self.ends) }
    if !options.isEmpty { words.append(options.text) }
    return words.joined(separator: " ")
  }
}
