import Journeys

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
