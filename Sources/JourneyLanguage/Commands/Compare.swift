/// Sets strategies side by side with the same luck: `compare baseline now by conversion nps`.
public struct CompareStatement: Equatable, Sendable {
  /// The strategies, the one to compare with first; none means all of them.
  public var strategies: [Word]
  /// The metrics; none means those that matter most.
  public var metrics: [Word]
  /// How exactly the differences are to be known; half the width of an interval.
  public var width: Quantity?
  /// Whether parameters are drawn from where the truth about them may lie.
  public var isUnderUncertainty: Bool
  /// What was said about the runs.
  public var options: RunOptions

  /// Creates the statement.
  public init(
    strategies: [Word] = [], metrics: [Word] = [], until width: Quantity? = nil,
    isUnderUncertainty: Bool = false, options: RunOptions = RunOptions()
  ) {
    self.strategies = strategies
    self.metrics = metrics
    self.width = width
    self.isUnderUncertainty = isUnderUncertainty
    self.options = options
  }
}

extension CompareStatement: CommandPayload {
  static let help = HelpEntry(
    "compare", .strategies, "Sets strategies side by side, with the same luck for all of them.",
    usage: "compare [NAME …] [by METRIC …] [until ±WIDTH|under uncertainty] \(RunOptions.usage)",
    examples: [
      .init("compare baseline now", "the second against the first"),
      .init("compare baseline", "the strategy in use against it"),
      .init("compare", "all strategies"),
      .init("compare baseline now by conversion nps", "by these metrics"),
      .init("compare baseline now 10 000 customers replications 40", "with less noise"),
      .init("compare baseline now by conversion until ±0.1 points", "until the difference is known so exactly"),
      .init("compare baseline now by conversion under uncertainty", "with what nobody knows exactly, see uncertain"),
    ])

  /// The words that end a list of names.
  private static let ends: Set<String> = ["by", "until", "under", "for", "seed", "replications"]

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    strategies = arguments.names(.strategy, hint: "[NAME …]", upTo: Self.ends)
    metrics = []
    if arguments.keyword("by", hint: "[by METRIC …]") != nil {
      metrics = [try arguments.name(.metric, "a metric", hint: "METRIC")]
      metrics += arguments.names(.metric, hint: "[METRIC …]", upTo: Self.ends)
    }
    if arguments.keyword("until", hint: "[until ±WIDTH]") != nil {
      _ = arguments.skip("±")
      width = try arguments.quantity("a width", slot: Slot(.number, "±WIDTH"))
      isUnderUncertainty = false
    } else if arguments.keyword("under", hint: "[under uncertainty]") != nil {
      guard arguments.keyword("uncertainty") != nil else { throw arguments.missing("the word uncertainty") }
      isUnderUncertainty = true
    } else {
      isUnderUncertainty = false
    }
    options = try RunOptions(&arguments)
  }

  /// The command as it can be typed.
  public var text: String {
    var words = ["compare"] + strategies.map { Quotation.name($0.text, unlike: Self.ends) }
    if !metrics.isEmpty { words += ["by"] + metrics.map { Quotation.name($0.text, unlike: Self.ends) } }
    if let width { words.append("until ±\(width.text)") }
    if isUnderUncertainty { words.append("under uncertainty") }
    if !options.isEmpty { words.append(options.text) }
    return words.joined(separator: " ")
  }
}
