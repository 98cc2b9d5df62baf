import DisplayText

/// The commands that there are: how each is read, and what `help` knows of it.
public struct Language: Sendable {
  /// A word that begins a command.
  public struct Entry: Sendable {
    /// What `help` says about it; its name is the word people type.
    public let help: HelpEntry
    /// Short names that mean the same.
    let shortForms: [String]
    /// What other programs call it.
    let calledElsewhere: [String]
    /// Reads the words behind the name.
    let read: @Sendable (inout Arguments) throws(Diagnostic) -> any Command

    /// A command that is read by its grammar.
    ///
    /// - Parameters:
    ///   - grammar: How it is written.
    ///   - blank: The command before anything is read.
    public init<Subject: Command>(_ grammar: Grammar<Subject>, from blank: Subject) {
      help = grammar.help
      shortForms = grammar.shortForms
      calledElsewhere = grammar.calledElsewhere
      read = { (arguments) throws(Diagnostic) in
        var command = blank
        try grammar.read(&arguments, into: &command)
        return command
      }
    }
  }

  /// What `help` says about each command, in the order in which they are listed.
  public let help: [HelpEntry]

  // Looked up by key only; the order of a dictionary never reaches a result.
  fileprivate let entries: [String: Entry]
  private let synonyms: [String: String]

  /// Creates a language.
  ///
  /// - Parameter commands: All that can be said, in the order of `help`.
  public init(_ commands: [any Command.Type]) {
    let all = commands.flatMap { $0.entries }
    help = all.map(\.help)
    entries = Dictionary(
      all.flatMap { entry in ([entry.help.name] + entry.shortForms).map { ($0, entry) } },
      uniquingKeysWith: { first, _ in first })
    synonyms = Dictionary(
      all.flatMap { entry in entry.calledElsewhere.map { ($0, entry.help.name) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// What `help` says about a command, by its name or one of its short forms.
  public func help(on name: String) -> HelpEntry? { entries[name]?.help }

  /// The command that other programs call by a word, such as `simulate`.
  public func command(calledElsewhere word: String) -> String? { synonyms[word.lowercased()] }

  /// The commands that a word from elsewhere may mean, such as `simulate`, or a misspelt one.
  public func commands(near word: String) -> [String] {
    if let meant = command(calledElsewhere: word) { return [meant] }
    return Suggestion.names(near: word, among: help.map(\.name))
  }
}

extension Language {
  /// The command that a word begins, or a complaint that there is none.
  func entry(
    for token: Token, in line: SourceLine, allowingAbbreviations: Bool
  ) throws(Diagnostic) -> Entry {
    let place = line.place(token.columns)
    let shown = VisibleText.quoted(place.excerptText)
    guard token.kind == .word else {
      throw Diagnostic(
        "a line begins with a command, and \(shown) is none", at: place, remedy: "to see all commands, say: help")
    }
    // Whoever types may hold the shift key; a file says one thing in one way.
    let name = allowingAbbreviations ? token.text.lowercased() : token.text
    if let entry = entries[name] { return entry }
    let meant = names(beginningWith: name)
    if meant.count == 1, let entry = entries[meant[0]] {
      if allowingAbbreviations { return entry }
      throw Diagnostic(
        "\(shown) is short for \(meant[0]), and files need the whole word", at: place, suggestion: meant[0])
    }
    if meant.count > 1 {
      throw Diagnostic(
        "\(shown) may mean \(meant.joined(separator: ", "))", at: place, remedy: "type some more letters")
    }
    if Self.questions.contains(token.text.lowercased()) { throw Self.question(line, place) }
    let near = commands(near: token.text)
    let isParameter = token.text.contains(".") || WrittenNumber.begins(token.text)
    throw Diagnostic(
      "there is no command \(shown)", at: place,
      remedy: Suggestion.question(near)
        ?? (isParameter ? "to change a parameter, say: set PATH VALUE" : "to see all commands, say: help"),
      suggestion: near.count == 1 ? near[0] : nil)
  }

  /// Words that begin a question, not a command.
  private static let questions: Set<String> = ["which", "how"]

  /// A question is answered with the command that finds out: what moves the metric that it ends with.
  private static func question(_ line: SourceLine, _ place: Place) -> Diagnostic {
    let words = (line.characters.split(whereSeparator: \.isBlank).map { String($0.filter { $0 != "?" }) })
    let command = words.count > 2 ? "tornado \(words.last ?? "")" : "tornado"
    return Diagnostic(
      "there is no command \(VisibleText.quoted(place.excerptText))", at: place,
      remedy: "to find out which lever moves a metric most, say: \(VisibleText.text(of: command))")
  }

  /// The commands that begin with some letters.
  private func names(beginningWith prefix: String) -> [String] {
    help.map(\.name).filter { $0.hasPrefix(prefix) }
  }
}
