// Names, texts and files.
extension Phrase {
  /// The name of something that exists.
  ///
  /// - Parameters:
  ///   - field: Where it is kept.
  ///   - kind: What it names.
  ///   - what: What it is, for messages, such as `a metric`.
  ///   - usage: How it stands in the usage line.
  ///   - hint: What the grey hint shows; how it stands in the usage line unless it is said.
  public static func name(
    _ field: Field<Word>, _ kind: Slot.Kind, _ what: String, _ usage: String, hint: String? = nil
  ) -> Phrase {
    Phrase(usage, field, word: { Quotation.word($0.text) }) { (arguments) throws(Diagnostic) in
      try arguments.name(kind, what, hint: hint ?? usage)
    }
  }

  /// The name of something that exists, where what comes before it may be left away.
  public static func name(_ field: Field<Word?>, _ kind: Slot.Kind, _ what: String, _ usage: String) -> Phrase {
    Phrase(usage, optional: field, word: { Quotation.word($0.text) }) { (arguments) throws(Diagnostic) in
      try arguments.name(kind, what, hint: usage)
    }
  }

  /// A name for something new.
  ///
  /// - Parameter hint: What the grey hint shows; how it stands in the usage line unless it is said.
  public static func newName(_ field: Field<Word>, _ what: String, _ usage: String = "NAME", hint: String? = nil)
    -> Phrase
  {
    Phrase(usage, field, word: { Quotation.word($0.text) }) { (arguments) throws(Diagnostic) in
      try arguments.newName(what, hint: hint ?? usage)
    }
  }

  /// One name of something that exists, if one comes before a number or a keyword.
  public static func optionalName(_ field: Field<Word?>, _ kind: Slot.Kind, _ usage: String) -> Phrase {
    Phrase(usage) { (subject, arguments) throws(Diagnostic) in
      subject[keyPath: field] = arguments.names(kind, hint: usage, atMost: 1).first
    } words: { subject, ends in
      subject[keyPath: field].map { [Quotation.name($0.text, unlike: ends)] } ?? []
    }
  }

  /// Names of things that exist, as many as come before a number or a keyword.
  public static func names(_ field: Field<[Word]>, _ kind: Slot.Kind, _ usage: String) -> Phrase {
    Phrase(usage) { (subject, arguments) throws(Diagnostic) in
      subject[keyPath: field] = arguments.names(kind, hint: usage)
    } words: { subject, ends in
      subject[keyPath: field].map { Quotation.name($0.text, unlike: ends) }
    }
  }

  /// At least one name of something that exists: `METRIC …`.
  public static func someNames(_ field: Field<[Word]>, _ kind: Slot.Kind, _ what: String, _ usage: String) -> Phrase {
    Phrase(usage + " …") { (subject, arguments) throws(Diagnostic) in
      let first = try arguments.name(kind, what, hint: usage)
      subject[keyPath: field] = [first] + arguments.names(kind, hint: "[\(usage) …]")
    } words: { subject, ends in
      subject[keyPath: field].map { Quotation.name($0.text, unlike: ends) }
    }
  }

  /// The full name of a parameter.
  ///
  /// - Parameter hint: What the grey hint shows; `PATH` unless it is said.
  public static func parameter(_ field: Field<Word>, hint: String = "PATH") -> Phrase {
    Phrase("PATH", field, word: { Quotation.parameter($0.text) }) { (arguments) throws(Diagnostic) in
      try arguments.parameter(hint: hint)
    }
  }

  /// The full name of a parameter that may be left away together with what follows it.
  public static func optionalParameter(_ field: Field<Word?>, _ rest: Phrase...) -> Phrase {
    Phrase("[\((["PATH"] + rest.map(\.usage)).joined(separator: " "))]") { (subject, arguments) throws(Diagnostic) in
      subject[keyPath: field] = try arguments.optionalParameter(hint: "[PATH]")
      if subject[keyPath: field] != nil { try read(rest, &subject, &arguments) }
    } words: { subject, ends in
      guard let word = subject[keyPath: field] else { return [] }
      return [Quotation.parameter(word.text)] + words(rest, of: subject, before: ends)
    }
  }

  /// A topic: all words that are left, of which the first fills one of some slots.
  public static func topic(_ field: Field<[Word]>, _ usage: String, filling slots: [Slot]) -> Phrase {
    Phrase(usage) { (subject, arguments) throws(Diagnostic) in
      for slot in slots { arguments.note(slot) }
      while let next = arguments.next {
        if next.kind == .quoted {
          subject[keyPath: field].append(try arguments.name(.topic, "a topic", hint: ""))
        } else if let word = try arguments.optionalParameter(hint: "") {
          subject[keyPath: field].append(word)
        } else {
          return
        }
      }
    } words: { subject, _ in
      subject[keyPath: field].map { Quotation.topic($0.text) }
    }
  }

  /// A text in quotes.
  ///
  /// - Parameters:
  ///   - field: Where it is kept.
  ///   - what: What it is, for messages, such as `the title`.
  ///   - usage: What stands between the quotes in the usage line.
  public static func quoted(_ field: Field<String>, _ what: String, _ usage: String) -> Phrase {
    Phrase("\"\(usage)\"", field, word: { Quotation.quoted($0) }) { (arguments) throws(Diagnostic) in
      try arguments.quoted(what, hint: "\"\(usage)\"").text
    }
  }

  /// A text in quotes that may be left away.
  public static func optionalQuoted(_ field: Field<Word?>, _ usage: String) -> Phrase {
    Phrase("[\"\(usage)\"]", optional: field, word: { Quotation.quoted($0.text) }) { (arguments) throws(Diagnostic) in
      arguments.optionalQuoted(hint: "[\"\(usage)\"]")
    }
  }

  /// The name of a file.
  public static func file(_ field: Field<Word>) -> Phrase {
    Phrase("FILE", field, word: { Quotation.word($0.text) }) { (arguments) throws(Diagnostic) in
      guard let file = arguments.optionalFile() else { throw arguments.missing("the name of a file") }
      return file
    }
  }

  /// The name of a file, if one comes before a number or a keyword.
  public static func optionalFile(_ field: Field<Word?>) -> Phrase {
    Phrase("[FILE]") { (subject, arguments) throws(Diagnostic) in
      if arguments.isAtEnd { arguments.note(Slot(.file, "[FILE]")) }
      subject[keyPath: field] = arguments.isAtName ? arguments.optionalFile(hint: "") : nil
    } words: { subject, ends in
      subject[keyPath: field].map { [Quotation.name($0.text, unlike: ends)] } ?? []
    }
  }
}
