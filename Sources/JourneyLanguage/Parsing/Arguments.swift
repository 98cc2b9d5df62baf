import DisplayText

/// The words of a command, read from left to right.
///
/// Reading does two things at once: it takes what is there, and it notes what could be there. So one grammar serves
/// parsing, messages, completion and hints.
public struct Arguments {
  /// The line they stand in.
  public let line: SourceLine
  private let examples: [String]
  private let tokens: [Token]
  private(set) var index = 1
  /// What could stand at the next word.
  private(set) var slots: [Slot] = []
  /// The keywords that end a list of names here, unless they are quoted.
  var ends: Set<String> = []

  /// Begins behind the command's name.
  ///
  /// - Parameters:
  ///   - tokens: The words, the command's name among them.
  ///   - line: The line they stand in.
  ///   - examples: How to say the command right, for messages.
  init(_ tokens: [Token], in line: SourceLine, examples: [String] = []) {
    self.tokens = tokens
    self.line = line
    self.examples = examples
  }

  /// The token that comes next.
  public var next: Token? { peek() }

  /// The token that comes next, or one behind it.
  public func peek(_ offset: Int = 0) -> Token? {
    index + offset < tokens.count ? tokens[index + offset] : nil
  }

  /// Whether nothing is left.
  public var isAtEnd: Bool { index >= tokens.count }

  /// Takes the next token.
  public mutating func advance() {
    index += 1
    slots = []
  }

  /// Takes a word or a sign that is not worth offering, if it comes next.
  public mutating func skip(_ text: String) -> Bool {
    guard let next, next.kind != .quoted, next.text == text else { return false }
    advance()
    return true
  }

  /// Notes what could stand at the next word.
  public mutating func note(_ slot: Slot) {
    if !slots.contains(slot) { slots.append(slot) }
  }

  /// The place of the next word, or the end of the line.
  public var place: Place {
    if let next { return line.place(next.columns) }
    let end = tokens.last?.columns.upperBound ?? 0
    return line.place(end..<end)
  }

  /// The place of a token.
  public func place(of token: Token) -> Place { line.place(token.columns) }

  /// The token before the next, if there is one.
  public var previous: Token? { index > 0 ? tokens[index - 1] : nil }

  /// Whether a token follows the one before it without a blank.
  func isGlued(_ token: Token) -> Bool { previous?.columns.upperBound == token.columns.lowerBound }

  // MARK: Complaints

  /// Requires that nothing is left.
  func finish() throws(Diagnostic) {
    if !isAtEnd { throw unexpected }
  }

  /// How to say the command right: the example that has most in common with the line.
  var example: String {
    let words = Set(tokens.map(\.text))
    let scores = examples.map { $0.split(separator: " ").count { words.contains(String($0)) } }
    guard let best = scores.max(), let index = scores.firstIndex(of: best) else { return "" }
    return examples[index]
  }

  /// A complaint about the next word.
  public var unexpected: Diagnostic {
    guard let next else { return missing("something") }
    let known = slots.flatMap(\.words)
    let near = Suggestion.names(near: next.text, among: known)
    let shown = VisibleText.quoted(line.place(next.columns).excerptText)
    guard !slots.isEmpty else {
      return Diagnostic(
        "\(shown) is more than is understood here", at: place,
        remedy: example.isEmpty ? "leave it out" : "leave it out, as in: \(example)")
    }
    let hints = slots.map(\.hint).filter { !$0.isEmpty }
    let list = hints.prefix(6).joined(separator: "  ") + (hints.count > 6 ? "  …" : "")
    return Diagnostic(
      "\(shown) is not understood here", at: place,
      remedy: Suggestion.question(near) ?? (list.isEmpty ? nil : "what may stand here: \(list)"),
      suggestion: near.count == 1 ? near[0] : nil)
  }

  /// A complaint that something should be here.
  public func missing(_ what: String) -> Diagnostic {
    guard let next else {
      return Diagnostic("\(what) is missing at the end", at: place, remedy: example.nonEmpty("such as: "))
    }
    return Diagnostic(
      "\(what) belongs here, and \(VisibleText.quoted(line.place(next.columns).excerptText)) is none", at: place,
      remedy: example.isEmpty ? nil : "such as: \(example)")
  }
}

extension Place {
  /// The text at the place.
  public var excerptText: String {
    let characters = Array(text)
    return String(characters[columns.clamped(to: 0..<characters.count)])
  }
}
