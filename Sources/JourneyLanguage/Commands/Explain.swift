/// Says what a word of the model means: `explain gap`, `explain checkout.steps`, `explain peak and end`.
public struct ExplainStatement: Equatable, Sendable {
  /// The word, or the words that together name one thing; nothing means a list of all there is.
  public var topic: [Word]

  /// Creates the statement.
  public init(topic: [Word] = []) {
    self.topic = topic
  }

  /// All words as one, with the place that they take.
  public var word: Word? {
    guard let first = topic.first, let last = topic.last else { return nil }
    return Word(topic.map(\.text).joined(separator: " "), at: first.place.through(last.place))
  }
}

extension ExplainStatement: CommandPayload {
  static let help = HelpEntry(
    "explain", .run, "Says what a metric, a parameter or a mechanism means, and what to try.",
    usage: "explain [WORD]",
    examples: [
      .init("explain", "all that can be explained"),
      .init("explain gap", "a number that a run tells"),
      .init("explain checkout.steps", "a parameter, with its value in this journey"),
      .init("explain loss-aversion", "why a disappointment counts for more than a nice surprise"),
      .init("explain word of mouth", "a mechanism, in a few words"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    topic = try arguments.topic([Slot(.mechanism, "[WORD]"), Slot(.metric, ""), Slot(.parameter, "")])
  }

  /// The command as it can be typed.
  public var text: String {
    (["explain"] + topic.map { Quotation.topic($0.text) }).joined(separator: " ")
  }
}
