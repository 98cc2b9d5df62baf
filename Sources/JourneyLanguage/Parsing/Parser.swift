import DisplayText

/// Reads the language.
public struct Parser: Sendable {
  /// Creates a parser.
  public init() {}

  /// Reads one line; nil when there is nothing on it but blanks or a comment.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - allowingAbbreviations: Whether the beginning of a command's name is enough, as it is for typed lines.
  public func parse(line: String, allowingAbbreviations: Bool = true) throws(Diagnostic) -> Statement? {
    try parse(SourceLine(line), allowingAbbreviations: allowingAbbreviations)
  }

  /// Reads a file whole, and stops at its first error.
  ///
  /// - Parameters:
  ///   - file: The text of the file.
  ///   - name: What to call the file in messages.
  public func parse(file text: String, name: String?) throws(Diagnostic) -> [Statement] {
    try parse(SourceText(text, name: name))
  }

  /// Reads a file whole, and stops at its first error.
  public func parse(_ text: SourceText) throws(Diagnostic) -> [Statement] {
    try statements(text.lines.map { ($0, 0..<$0.characters.count) }, allowingAbbreviations: false)
  }

  /// Reads commands that are separated by ends of lines or semicolons, as in `journey -c 'run; show'`.
  public func parse(commands: String) throws(Diagnostic) -> [Statement] {
    var parts: [(SourceLine, Range<Int>)] = []
    for line in try SourceText(commands).lines { parts += Self.parts(of: line).map { (line, $0) } }
    return try statements(parts, allowingAbbreviations: true)
  }

  /// Reads one line of a file or of a terminal.
  public func parse(_ line: SourceLine, allowingAbbreviations: Bool) throws(Diagnostic) -> Statement? {
    try statement(line, 0..<line.characters.count, allowingAbbreviations: allowingAbbreviations)
  }

  // MARK: Parts

  private func statements(
    _ parts: [(line: SourceLine, columns: Range<Int>)], allowingAbbreviations: Bool
  ) throws(Diagnostic) -> [Statement] {
    var statements: [Statement] = []
    for part in parts {
      do throws(Diagnostic) {
        let statement = try statement(part.line, part.columns, allowingAbbreviations: allowingAbbreviations)
        if let statement { statements.append(statement) }
      } catch {
        guard case .expect(let expect)? = statements.last?.command, case .error = expect.claim else {
          throw Self.advised(error, on: part)
        }
        let place = part.line.place(part.columns)
        statements.append(Statement(.mistake(Mistake(place.excerptText, error)), at: place))
      }
    }
    return statements
  }

  /// Several commands in one line of a file are a frequent mistake.
  private static func advised(_ error: Diagnostic, on part: (line: SourceLine, columns: Range<Int>)) -> Diagnostic {
    guard part.columns.count == part.line.characters.count, parts(of: part.line).count > 1 else { return error }
    var error = error
    (error.remedy, error.suggestion) = ("in a file each command has a line of its own", nil)
    return error
  }

  private func statement(
    _ line: SourceLine, _ columns: Range<Int>, allowingAbbreviations: Bool
  ) throws(Diagnostic) -> Statement? {
    try line.check()
    if let narration = Narration(line, columns) { return Statement(.narration(narration), at: narration.place) }
    let tokens = try Lexer.tokens(of: line, columns: columns)
    guard let first = tokens.first, let last = tokens.last else { return nil }
    let rule = try Self.rule(for: first, in: line, allowingAbbreviations: allowingAbbreviations)
    var arguments = Arguments(tokens, in: line, examples: rule.help.examples.map(\.line))
    arguments.advance()
    let command = try rule.parse(&arguments)
    try arguments.finish()
    return Statement(command, at: line.place(first.columns.lowerBound..<last.columns.upperBound))
  }

  /// The rule for a command's name, or a complaint that there is none.
  static func rule(
    for token: Token, in line: SourceLine, allowingAbbreviations: Bool
  ) throws(Diagnostic) -> CommandRule {
    let place = line.place(token.columns)
    let shown = VisibleText.quoted(place.excerptText)
    guard token.kind == .word else {
      throw Diagnostic(
        "a line begins with a command, and \(shown) is none", at: place, remedy: "to see all commands, say: help")
    }
    // Whoever types may hold the shift key; a file says one thing in one way.
    let name = allowingAbbreviations ? token.text.lowercased() : token.text
    if let rule = CommandIndex.rule(named: name) { return rule }
    let meant = CommandIndex.names(beginningWith: name)
    if meant.count == 1, let rule = CommandIndex.rule(named: meant[0]) {
      if allowingAbbreviations { return rule }
      throw Diagnostic(
        "\(shown) is short for \(meant[0]), and files need the whole word", at: place, suggestion: meant[0])
    }
    if meant.count > 1 {
      throw Diagnostic(
        "\(shown) may mean \(meant.joined(separator: ", "))", at: place, remedy: "type some more letters")
    }
    if Self.questions.contains(token.text.lowercased()) { throw question(line, place) }
    let near = Help.commands(near: token.text)
    let isParameter = token.text.contains(".") || NumberText.begins(token.text)
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

  /// The commands of a line that are separated by semicolons outside quotes and comments.
  static func parts(of line: SourceLine) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var closing: Character?
    var isComment = false
    let characters = line.characters
    for (index, character) in characters.enumerated() {
      let isWordStart = index == 0 || characters[index - 1].isBlank || characters[index - 1] == ";"
      if let end = closing {
        if character == end, characters[index - 1] != "\\" { closing = nil }
      } else if isComment {
        continue
      } else if character == "#", isWordStart {
        isComment = true
      } else if character == ">", characters[start..<index].allSatisfy(\.isBlank) {
        // Narration goes to the end of the line.
        isComment = true
      } else if character == ";" {
        parts.append(start..<index)
        start = index + 1
      } else {
        closing = character == "\"" ? "\"" : character == "“" ? "”" : nil
      }
    }
    return parts + [start..<characters.count]
  }
}
