/// A number as it was written, taken apart without arithmetic so that nothing is lost.
struct WrittenNumber {
  /// `+` or `-`, where one was written.
  var sign: Character?
  /// Whether it is written as a factor, such as `x2`.
  var isFactor = false
  /// All digits, before and after the point.
  var digits = ""
  /// The power of ten by which the digits are multiplied.
  var exponent = 0
  /// Whether a single comma with three digits behind it may be one of thousands or a decimal one, as in `10,000`.
  var isAmbiguous = false
  /// Whatever follows the number in the same word, such as `%` or `EUR`.
  var suffix = ""

  static func begins(_ word: String) -> Bool {
    var rest = withoutHead(word)
    if rest.first == "." { rest.removeFirst() }
    return rest.first?.isDigit ?? false
  }

  /// A word from its first digit on, where it begins like a number: without a sign, and without that of a currency.
  static func withoutHead(_ word: String) -> Substring {
    var rest = Substring(word)
    if let first = rest.first, "+-−x×".contains(first) { rest.removeFirst() }
    if let first = rest.first, WrittenUnit.isCurrencySign(first) { rest.removeFirst() }
    return rest
  }

  /// Takes a word apart; nil when it is no number.
  init?(_ word: String) {
    var rest = Array(word)[...]
    if let first = rest.first, "+-−".contains(first) {
      sign = first == "+" ? "+" : "-"
      rest.removeFirst()
    } else if let first = rest.first, "x×".contains(first) {
      isFactor = true
      rest.removeFirst()
    }
    // Many put the sign of a currency before the amount.
    let currency = rest.first.flatMap { WrittenUnit.isCurrencySign($0) ? $0 : nil }
    if currency != nil { rest.removeFirst() }
    guard let groups = Self.readWhole(&rest, into: &digits) else { return nil }
    isAmbiguous = groups == 1 && rest.first != "."
    if rest.first == ".", let next = rest.dropFirst().first, next.isDigit {
      let fraction = rest.dropFirst().prefix { $0.isDigit }
      digits += String(fraction)
      exponent = -fraction.count
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard !digits.isEmpty else { return nil }
    readExponent(&rest)
    if let first = rest.first, let power = Self.powers[first], rest.dropFirst().first?.isLetter != true {
      exponent += power
      rest.removeFirst()
    }
    suffix = String(rest)
    if let currency, suffix.isEmpty { suffix = String(currency) }
  }

  /// The digits before the point, with commas between groups of three.
  ///
  /// - Returns: How many groups stand behind a comma, or nil where the commas are none of thousands.
  private static func readWhole(_ rest: inout ArraySlice<Character>, into digits: inout String) -> Int? {
    let first = rest.prefix { $0.isDigit }
    digits += String(first)
    rest = rest.dropFirst(first.count)
    var groups = 0
    while rest.first == "," {
      let group = rest.dropFirst().prefix { $0.isDigit }
      // No thousands begin with 0.
      guard (1...3).contains(first.count), first.first != "0", group.count == 3 else { return nil }
      digits += String(group)
      rest = rest.dropFirst(4)
      groups += 1
    }
    return groups
  }

  private mutating func readExponent(_ rest: inout ArraySlice<Character>) {
    guard let mark = rest.first, mark == "e" || mark == "E" else { return }
    var tail = rest.dropFirst()
    var isNegative = false
    if let first = tail.first, first == "+" || first == "-" {
      isNegative = first == "-"
      tail.removeFirst()
    }
    let power = tail.prefix { $0.isDigit }
    guard !power.isEmpty else { return }
    // A power of more than six digits is out of reach whatever it is exactly.
    let size = power.count > 6 ? 1_000_000 : Int(String(power)) ?? 0
    exponent += isNegative ? -size : size
    rest = tail.dropFirst(power.count)
  }

  private static let powers: [Character: Int] = ["k": 3, "K": 3, "M": 6]

  /// The nearest number, without the sign; nil when it is beyond all that can be represented.
  ///
  /// - Parameter places: By how many places the decimal point moves to the left first: 2 for per cent.
  func magnitude(shiftedBy places: Int = 0) -> Double? {
    guard let value = Double("\(digits)e\(exponent - places)"), value.isFinite else { return nil }
    return value == 0 && digits.contains { $0 != "0" } ? nil : value
  }

  /// The whole number, however large, or nil when it is none.
  var whole: UInt64? {
    guard sign == nil, !isFactor, suffix.isEmpty else { return nil }
    if exponent >= 0 {
      let significant = digits.drop { $0 == "0" }
      guard exponent <= 20 else { return significant.isEmpty ? 0 : nil }
      return UInt64(digits + String(repeating: "0", count: exponent))
    }
    let kept = digits.dropLast(-exponent)
    guard digits.suffix(-exponent).allSatisfy({ $0 == "0" }) else { return nil }
    return kept.isEmpty ? 0 : UInt64(kept)
  }
}
