/// What can be said about the words of a line while it is typed, so that a slip is seen before Enter is pressed.
public struct LineReview: Equatable, Sendable {
  /// The commands that are named in full, as characters of the line.
  public private(set) var commands: [Range<Int>] = []
  /// What cannot be understood where it stands, and will not be whatever is typed behind it.
  public private(set) var slips: [Range<Int>] = []
  /// Numbers that are taken, but lie beyond what is usual.
  public private(set) var doubts: [Range<Int>] = []

  /// The most words of a line that are looked at; more are pasted, not typed.
  private static let limit = 40

  /// Reviews a line whose caret is at the end.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - vocabulary: What exists now.
  public init(of line: String, vocabulary: Vocabulary) {
    let source = SourceLine(String(line.prefix(SourceLine.limit)))
    for part in Parser.parts(of: source) {
      let tokens = Lexer.openTokens(of: source, columns: part)
      guard let first = tokens.first, first.kind != .comparison, tokens.count <= Self.limit else { continue }
      let words = TypedWords(tokens: tokens, line: source, vocabulary: vocabulary)
      guard let entry = words.entry else {
        if !words.isUnfinished(0) { slips.append(first.columns) }
        continue
      }
      if vocabulary.language.help(on: first.text.lowercased()) != nil { commands.append(first.columns) }
      slips += words.slips(by: entry)
      guard let value = TypedValue(tokens, in: source, by: entry, vocabulary) else { continue }
      if value.isBeyondLimits { slips.append(value.columns) } else if value.isUnusual { doubts.append(value.columns) }
    }
  }
}

/// The words of one command while they are typed.
private struct TypedWords {
  let tokens: [Token]
  let line: SourceLine
  let vocabulary: Vocabulary

  /// The command that the words begin.
  var entry: Language.Entry? {
    try? vocabulary.language.entry(for: tokens[0], in: line, allowingAbbreviations: true)
  }

  /// The words that cannot be understood: the one at which reading fails, and names of nothing before it.
  func slips(by entry: Language.Entry) -> [Range<Int>] {
    let end = mistake(by: entry)
    // In a definition most names are new.
    let names = entry.help.group == .definitions ? [] : (1..<max(1, end ?? tokens.count)).filter(isUnknownName)
    let last = end.flatMap { isUnfinished($0) ? nil : $0 }
    return (names + (last.map { [$0] } ?? [])).map { tokens[$0].columns }
  }

  /// The word at which reading fails, if it does before the end.
  private func mistake(by entry: Language.Entry) -> Int? {
    var arguments = Arguments(tokens, in: line)
    do throws(Diagnostic) {
      _ = try entry.read(&arguments)
      try arguments.finish()
      return nil
    } catch {
      guard let place = error.place, !place.columns.isEmpty else { return nil }
      return tokens.indices.dropFirst().first { tokens[$0].columns.overlaps(place.columns) }
    }
  }

  /// Whether a word is still being typed and may become one that is understood.
  func isUnfinished(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.columns.upperBound == line.characters.count else { return false }
    if token.kind != .word || Self.signs.contains(token.text) || !completion(index).candidates.isEmpty { return true }
    return slots(index).contains { [.file, .text, .newName, .journey].contains($0.kind) }
  }

  /// What a number may begin with.
  private static let signs: Set<String> = ["+", "-", "−", ".", "x", "×", "+.", "-.", "±", "="]

  /// Whether of all words only the name of something that exists may stand here, and nothing has that name.
  private func isUnknownName(_ index: Int) -> Bool {
    let token = tokens[index]
    let slots = slots(index)
    let hasArrow = index + 1 < tokens.count && tokens[index + 1].kind == .arrow
    let isPlain = token.kind == .word && !token.text.contains("*") && !WrittenNumber.begins(token.text)
    guard isPlain, !hasArrow, slots.contains(where: { $0.kind.isName }),
      slots.allSatisfy({ $0.kind.isName || $0.kind.isKeyword || $0.kind == .number })
    else { return false }
    return !isUnfinished(index) && !slots.contains { $0.names(token.text, in: vocabulary) }
  }

  /// The line up to the end of a word.
  private func beginning(_ index: Int) -> String {
    String(line.characters[..<tokens[index].columns.upperBound])
  }

  private func slots(_ index: Int) -> [Slot] {
    OpenLine(SourceLine(beginning(index)), endsAtWord: true, in: vocabulary.language).slots
  }

  private func completion(_ index: Int) -> Completion {
    Completion.candidates(
      line: beginning(index), caret: tokens[index].columns.upperBound, vocabulary: vocabulary)
  }
}

extension Slot.Kind {
  /// Whether it is the name of something that exists.
  fileprivate var isName: Bool {
    switch self {
    case .parameter, .strategy, .metric, .stage, .channel, .topic: true
    default: false
    }
  }

  fileprivate var isKeyword: Bool { if case .keyword = self { true } else { false } }
}

extension Slot {
  /// Whether a word is the name of something that may stand here.
  fileprivate func names(_ word: String, in vocabulary: Vocabulary) -> Bool {
    let text = typed + word
    if Completion.Search.allCases.contains(where: { search in
      entries(in: vocabulary, search: search).contains { $0.text == text }
    }) {
      return true
    }
    // Whatever has parameters is a part of the journey.
    return kind == .topic && vocabulary.parameters.contains { $0.entry.text.hasPrefix(text + ".") }
      || kind == .metric && vocabulary.metricWords.contains { $0.text.hasPrefix(word.lowercased()) }
  }
}
