/// A part of a grammar that fills a part of a command: a name, a number, a keyword with what follows it.
///
/// It knows how it stands in the usage line, how it is read, which also notes what could stand there, and how it is
/// printed back.
public struct Phrase<Subject>: Sendable {
  /// A part of the command that a phrase fills.
  public typealias Field<Value> = any WritableKeyPath<Subject, Value> & Sendable

  /// How it stands in the usage line; what may be left away stands in brackets.
  let usage: String
  /// The keywords that it may begin with: unless they are quoted, they end a list of names before it.
  let beginnings: Set<String>
  /// Reads it, if it comes next; complains where it is needed and missing.
  let read: @Sendable (_ subject: inout Subject, _ arguments: inout Arguments) throws(Diagnostic) -> Void
  /// Its words as they can be typed, or none where there is nothing to say; names that are like one of the ends are
  /// quoted.
  let words: @Sendable (_ subject: Subject, _ ends: Set<String>) -> [String]

  /// Whether it may come again where phrases come in any order.
  var isRepeated = false

  /// A phrase that is like no other.
  ///
  /// - Parameters:
  ///   - usage: How it stands in the usage line.
  ///   - beginnings: The keywords that it may begin with.
  ///   - read: Reads it, and notes what could stand there.
  ///   - words: Its words as they can be typed.
  public init(
    _ usage: String, beginnings: Set<String> = [],
    read: @escaping @Sendable (_ subject: inout Subject, _ arguments: inout Arguments) throws(Diagnostic) -> Void,
    words: @escaping @Sendable (_ subject: Subject, _ ends: Set<String>) -> [String]
  ) {
    self.usage = usage
    self.beginnings = beginnings
    self.read = read
    self.words = words
  }

  /// A phrase that fills one field.
  ///
  /// - Parameters:
  ///   - usage: How it stands in the usage line.
  ///   - field: What it fills.
  ///   - word: What was read, as it can be typed.
  ///   - read: Reads it, and notes what could stand there.
  public init<Value>(
    _ usage: String, _ field: Field<Value>, word: @escaping @Sendable (Value) -> String,
    read: @escaping @Sendable (_ arguments: inout Arguments) throws(Diagnostic) -> Value
  ) {
    self.init(usage) { (subject, arguments) throws(Diagnostic) in
      subject[keyPath: field] = try read(&arguments)
    } words: { subject, _ in
      [word(subject[keyPath: field])]
    }
  }

  /// A phrase that fills one field that may be empty, and then has no words.
  public init<Value>(
    _ usage: String, optional field: Field<Value?>, word: @escaping @Sendable (Value) -> String,
    read: @escaping @Sendable (_ arguments: inout Arguments) throws(Diagnostic) -> Value?
  ) {
    self.init(usage) { (subject, arguments) throws(Diagnostic) in
      subject[keyPath: field] = try read(&arguments)
    } words: { subject, _ in
      subject[keyPath: field].map { [word($0)] } ?? []
    }
  }

  /// The same phrase of a whole of which its subject is a part.
  public func of<Whole>(_ field: Phrase<Whole>.Field<Subject>) -> Phrase<Whole> {
    Phrase<Whole>(usage, beginnings: beginnings) { (whole, arguments) throws(Diagnostic) in
      try read(&whole[keyPath: field], &arguments)
    } words: { whole, ends in
      words(whole[keyPath: field], ends)
    }
  }

  // MARK: Several

  /// Reads phrases one after the other.
  static func read(
    _ phrases: [Phrase], _ subject: inout Subject, _ arguments: inout Arguments
  ) throws(Diagnostic) {
    let outer = arguments.ends
    for (index, phrase) in phrases.enumerated() {
      arguments.ends = ends(of: phrases[index...], before: outer)
      try phrase.read(&subject, &arguments)
    }
    arguments.ends = outer
  }

  static func words(_ phrases: [Phrase], of subject: Subject, before outer: Set<String>) -> [String] {
    phrases.indices.flatMap { phrases[$0].words(subject, ends(of: phrases[$0...], before: outer)) }
  }

  private static func ends(of phrases: ArraySlice<Phrase>, before outer: Set<String>) -> Set<String> {
    phrases.reduce(outer) { $0.union($1.beginnings) }
  }

  private static func usage(of phrases: [Phrase]) -> String { phrases.map(\.usage).joined(separator: " ") }

  /// Phrases that may be left away and come in any order, each of them once.
  public static func inAnyOrder(_ phrases: [Phrase]) -> Phrase {
    Phrase(usage(of: phrases), beginnings: ends(of: phrases[...], before: [])) {
      (subject, arguments) throws(Diagnostic) in
      var open = phrases
      while try readFirst(of: &open, &subject, &arguments) {}
    } words: { subject, ends in
      phrases.flatMap { $0.words(subject, ends) }
    }
  }

  /// One of several phrases that may be left away.
  public static func oneOf(_ phrases: [Phrase]) -> Phrase {
    let usage = phrases.map { $0.usage.dropFirst().dropLast() }.joined(separator: "|")
    return Phrase("[\(usage)]", beginnings: ends(of: phrases[...], before: [])) {
      (subject, arguments) throws(Diagnostic) in
      var open = phrases
      _ = try readFirst(of: &open, &subject, &arguments)
    } words: { subject, ends in
      phrases.flatMap { $0.words(subject, ends) }
    }
  }

