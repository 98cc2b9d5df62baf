/// Cuts a line into words, quoted texts and signs.
struct Lexer {
  private let characters: ArraySlice<Character>
  private let line: SourceLine
  private var index: Int

  /// Begins at a part of a line.
  init(_ line: SourceLine, columns: Range<Int>? = nil) {
    self.line = line
    let whole = 0..<line.characters.count
    characters = line.characters[(columns ?? whole).clamped(to: whole)]
    index = characters.startIndex
  }

  /// All tokens up to the end or a comment.
  static func tokens(of line: SourceLine, columns: Range<Int>? = nil) throws(Diagnostic) -> [Token] {
    var lexer = Lexer(line, columns: columns)
    var tokens: [Token] = []
    while let token = try lexer.next() { tokens.append(token) }
    return tokens
  }

  /// The tokens of a line that is still being typed: an open quotation goes to the end.
  static func openTokens(of line: SourceLine, columns: Range<Int>? = nil) -> [Token] {
    var lexer = Lexer(line, columns: columns)
    lexer.isOpen = true
    var tokens: [Token] = []
    // An open lexer refuses nothing.
    while let token = try? lexer.next() { tokens.append(token) }
    return tokens
  }

  /// Whether a quotation may end with the line.
  private var isOpen = false

  private mutating func next() throws(Diagnostic) -> Token? {
    while index < characters.endIndex, characters[index].isBlank { index += 1 }
    guard index < characters.endIndex, characters[index] != "#" else { return nil }
    if Self.quotes[characters[index]] != nil { return try quoted() }
    return symbol() ?? word()
  }

  private mutating func quoted() throws(Diagnostic) -> Token {
    let start = index
    let closing = Self.quotes[characters[index]] ?? ["\""]
    var text = ""
    index += 1
    while index < characters.endIndex {
      let character = characters[index]
      if closing.contains(character) {
        index += 1
        return Token(kind: .quoted, text: text, columns: start..<index)
      }
      if character == "\\", index + 1 < characters.endIndex, Self.escaped.contains(characters[index + 1]) {
        index += 1
      }
      text.append(characters[index])
      index += 1
    }
    if isOpen { return Token(kind: .quoted, text: text, columns: start..<index) }
    throw Diagnostic(
      "the quotation that begins here has no end", at: line.place(start..<index), remedy: "put \" where it ends")
  }

  /// An arrow, a comparison or another sign, if there is one here.
  private mutating func symbol() -> Token? {
    for (text, kind, canonical) in Self.symbols where characters[index...].starts(with: text) {
      let start = index
      index += text.count
      return Token(kind: kind, text: canonical, columns: start..<index)
    }
    return nil
  }

  private mutating func word() -> Token {
    let start = index
    while index < characters.endIndex, !characters[index].isBlank, Self.quotes[characters[index]] == nil, !isSymbol {
      index += 1
    }
    return Token(kind: .word, text: String(characters[start..<index]), columns: start..<index)
  }

  private var isSymbol: Bool {
    switch characters[index] {
    case "<", ">", "=", "→", "≤", "≥": true
    case "-": index + 1 < characters.endIndex && characters[index + 1] == ">"
    default: false
    }
  }

  private static let quotes: [Character: Set<Character>] = [
    "\"": ["\""], "“": ["”"], "„": ["“", "”"], "”": ["”"],
  ]
  private static let escaped: Set<Character> = ["\"", "”", "“", "\\"]
  private static let symbols: [(text: [Character], kind: Token.Kind, canonical: String)] = [
    (["-", ">"], .arrow, "->"), (["→"], .arrow, "->"),
    (["<", "="], .comparison, "<="), (["≤"], .comparison, "<="),
    ([">", "="], .comparison, ">="), (["≥"], .comparison, ">="),
    (["<"], .comparison, "<"), ([">"], .comparison, ">"), (["="], .comparison, "="),
    (["±"], .plusMinus, "±"), (["+", "-"], .plusMinus, "±"),
  ]
}

/// A piece of a line.
public struct Token: Equatable, Sendable {
  /// What a piece is.
  public enum Kind: Equatable, Sendable {
    /// Anything without blanks: a name, a parameter, a number.
    case word
    /// Text in quotes.
    case quoted
    /// `->`, between two stages.
    case arrow
    /// `<`, `<=`, `>`, `>=` or `=`.
    case comparison
    /// `±` or `+-`, before the width of an interval.
    case plusMinus
  }

  /// What it is.
  public let kind: Kind
  /// What it says, without quotes.
  public let text: String
  /// The characters of the line it takes.
  public let columns: Range<Int>
}
