import DisplayText
public import Journeys

extension Quantity {
  /// The number in the unit of a parameter or metric.
  ///
  /// - Parameters:
  ///   - unit: The unit that is wanted.
  ///   - name: What it is the value of, for messages.
  ///   - currency: The currency of the journey.
  /// - Throws: A diagnostic when another unit was written.
  public func value(in unit: Parameter.Unit, of name: String, currency: String) throws(Diagnostic) -> Double {
    switch (unit, self.unit) {
    case (.count, .none):
      guard value.rounded() == value else {
        throw Diagnostic(
          "\(name) is a whole number, and \(VisibleText.quoted(text)) is not", at: place,
          remedy: "the nearest is: \(DecimalText.text(of: value.rounded()))",
          suggestion: DecimalText.text(of: value.rounded()))
      }
      return value
    case (_, .none): return value
    case (.share, .percent), (.perYear, .percent), (.perYear, .percentPerYear), (.points, .points): return value
    case (.days, .time(let unit)): return value * unit.days
    case (.money, .money(let written)):
      if written == currency { return value }
      let amount = "\(DecimalText.text(of: value)) \(currency)"
      throw Diagnostic(
        "\(name) is in \(currency), and this is in \(written)", at: place,
        remedy: "if \(currency) is meant, say: \(amount)",
        suggestion: amount)
    default:
      let message =
        "\(name) is \(unit.phrase(currency: currency)), and \(VisibleText.quoted(text)) is \(self.unit.phrase)"
      if unit == .points, self.unit == .percent, (0...1).contains(value) {
        let points = DecimalText.text(of: value, shiftedBy: 1)
        throw Diagnostic(
          message, at: place, remedy: "for \(text.dropLast()) of 100, say: \(points)", suggestion: points)
      }
      let example: Double = unit.isPercentage ? 0.08 : unit == .points || unit == .days ? 7 : 2
      throw Diagnostic(message, at: place, remedy: "write it such as \(unit.text(of: example, currency: currency))")
    }
  }
}

extension Parameter.Unit {
  /// What a value of the unit is, after the word “is”.
  func phrase(currency: String) -> String {
    switch self {
    case .share: "a share"
    case .points: "in points from 0 to 10"
    case .factor, .effect: "a plain number"
    case .count: "a whole number"
    case .money: "an amount in \(currency)"
    case .days: "a time"
    case .perYear: "a rate per year"
    }
  }
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
