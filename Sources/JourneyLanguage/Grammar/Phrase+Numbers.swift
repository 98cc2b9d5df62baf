// Numbers.
extension Phrase {
  /// A whole number of a large range.
  ///
  /// - Parameters:
  ///   - field: Where it is kept.
  ///   - what: What it is, for messages, such as `a seed`.
  ///   - usage: How it stands in the usage line, and in the grey hint.
  public static func whole(
    _ field: Field<Placed<UInt64>>, _ what: String, _ usage: String
  ) -> Phrase {
    Phrase(usage, field, word: { "\($0.value)" }) { (arguments) throws(Diagnostic) in
      try arguments.whole(what, slot: Slot(.number, usage))
    }
  }

  /// A whole number of a large range, where what comes before it may be left away.
  public static func whole(
    _ field: Field<Placed<UInt64>?>, _ what: String, _ usage: String
  ) -> Phrase {
    Phrase(usage, optional: field, word: { "\($0.value)" }) { (arguments) throws(Diagnostic) in
      try arguments.whole(what, slot: Slot(.number, usage))
    }
  }

  /// A whole number of at least 1, where what comes before it may be left away.
  public static func count(_ field: Field<Placed<Int>?>, _ what: String, upTo limit: UInt64, _ usage: String) -> Phrase
  {
    Phrase(usage, optional: field, word: { "\($0.value)" }) { (arguments) throws(Diagnostic) in
      try arguments.count(what, upTo: limit, slot: Slot(.number, usage))
    }
  }

  /// A whole number of at least 1 with what is counted behind it, as in `20 seeds`.
  ///
  /// - Parameters:
  ///   - field: Where it is kept.
  ///   - what: What it is, for messages, such as `the number of seeds`.
  ///   - limit: The most that it may be.
  ///   - units: What is counted, in the plural.
  public static func count(_ field: Field<Placed<Int>?>, _ what: String, upTo limit: UInt64, of units: String) -> Phrase
  {
    let one = String(units.dropLast())
    return Phrase("N \(units)", optional: field, word: { "\($0.value) \($0.value == 1 ? one : units)" }) {
      (arguments) throws(Diagnostic) in
      let count = try arguments.count(what, upTo: limit, slot: Slot(.number, "N \(units)"))
      // One of them is understood, and the word that reads well with most numbers is offered.
      guard arguments.keyword(units) ?? arguments.keyword(one, hint: "") != nil else {
        throw arguments.missing("the word \(units)")
      }
      return count
    }
  }

  /// A number with its unit, where what comes before it may be left away.
  public static func quantity(_ field: Field<Quantity?>, _ what: String, _ usage: String) -> Phrase {
    Phrase(usage, optional: field, word: \.text) { (arguments) throws(Diagnostic) in
      try arguments.quantity(what, slot: Slot(.number, usage))
    }
  }

  /// What is to become of the value of a parameter.
  ///
  /// - Parameters:
  ///   - field: Where it is kept.
  ///   - path: The parameter, which was read before.
  public static func change(_ field: Field<Change>, of path: Field<Word>) -> Phrase {
    Phrase("VALUE") { (subject, arguments) throws(Diagnostic) in
      let slot = Slot(.value(of: subject[keyPath: path].text), "VALUE")
      // Both read well, but are not worth offering: most values need neither.
      let isAbsolute = arguments.skip("to") || arguments.skip("=")
      subject[keyPath: field] =
        isAbsolute ? .absolute(try arguments.quantity("a value", slot: slot)) : try arguments.change(slot: slot)
    } words: { subject, _ in
      [subject[keyPath: field].text]
    }
  }

  /// How long a run lasts, where what comes before it may be left away.
  public static func duration(_ field: Field<RunDuration?>) -> Phrase {
    Phrase("N weeks", optional: field, word: \.text) { (arguments) throws(Diagnostic) in
      let count = try arguments.count("a duration", upTo: UInt64(RunDuration.limit), slot: Slot(.number, "N weeks"))
      // Both are understood, and the one that reads well is offered.
      let units = RunDuration.Unit.allCases.map(\.rawValue)
      let offered = count.value == 1 ? units : units.map { $0 + "s" }
      guard let word = arguments.keyword(among: offered, or: units + units.map { $0 + "s" }, hint: "weeks"),
        let unit = RunDuration.Unit.allCases.first(where: { word.text.hasPrefix($0.rawValue) })
      else { throw arguments.missing("a unit such as weeks") }
      return RunDuration(count.value, unit, at: count.place.through(word.place))
    }
  }

  /// When a change begins, if that is said: `from week 10`.
  public static func start(_ field: Field<ChangeStart?>) -> Phrase {
    Phrase("[from week N]", beginnings: ["from"]) { (subject, arguments) throws(Diagnostic) in
      guard let from = arguments.keyword("from", hint: "[from week N]") else { return }
      let named = ChangeStart.units.first { unit in
        // The plural reads well in no language, but is understood.
        arguments.keyword(unit.rawValue, hint: unit == .week ? "week N" : "") != nil
          || arguments.skip(unit.rawValue + "s")
      }
      guard let unit = named else { throw arguments.missing("a unit such as week") }
      let count = try arguments.whole(
        "the number of \(unit.rawValue)s", in: 0...UInt64(ChangeStart.limit), slot: Slot(.number, "N"))
      subject[keyPath: field] = ChangeStart(Int(count.value), unit, at: from.place.through(count.place))
    } words: { subject, _ in
      subject[keyPath: field].map { [$0.text] } ?? []
    }
  }
}
