/// Looks on while customers live: `watch`, `watch conversion for 2 years`.
public struct WatchStatement: Equatable, Sendable {
  /// The metric to look at; nothing means the funnel.
  public var metric: Word?
  /// What was said about the run.
  public var options: RunOptions

  /// Creates the statement.
  public init(metric: Word? = nil, options: RunOptions = RunOptions()) {
    self.metric = metric
    self.options = options
  }
}

extension WatchStatement: CommandPayload {
  static let help = HelpEntry(
    "watch", .run, "Shows a run live, and lets you move levers while it runs.",
    usage: "watch [funnel|METRIC] [N customers] [for N weeks] [seed N]",
    examples: [
      .init("watch", "people on their way through the stages; arrow keys move levers"),
      .init("watch conversion", "how one metric grows, week by week"),
      .init("watch for 2 years", "longer"),
      .init("watch 1 000 customers seed 7", "fewer people, other luck"),
    ])

  /// The words that end what is looked at.
  private static let ends: Set<String> = ["for", "seed"]

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    if arguments.keyword("funnel", hint: "[funnel]") == nil {
      metric = arguments.names(.metric, hint: "[METRIC]", upTo: Self.ends, atMost: 1).first
    }
    options = try RunOptions(&arguments, hasReplications: false)
  }

  /// The command as it can be typed.
  public var text: String {
    var words = ["watch"]
    if let metric { words.append(Quotation.name(metric.text, unlike: Self.ends.union(["funnel"]))) }
    if !options.isEmpty { words.append(options.text) }
    return words.joined(separator: " ")
  }
}
