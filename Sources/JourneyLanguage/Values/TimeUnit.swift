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
