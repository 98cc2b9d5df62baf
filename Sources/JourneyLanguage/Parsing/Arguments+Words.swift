import DisplayText
import Journeys

extension Arguments {
  /// Takes a word of the language, if it comes next.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - hint: What the grey hint shows, such as `[seed N]`; the word itself unless it is said.
  public mutating func keyword(_ word: String, hint: String? = nil) -> Word? {
    note(Slot(.keyword(word), hint ?? word))
    guard let next, next.kind == .word, next.text == word else { return nil }
    return take(next)
  }

  /// Takes one of several words of the language, or of others that are not worth offering, if one comes next.
  public mutating func keyword(among words: [String], or others: [String] = [], hint: String) -> Word? {
    for word in words { note(Slot(.keyword(word), word == words.first ? hint : "")) }
    guard let next, next.kind == .word, words.contains(next.text) || others.contains(next.text) else { return nil }
    return take(next)
  }

  /// Takes a name of something that exists, or a word in quotes.
  public mutating func name(_ kind: Slot.Kind, _ what: String, hint: String) throws(Diagnostic) -> Word {
    guard let word = optionalName(kind, hint: hint) else { throw missing(what) }
    return word
  }

  /// Takes a name of something that exists, if one comes next.
  public mutating func optionalName(_ kind: Slot.Kind, hint: String) -> Word? {
    note(Slot(kind, hint))
    guard let next, next.kind == .word || next.kind == .quoted, !next.text.isEmpty else { return nil }
    return take(next)
  }

  /// Takes a word of the language, which has to come next.
  ///
  /// - Parameter hint: What the grey hint shows, such as `over PATH`; the word itself unless it is said.
  public mutating func require(_ word: String, hint: String? = nil) throws(Diagnostic) {
    guard keyword(word, hint: hint) != nil else { throw missing("the word \(word)") }
  }

  /// Whether a name may come next in a list: neither a number nor a keyword that ends the list; in quotes both are names.
  public var isAtName: Bool {
    guard let next else { return false }
    return next.kind == .quoted || (!isAtNumber && !ends.contains(next.text))
  }

  /// Takes names of things that exist, as many as come before a number or a keyword.
  public mutating func names(_ kind: Slot.Kind, hint: String, atMost limit: Int = .max) -> [Word] {
    var names: [Word] = []
    note(Slot(kind, hint))
    while names.count < limit, isAtName, let name = optionalName(kind, hint: "") {
      names.append(name)
      if names.count < limit { note(Slot(kind, hint)) }
    }
    return names
  }

  /// Takes a name for something new.
  public mutating func newName(_ what: String, hint: String = "NAME") throws(Diagnostic) -> Word {
    let word = try name(.newName, "a name for \(what)", hint: hint)
    try ReservedWords.check(word)
    return word
  }

  /// Takes a text in quotes.
  public mutating func quoted(_ what: String, hint: String) throws(Diagnostic) -> Word {
    guard let text = optionalQuoted(hint: hint) else {
      var diagnostic = missing("\(what) in quotes")
      if let next, next.kind == .word { diagnostic.suggestion = Quotation.quoted(next.text) }
      throw diagnostic
    }
    return text
  }

  /// Takes a text in quotes, if one comes next; a tab in it is a space, as which it is shown and kept.
  public mutating func optionalQuoted(hint: String) -> Word? {
    note(Slot(.text, hint))
    guard let next, next.kind == .quoted else { return nil }
    let word = take(next)
    return Word(word.text.replacing("\t", with: " "), at: word.place)
  }

  /// Takes the name of a file, if one comes next: everything up to the next blank, or what is in quotes.
  public mutating func optionalFile(hint: String = "FILE") -> Word? {
    note(Slot(.file, hint))
    guard let first = next else { return nil }
    if first.kind == .quoted { return first.text.isEmpty ? nil : take(first) }
    var text = ""
    var place = place
    while let token = next, text.isEmpty || isGlued(token), token.kind != .quoted {
      let here = self.place(of: token)
      text += here.excerptText
      place = place.through(here)
      advance()
    }
    return Word(text, at: place)
  }

  /// Takes the full name of a parameter, which may hold an arrow and stars.
  public mutating func parameter(hint: String = "PATH") throws(Diagnostic) -> Word {
    guard let word = try optionalParameter(hint: hint) else { throw missing("a parameter") }
    return word
  }

  /// Takes the full name of a parameter, if one comes next.
  public mutating func optionalParameter(_ kind: Slot.Kind = .parameter, hint: String = "PATH") throws(Diagnostic)
    -> Word?
  {
    note(Slot(kind, hint))
    guard let first = next, first.kind == .word else { return nil }
    var word = take(first)
    guard let arrow = next, arrow.kind == .arrow else { return word }
    word = Word(word.text + "->", at: word.place.through(place(of: arrow)))
    advance()
    var slot = Slot(kind, "STAGE")
    slot.typed = word.text
    slot.start = word.place.columns.lowerBound
    note(slot)
    guard let last = next, last.kind == .word else { throw missing("the stage that the path leads to") }
    word = Word(word.text + last.text, at: word.place.through(place(of: last)))
    advance()
    return word
  }

  private mutating func take(_ token: Token) -> Word {
    let word = Word(token.text, at: place(of: token))
    advance()
    return word
  }
}

/// Words that cannot be names, because a line could then be read in two ways.
enum ReservedWords {
  /// The words that join the parts of a command.
  static let all: Set<String> = [
    "and", "as", "at", "because", "before", "between", "by", "error", "for", "from", "in", "of", "over",
    "replications", "seed", "start", "to", "under", "until", "within",
    "timed", "instant", "outcome", "buys", "refers", "impulse", "friction", "renews", "dropout",
    "channels",
  ]

  /// Refuses what cannot be a name.
  static func check(_ word: Word) throws(Diagnostic) {
    if all.contains(word.text) {
      throw Diagnostic(
        "\(VisibleText.quoted(word.text)) is a word of the language, so it cannot be a name", at: word.place,
        remedy: "add something to it, such as \(word.text)-1")
    }
    guard Name.isValid(word.text) else {
      throw Diagnostic(
        "\(VisibleText.quoted(word.text)) cannot be a name", at: word.place,
        remedy: "names are letters, digits and hyphens, begin with a letter and have up to \(Name.limit) characters")
    }
  }
}