  /// A phrase that may stand in the place of others; the usage line tells of the others.
  public static func either(_ first: Phrase, or others: Phrase...) -> Phrase {
    Phrase(usage(of: others), beginnings: ends(of: others[...], before: [])) {
      (subject, arguments) throws(Diagnostic) in
      let before = arguments.index
      try first.read(&subject, &arguments)
      if arguments.index == before { try read(others, &subject, &arguments) }
    } words: { subject, ends in
      let words = first.words(subject, ends)
      return words.isEmpty ? Phrase.words(others, of: subject, before: ends) : words
    }
  }

  /// Reads the first of some phrases that comes next, and takes it out of them.
  private static func readFirst(
    of phrases: inout [Phrase], _ subject: inout Subject, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Bool {
    for (index, phrase) in phrases.enumerated() {
      let before = arguments.index
      try phrase.read(&subject, &arguments)
      if arguments.index > before {
        if !phrase.isRepeated { phrases.remove(at: index) }
        return true
      }
    }
    return false
  }

  /// Nothing of its own, but a look at what was read and typed that may refuse it.
  public static func refusal(
    _ check: @escaping @Sendable (_ subject: Subject, _ arguments: Arguments) throws(Diagnostic) -> Void
  ) -> Phrase {
    Phrase("") { (subject, arguments) throws(Diagnostic) in
      try check(subject, arguments)
    } words: { _, _ in
      []
    }
  }

  // MARK: Keywords

  /// A keyword that may be left away, with what follows it: `by METRIC …`.
  ///
  /// - Parameters:
  ///   - word: The keyword.
  ///   - hint: What the grey hint shows; how it stands in the usage line unless it is said.
  ///   - rest: What follows; where it has nothing to say, the keyword is not printed either.
  public static func keyword(_ word: String, hint: String? = nil, _ rest: Phrase...) -> Phrase {
    let usage = "[\(word) \(usage(of: rest))]"
    return Phrase(usage, beginnings: [word]) { (subject, arguments) throws(Diagnostic) in
      guard arguments.keyword(word, hint: hint ?? usage) != nil else { return }
      try read(rest, &subject, &arguments)
    } words: { subject, ends in
      let words = words(rest, of: subject, before: ends)
      return words.isEmpty ? [] : [word] + words
    }
  }

  /// Keywords that may be left away, and say something by being there: `interactions`, `under uncertainty`.
  ///
  /// - Parameters:
  ///   - text: The keywords, of which the others must follow the first.
  ///   - field: Whether they are said.
  ///   - rest: What may follow them.
  public static func flag(_ text: String, _ field: Field<Bool>, _ rest: Phrase...) -> Phrase {
    let keywords = text.split(separator: " ").map(String.init)
    let usage = "[\(([text] + rest.map(\.usage)).joined(separator: " "))]"
    return Phrase(usage, beginnings: Set(keywords.prefix(1))) { (subject, arguments) throws(Diagnostic) in
      for (index, word) in keywords.enumerated() {
        guard index > 0 || arguments.keyword(word, hint: usage) != nil else { return }
        if index > 0 { try arguments.require(word) }
      }
      subject[keyPath: field] = true
      try read(rest, &subject, &arguments)
    } words: { subject, ends in
      subject[keyPath: field] ? [text] + words(rest, of: subject, before: ends) : []
    }
  }

  /// A keyword that is needed: the `over` of a search.
  ///
  /// - Parameter hint: What the grey hint shows; the keyword unless it is said.
  public static func word(_ word: String, hint: String? = nil) -> Phrase {
    Phrase(word, beginnings: [word]) { (_, arguments) throws(Diagnostic) in
      try arguments.require(word, hint: hint)
    } words: { _, _ in
      [word]
    }
  }

  /// A keyword for what holds anyway: it may be said, and is not printed.
  public static func unsaid(_ word: String) -> Phrase {
    Phrase("[\(word)]", beginnings: [word]) { (_, arguments) throws(Diagnostic) in
      _ = arguments.keyword(word, hint: "[\(word)]")
    } words: { _, _ in
      []
    }
  }

  /// One of some words, if one of them is said, as the value of an enumeration.
  ///
  /// - Parameters:
  ///   - field: Where it is kept.
  ///   - usage: How it stands in the usage line; all choices unless it is said.
  ///   - choices: What may be said; all there is, in the order of the declaration, unless it is told.
  public static func choice<Value: RawRepresentable<String> & CaseIterable & Sendable>(
    _ field: Field<Value?>, _ usage: String? = nil, among choices: [Value] = Array(Value.allCases)
  ) -> Phrase {
    let words = choices.map(\.rawValue)
    let usage = usage ?? "[\(words.joined(separator: "|"))]"
    return Phrase(usage, optional: field, word: \.rawValue) { (arguments) throws(Diagnostic) in
      arguments.keyword(among: words, hint: usage).flatMap { Value(rawValue: $0.text) }
    }
  }

  /// One of some words, of which one is needed, as the value of an enumeration.
  ///
  /// - Parameters:
  ///   - field: Where it is kept.
  ///   - what: What may be said, for messages, such as `day, week or month`.
  ///   - usage: How it stands in the usage line; all choices unless it is said.
  ///   - hint: What the grey hint shows; all choices unless it is said.
  public static func needed<Value: RawRepresentable<String> & CaseIterable & Sendable>(
    _ field: Field<Value?>, _ what: String, usage: String? = nil, hint: String? = nil
  ) -> Phrase {
    let words = Value.allCases.map(\.rawValue)
    let usage = usage ?? words.joined(separator: "|")
    return Phrase(usage, optional: field, word: \.rawValue) { (arguments) throws(Diagnostic) in
      guard let word = arguments.keyword(among: words, hint: hint ?? usage) else { throw arguments.missing(what) }
      return Value(rawValue: word.text)
    }
  }
}
