/// How a command is written: its name, its phrases in order, and what `help` says about it.
///
/// The usage line, the reading, the printing and the words that end a list of names all follow from the phrases, so that
/// they cannot disagree.
public struct Grammar<Subject: Sendable>: Sendable {
  /// What `help` says about it; its name is the word people type.
  public let help: HelpEntry
  /// Short names that mean the same, such as `?`.
  let shortForms: [String]
  /// What other programs call it, such as `simulate`; these words are answered with its name.
  let calledElsewhere: [String]
  private let phrases: [Phrase<Subject>]

  /// Declares how a command is written.
  ///
  /// - Parameters:
  ///   - name: The word people type.
  ///   - group: The group it is listed in.
  ///   - summary: What it does, in one sentence.
  ///   - phrases: What stands behind the name, in order.
  ///   - examples: Lines to try with what they do, the most useful first; never more than eight.
  ///   - shortForms: Short names that mean the same.
  ///   - calledElsewhere: What other programs call it.
  public init(
    _ name: String, _ group: HelpEntry.Group, _ summary: String, _ phrases: [Phrase<Subject>] = [],
    examples: [HelpEntry.Example], shortForms: [String] = [], calledElsewhere: [String] = []
  ) {
    help = HelpEntry(
      name: name, group: group, summary: summary,
      usage: ([name] + phrases.map(\.usage).filter { !$0.isEmpty }).joined(separator: " "),
      examples: examples)
    self.phrases = phrases
    self.shortForms = shortForms
    self.calledElsewhere = calledElsewhere
  }

  /// Reads the words behind the name.
  func read(_ arguments: inout Arguments, into subject: inout Subject) throws(Diagnostic) {
    try Phrase.read(phrases, &subject, &arguments)
  }

  /// The command as it can be typed.
  public func text(of subject: Subject) -> String {
    ([help.name] + Phrase.words(phrases, of: subject, before: [])).joined(separator: " ")
  }
}
