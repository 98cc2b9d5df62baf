import DisplayText

/// Reads the language.
public struct Parser: Sendable {
  private let language: Language

  /// Creates a parser.
  ///
  /// - Parameter language: The commands that it knows.
  public init(_ language: Language) {
    self.language = language
  }

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
        guard statements.last?.command.awaitsMistake == true else { throw Self.advised(error, on: part) }
        let place = part.line.place(part.columns)
        statements.append(Statement(Mistake(line: place.excerptText, diagnostic: error), at: place))
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
    if let narration = Narration(line, columns) { return Statement(narration, at: narration.place) }
    let tokens = try Lexer.tokens(of: line, columns: columns)
    guard let first = tokens.first, let last = tokens.last else { return nil }
    let entry = try language.entry(for: first, in: line, allowingAbbreviations: allowingAbbreviations)
    var arguments = Arguments(tokens, in: line, examples: entry.help.examples.map(\.line))
    let command = try entry.read(&arguments)
    try arguments.finish()
    return Statement(command, at: line.place(first.columns.lowerBound..<last.columns.upperBound))
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
