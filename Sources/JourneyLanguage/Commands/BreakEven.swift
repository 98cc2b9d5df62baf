/// Asks how good a parameter must be for a strategy to catch up with another: `break-even price conversion baseline now`.
public struct BreakEvenStatement: Equatable, Sendable {
  /// The parameter that is moved.
  public var path: Word
  /// What both strategies are judged by.
  public var metric: Word
  /// The two strategies: the one to catch up with, and the one in which the parameter is moved; as with `why`, none means
  /// the baseline and the one in use.
  public var strategies: [Word]
  /// What was said about the runs.
  public var options: RunOptions

  /// Creates the statement.
  public init(path: Word, metric: Word, strategies: [Word] = [], options: RunOptions = RunOptions()) {
    self.path = path
    self.metric = metric
    self.strategies = strategies
    self.options = options
  }
}

extension BreakEvenStatement: CommandPayload {
  static let help = HelpEntry(
    "break-even", .strategies, "Finds out how good a parameter must be for a strategy to catch up with another.",
    usage: "break-even PATH METRIC [NAME NAME] \(RunOptions.usage)",
    examples: [
      .init("break-even price conversion baseline now", "how far the price of now may rise before it sells no better"),
      .init("break-even price profit", "the strategy in use against the baseline"),
    ])

  /// The words that end a list of names.
  private static let ends: Set<String> = ["for", "seed", "replications"]

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    path = try arguments.parameter(hint: "PATH")
    metric = try arguments.name(.metric, "a metric", hint: "METRIC")
    strategies = arguments.names(.strategy, hint: "[NAME NAME]", upTo: Self.ends)
    options = try RunOptions(&arguments)
  }

  /// The command as it can be typed.
  public var text: String {
    let names = strategies.map { Quotation.name($0.text, unlike: Self.ends) }
    let words = ["break-even", Quotation.parameter(path.text), Quotation.word(metric.text)] + names
    return (words + (options.isEmpty ? [] : [options.text])).joined(separator: " ")
  }
}
