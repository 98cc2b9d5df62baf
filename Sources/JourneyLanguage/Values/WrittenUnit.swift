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

extension WrittenUnit {
  /// What a value of the unit is, after the word “is”.
  var phrase: String {
    switch self {
    case .none: "a plain number"
    case .percent: "a percentage"
    case .percentPerYear: "a rate per year"
    case .points: "in points"
    case .time: "a time"
    case .money: "an amount of money"
    }
  }
}

/// A unit in which people say how long something takes.
public enum TimeUnit: String, CaseIterable, Sendable {
  case minute, hour, day, week, month, year

  /// Its length in days, a year having 365 of them, which makes a month a twelfth of that.
  public var days: Double {
    switch self {
    case .minute: 1 / 1440
    case .hour: 1 / 24
    case .day: 1
    case .week: 7
    case .month: 365 / 12
    case .year: 365
    }
  }

  /// The unit that a word names, in the singular or the plural, or in one of the usual short forms.
  init?(word: String) {
    let singular = word.hasSuffix("s") ? String(word.dropLast()) : word
    guard let unit = TimeUnit(rawValue: singular) ?? Self.shortForms[singular] else { return nil }
    self = unit
  }

  private static let shortForms: [String: TimeUnit] = [
    "min": .minute, "h": .hour, "hr": .hour, "d": .day, "wk": .week, "yr": .year,
  ]

  /// The word for it after a number.
  public func word(for value: Double) -> String { value == 1 ? rawValue : rawValue + "s" }
}
