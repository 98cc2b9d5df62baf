/// Looks at something: `show levers`, `show checkout`, `show consideration->checkout`.
public struct ShowStatement: Equatable, Sendable {
  /// What to look at; nothing means the levers.
  public var topic: [Word]

  /// Creates the statement.
  public init(topic: [Word] = []) {
    self.topic = topic
  }
}

extension ShowStatement: CommandPayload {
  static let help = HelpEntry(
    "show", .journey, "Looks at the journey, its parameters or the last result.",
    usage: "show [levers|journey|changed|strategies|assumptions|uncertain|parameters|"
      + "funnel|gaps|money|segments|awareness|recovery|metrics|predictions|lessons|settings|STAGE|METRIC]",
    examples: [
      .init("show", "the dozen parameters that matter most"),
      .init("show journey", "the stages, and the paths between them"),
      .init("show checkout", "everything about one stage: what happened there, and its parameters"),
      .init("show assumptions", "where every number comes from, and what hangs on it"),
      .init("show gaps", "where experience falls short of expectation"),
      .init("show retention", "how long buyers stay, with what luck may add or take away"),
      .init("show money", "what was earned and spent, and what a buyer is worth"),
      .init("show segments", "the outcomes of each segment side by side"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    topic = try arguments.topic([
      Slot(.topic, "[WHAT]"), Slot(.stage, ""), Slot(.metric, ""), Slot(.strategy, ""), Slot(.parameter, ""),
    ])
  }

  /// The command as it can be typed.
  public var text: String {
    (["show"] + topic.map { Quotation.topic($0.text) }).joined(separator: " ")
  }
}

extension Arguments {
  /// Takes all words that are left; the first of them fills one of some slots.
  mutating func topic(_ slots: [Slot]) throws(Diagnostic) -> [Word] {
    var words: [Word] = []
    for slot in slots { note(slot) }
    while let next {
      if next.kind == .quoted {
        words.append(try name(.topic, "a topic", hint: ""))
      } else if let word = try optionalParameter(hint: "") {
        words.append(word)
      } else {
        break
      }
    }
    return words
  }
}
