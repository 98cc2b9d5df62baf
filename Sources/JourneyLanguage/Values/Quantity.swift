import DisplayText
public import Journeys

/// A number as people write it, with its unit: `0.8`, `80%`, `10 000`, `3 weeks`, `25 EUR`, `38% per year`.
public struct Quantity: Equatable, Sendable {
  /// The number; a percentage is a fraction already, exactly.
  public var value: Double
  /// The unit that was written.
  public var unit: WrittenUnit
  /// Where it was written.
  public var place: Place

  /// Creates a quantity.
  public init(_ value: Double, _ unit: WrittenUnit = .none, at place: Place = .nowhere) {
    self.value = value
    self.unit = unit
    self.place = place
  }

  /// Compares number and unit; the place does not matter.
  public static func == (one: Quantity, other: Quantity) -> Bool {
    one.value == other.value && one.unit == other.unit
  }

  /// The quantity as it can be typed; reading it back gives the same bits.
  public var text: String {
    switch unit {
    case .none: DecimalText.text(of: value)
    case .percent: DecimalText.text(of: value, shiftedBy: 2) + "%"
    case .percentPerYear: DecimalText.text(of: value, shiftedBy: 2) + "% per year"
    case .points: DecimalText.text(of: value) + (value == 1 ? " point" : " points")
    case .time(let unit): DecimalText.text(of: value) + " " + unit.word(for: value)
    case .money(let currency): DecimalText.text(of: value) + " " + currency
    }
  }
}

extension Quantity {
  /// The number in the unit of a parameter or metric.
  ///
  /// - Parameters:
  ///   - unit: The unit that is wanted.
  ///   - name: What it is the value of, for messages.
  ///   - currency: The currency of the journey.
  /// - Throws: A diagnostic when another unit was written.
  public func value(in unit: Unit, of name: String, currency: String) throws(Diagnostic) -> Double {
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
