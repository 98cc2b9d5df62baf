/// What `help` knows.
public enum Help {
  /// An entry for each command, in the order in which they are listed.
  public static let entries: [HelpEntry] = Command.rules.map(\.help)

  /// The entry of a command, by its name or one of its short forms.
  public static func entry(named name: String) -> HelpEntry? {
    CommandIndex.rule(named: name)?.help
  }

  /// The command that other programs call by a word, such as `simulate`.
  public static func command(calledElsewhere word: String) -> String? { CommandIndex.synonyms[word.lowercased()] }

  /// The commands that a word from elsewhere may mean, such as `simulate`, or a misspelt one.
  public static func commands(near word: String) -> [String] {
    if let meant = command(calledElsewhere: word) { return [meant] }
    return Suggestion.names(near: word, among: CommandIndex.names)
  }
}
