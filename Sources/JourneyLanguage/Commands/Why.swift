/// Shares a change out among the parameters that differ: `why conversion baseline now`.
public struct WhyStatement: Equatable, Sendable {
  /// The metric that changes.
  public var metric: Word
  /// The two strategies, the one to begin with first; none means the baseline and the one in use, one is set against
  /// the baseline.
  public var strategies: [Word]
  /// What was said about the runs.
  public var options: RunOptions

  /// Creates the statement.
  public init(metric: Word, strategies: [Word] = [], options: RunOptions = RunOptions()) {
    self.metric = metric
    self.strategies = strategies
    self.options = options
  }
}

extension WhyStatement: CommandPayload {
  static let help = HelpEntry(
    "why", .strategies, "Tells how much of a change comes from each parameter that differs.",
    usage: "why METRIC [NAME NAME] \(RunOptions.usage)",
    examples: [
      .init("why conversion", "what the strategy in use does to conversion, parameter by parameter"),
      .init("why profit baseline now", "from the first strategy to the second"),
      .init("why nps baseline now 10 000 customers replications 40", "with less noise"),
    ])

  /// The words that end a list of names.
  private static let ends: Set<String> = ["for", "seed", "replications"]

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    metric = try arguments.name(.metric, "a metric", hint: "METRIC")
    strategies = arguments.names(.strategy, hint: "[NAME NAME]", upTo: Self.ends)
    options = try RunOptions(&arguments)
  }

  /// The command as it can be typed.
  public var text: String {
    let names = strategies.map { Quotation.name($0.text, unlike: Self.ends) }
    let words = ["why", Quotation.word(metric.text)] + names
    return (words + (options.isEmpty ? [] : [options.text])).joined(separator: " ")
  }
}
