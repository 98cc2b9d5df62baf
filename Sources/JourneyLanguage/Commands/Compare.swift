/// Sets strategies side by side with the same luck: `compare baseline now by conversion nps`.
public struct CompareStatement: Equatable, Sendable {
  /// The strategies, the one to compare with first; none means all of them.
  public var strategies: [Word]
  /// The metrics; none means those that matter most.
  public var metrics: [Word]
  /// What was said about the runs.
  public var options: RunOptions

  /// Creates the statement.
  public init(strategies: [Word] = [], metrics: [Word] = [], options: RunOptions = RunOptions()) {
    self.strategies = strategies
    self.metrics = metrics
    self.options = options
  }
}

extension CompareStatement: CommandPayload {
  static let help = HelpEntry(
    "compare", .strategies, "Sets strategies side by side, with the same luck for all of them.",
    usage: "compare [NAME …] [by METRIC …] \(RunOptions.usage)",
    examples: [
      .init("compare baseline now", "the second against the first"),
      .init("compare", "all strategies"),
      .init("compare baseline now by conversion nps", "by these metrics"),
      .init("compare baseline now 10 000 customers replications 40", "with less noise"),
    ])

  /// The words that end a list of names.
  private static let ends: Set<String> = ["by", "for", "seed", "replications"]

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    strategies = Self.names(&arguments, .strategy, hint: "[NAME …]")
    metrics = []
    if arguments.keyword("by", hint: "[by METRIC …]") != nil {
      metrics = [try arguments.name(.metric, "a metric", hint: "METRIC")]
      metrics += Self.names(&arguments, .metric, hint: "[METRIC …]")
    }
    options = try RunOptions(&arguments)
  }

  private static func names(_ arguments: inout Arguments, _ kind: Slot.Kind, hint: String) -> [Word] {
    var names: [Word] = []
    arguments.note(Slot(kind, hint))
    while let next = arguments.next, next.kind == .quoted || (!arguments.isAtNumber && !ends.contains(next.text)),
      let name = arguments.optionalName(kind, hint: "")
    {
      names.append(name)
      arguments.note(Slot(kind, hint))
    }
    return names
  }

  /// The command as it can be typed.
  public var text: String {
    var words = ["compare"] + strategies.map { Self.text($0) }
    if !metrics.isEmpty { words += ["by"] + metrics.map { Self.text($0) } }
    if !options.isEmpty { words.append(options.text) }
    return words.joined(separator: " ")
  }

  /// A name as it can be typed; in quotes even a number or a word of the command is one.
  private static func text(_ name: Word) -> String {
    ends.contains(name.text) || NumberText.begins(name.text) ? Quotation.quoted(name.text) : Quotation.word(name.text)
  }
}
