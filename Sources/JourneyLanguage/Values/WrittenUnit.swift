/// The unit that somebody wrote behind a number.
public enum WrittenUnit: Hashable, Sendable {
  /// No unit at all.
  case none
  /// A part of a whole; the value is already a fraction.
  case percent
  /// A rate for each year; the value is already a fraction.
  case percentPerYear
  /// Points of a scale.
  case points
  /// A length of time.
  case time(TimeUnit)
  /// An amount of money in a currency such as `EUR`.
  case money(String)

  /// The unit that a word names, if it names one.
  init?(word: String) {
    if let unit = TimeUnit(word: word) {
      self = .time(unit)
    } else if let currency = Self.currency(word) {
      self = .money(currency)
    } else {
      switch word {
      case "%", "percent": self = .percent
      case "point", "points": self = .points
      default: return nil
      }
    }
  }

  /// The currency that a word names: three capital letters, a sign, or a common one in small letters.
  static func currency(_ word: String) -> String? {
    if let currency = signs[word] { return currency }
    let isCode = word.utf8.count == 3 && word.utf8.allSatisfy { (65...90).contains($0) }
    return isCode ? word : common.contains(word) ? word.uppercased() : nil
  }

  /// Whether a character is the sign of a currency, which may also stand before a number.
  static func isCurrencySign(_ character: Character) -> Bool { signs[String(character)] != nil }

  private static let signs = ["€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"]
  private static let common: Set<String> = ["eur", "usd", "gbp", "chf"]
}
