import Journeys

/// A line that is still being typed, read as far as it goes.
struct OpenLine {
  /// What could stand at the end.
  let slots: [Slot]
  /// The word at the end that is not finished yet.
  let partial: Token?
  let isUnderstood: Bool

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - line: The line up to the caret.
  ///   - endsAtWord: Whether a word that touches the caret is still being typed.
  ///   - language: The commands that there are.
  init(_ line: SourceLine, endsAtWord: Bool, in language: Language) {
    // Only the last of several commands is still being typed.
    var tokens = Lexer.openTokens(of: line, columns: Parser.parts(of: line).last)
    let end = line.characters.count
    var partial: Token?
    if endsAtWord, let last = tokens.last, last.columns.upperBound == end, last.kind == .word || last.kind == .quoted {
      partial = last
      tokens.removeLast()
    }
    self.partial = partial
    let isComment = (tokens.last?.columns.upperBound ?? 0) < end && Self.isComment(line, after: tokens.last)
    let isNarration = tokens.first?.kind == .comparison
    guard !isComment, !isNarration else {
      slots = []
      isUnderstood = false
      return
    }
    guard let first = tokens.first else {
      slots = [Slot(.command, "")]
      isUnderstood = true
      return
    }
    guard let entry = try? language.entry(for: first, in: line, allowingAbbreviations: true) else {
      slots = []
      isUnderstood = false
      return
    }
    var arguments = Arguments(tokens, in: line)
    let understood = (try? entry.read(&arguments)) != nil
    slots = arguments.isAtEnd ? arguments.slots : []
    isUnderstood = understood || arguments.isAtEnd
  }

  /// Whether a comment begins behind the last word.
  private static func isComment(_ line: SourceLine, after token: Token?) -> Bool {
    line.characters[(token?.columns.upperBound ?? 0)...].first { !$0.isBlank } == "#"
  }

  /// The parameters that a definition may name.
  static func parameterNames(of scope: Parameter.Scope) -> [Vocabulary.Entry] {
    ParameterCatalogue.parameters(of: scope).map { Vocabulary.Entry($0.name, note: $0.meaning) }
  }
}

extension Completion {
  /// The grey text behind a line that says what could come next; empty when nothing could.
  ///
  /// - Parameters:
  ///   - line: The line, with the caret at its end.
  ///   - vocabulary: What exists now.
  public static func hint(line: String, vocabulary: Vocabulary) -> String {
    let source = SourceLine(String(line.prefix(SourceLine.limit)))
    guard let last = source.characters.last, source.characters.contains(where: { !$0.isBlank }) else { return "" }
    let open = OpenLine(source, endsAtWord: false, in: vocabulary.language)
    guard open.isUnderstood else { return "" }
    let hints = open.slots.map { hint($0, vocabulary) }.filter { !$0.isEmpty }
    guard !hints.isEmpty else { return "" }
    return (last.isBlank ? "" : " ") + hints.joined(separator: " ")
  }

  private static func hint(_ slot: Slot, _ vocabulary: Vocabulary) -> String {
    guard case .value(let path) = slot.kind, let setting = vocabulary.parameter(path) else { return slot.hint }
    return setting.entry.note.isEmpty ? slot.hint : setting.entry.note
  }
}
