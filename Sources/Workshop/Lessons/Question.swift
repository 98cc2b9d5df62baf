import JourneyLanguage

/// A question of a lesson with its answers; without any it is left open.
public struct Question: Sendable {
  /// One answer that may be chosen.
  public struct Choice: Hashable, Sendable {
    /// What is chosen.
    public let name: String
    /// Whether it is right.
    public let isRight: Bool
    /// What the learner reads then; nothing where the author had nothing to say.
    public let reply: String
  }

  /// What the question is called.
  public let name: String
  /// What is asked.
  public let text: String
  /// What may be answered, in the order in which it is offered.
  public let choices: [Choice]
  let place: Place

  /// The choice that is meant by its number, its name or the beginning of its name.
  func choice(meantBy line: String) -> Choice? {
    if let number = Int(line) { return choices.indices.contains(number - 1) ? choices[number - 1] : nil }
    let said = Self.plain(line)
    if let same = choices.first(where: { Self.plain($0.name) == said }) { return same }
    let near = choices.filter { Self.plain($0.name).hasPrefix(said) }
    return near.count == 1 ? near[0] : nil
  }

  /// Words whose case does not matter, nor how many spaces are between them.
  private static func plain(_ words: String) -> String {
    words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The right answers with what is said about them, as lines.
  var solution: [String] {
    choices.filter(\.isRight).map { $0.reply.isEmpty ? $0.name : "\($0.name): \($0.reply)" }
  }
}
