import DisplayText

extension Arguments {
  /// Whether a number comes next.
  public var isAtNumber: Bool {
    guard let next, next.kind == .word else { return false }
    return next.text.first != "x" && WrittenNumber.begins(next.text)
  }

  /// Takes a number with its unit.
  ///
  /// - Parameter isGrouped: Whether groups of digits that follow belong to it, as in `10 000`.
  public mutating func quantity(
    _ what: String = "a number", slot: Slot, isGrouped: Bool = true
  ) throws(Diagnostic) -> Quantity {
    var slot = slot
    slot.isAbsolute = true
    let (number, place) = try number(what, slot: slot, isGrouped: isGrouped)
    guard !number.isFactor else {
      throw Diagnostic("a number belongs here, and \(VisibleText.quoted(place.excerptText)) is a factor", at: place)
    }
    return try quantity(number, place, isSigned: true, slot: slot)
  }

  /// Takes what is to become of a value: a number, or a change such as `+0.5`, `-10%` or `x2`.
  ///
  /// - Parameter isGrouped: Whether groups of digits that follow belong to it.
  public mutating func change(slot: Slot, isGrouped: Bool = true) throws(Diagnostic) -> Change {
    let (number, place) = try number("a value", slot: slot, isGrouped: isGrouped)
    let quantity = try quantity(number, place, isSigned: false, slot: slot)
    if number.isFactor {
      guard quantity.unit == .none else {
        throw Diagnostic("a factor such as x2 has no unit", at: quantity.place, suggestion: "x" + number.digits)
      }
      return .times(quantity)
    }
    switch number.sign {
    case "+": return .plus(quantity)
    case "-": return .minus(quantity)
    default: return .absolute(quantity)
    }
  }

  /// Takes a whole number without a unit.
  public mutating func whole(
    _ what: String, in range: ClosedRange<UInt64> = 0...UInt64.max, slot: Slot
  ) throws(Diagnostic) -> Placed<UInt64> {
    let (number, place) = try number(what, slot: slot)
    let shown = VisibleText.quoted(place.excerptText)
    guard number.sign != "-", !number.isFactor, number.suffix.isEmpty, number.exponent >= -20 else {
      throw Diagnostic(
        "\(what) is a whole number, and \(shown) is none", at: place, remedy: example.nonEmpty("such as: "))
    }
    var unsigned = number
    unsigned.sign = nil
    guard let value = unsigned.whole else {
      let isBroken = (number.magnitude() ?? 0).rounded() != number.magnitude() ?? 0
      throw Diagnostic(
        isBroken ? "\(what) is a whole number, and \(shown) is none" : "\(what) goes up to \(range.upperBound.grouped)",
        at: place, remedy: example.nonEmpty("such as: "))
    }
    guard range.contains(value) else {
      let isBelow = value < range.lowerBound
      throw Diagnostic(
        "\(what) goes from \(range.lowerBound.grouped) to \(range.upperBound.grouped), and \(shown) is beyond it",
        at: place, suggestion: "\(isBelow ? range.lowerBound : range.upperBound)")
    }
    return Placed(value, at: place)
  }

  /// Takes a whole number of at least 1.
  public mutating func count(_ what: String, upTo limit: UInt64, slot: Slot) throws(Diagnostic) -> Placed<Int> {
    let count = try whole(what, in: 1...limit, slot: slot)
    return Placed(Int(count.value), at: count.place)
  }

  // MARK: Parts

  /// Takes a number, joining groups such as `10 000`.
  private mutating func number(
    _ what: String, slot: Slot, isGrouped: Bool = true
  ) throws(Diagnostic) -> (WrittenNumber, Place) {
    note(slot)
    guard let first = next, first.kind == .word else { throw missing(what) }
    var text = first.text
    var place = place
    guard WrittenNumber.begins(text), var number = WrittenNumber(text) else {
      let pointed = text.replacing(",", with: ".")
      if text.count(where: { $0 == "," }) == 1, WrittenNumber.begins(text), WrittenNumber(pointed) != nil {
        throw Diagnostic("numbers are written with a point, not with a comma", at: place, suggestion: pointed)
      }
      throw missing(what)
    }
    advance()
    if isGrouped, Self.isGroupStart(text) {
      while let token = next, token.kind == .word, token.columns.lowerBound == place.columns.upperBound + 1,
        Self.isGroup(token.text), let longer = WrittenNumber(text + token.text)
      {
        text += token.text
        place = place.through(self.place(of: token))
        number = longer
        advance()
        if token.text.count > 3 { break }
      }
    }
    return (number, place)
  }

  /// Whether a word is a sign and one to three digits, after which groups of three may follow.
  private static func isGroupStart(_ word: String) -> Bool {
    let digits = WrittenNumber.withoutHead(word)
    return (1...3).contains(digits.count) && digits.allSatisfy(\.isDigit)
  }

  /// Whether a word begins with exactly three digits.
  private static func isGroup(_ word: String) -> Bool {
    word.prefix { $0.isDigit }.count == 3
  }

  /// The number with the unit that follows it, in the same word or the next ones.
  private mutating func quantity(
    _ number: WrittenNumber, _ place: Place, isSigned: Bool, slot: Slot
  ) throws(Diagnostic) -> Quantity {
    guard !number.isAmbiguous else {
      let text = place.excerptText
      throw Diagnostic(
        "the comma in \(VisibleText.quoted(text)) may be one of thousands or a decimal one", at: place,
        remedy: "say which number it is: \(text.replacing(",", with: "")), or \(text.replacing(",", with: "."))")
    }
    if case .value(let path) = slot.kind, number.suffix.isEmpty, !number.isFactor { note(Slot(.unit(of: path), "")) }
    var place = place
    var unit = WrittenUnit.none
    if !number.suffix.isEmpty {
      guard let written = WrittenUnit(word: number.suffix) else {
        throw Diagnostic(
          "\(VisibleText.quoted(place.excerptText)) is not a number with a unit", at: place,
          remedy: "units are such as 80%, 3 weeks, 25 EUR, 10k")
      }
      unit = written
    } else if let token = next, token.kind == .word, !number.isFactor, let written = WrittenUnit(word: token.text) {
      unit = written
      place = place.through(self.place(of: token))
      advance()
    }
    if unit == .percent, let each = next, each.text == "per" || each.text == "a", peek(1)?.text == "year",
      let year = peek(1)
    {
      unit = .percentPerYear
      place = place.through(self.place(of: year))
      advance()
      advance()
    }
    let isPercentage = unit == .percent || unit == .percentPerYear
    guard let magnitude = number.magnitude(shiftedBy: isPercentage ? 2 : 0) else {
      let isLarge = number.exponent > 0 || number.digits.count > 100
      throw Diagnostic(
        "\(VisibleText.quoted(place.excerptText)) is too \(isLarge ? "large" : "close to 0") to calculate with",
        at: place, remedy: "the largest number that makes sense anywhere is 1 000 000 000")
    }
    return Quantity(isSigned && number.sign == "-" ? -magnitude : magnitude, unit, at: place)
  }
}

extension UInt64 {
  /// The number with its digits in groups of three.
  public var grouped: String {
    var digits = Array(String(self))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(" ", at: index)
      index -= 3
    }
    return String(digits)
  }
}

extension String {
  /// The text behind an introduction, or nil when there is none.
  func nonEmpty(_ introduction: String) -> String? { isEmpty ? nil : introduction + self }
}
