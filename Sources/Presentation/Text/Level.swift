/// Single values in a fixed number of digits, for columns of like things.
enum Level {
  /// A share as per cent with one digit after the point.
  static func share(_ value: Double) -> String { Rounding.text(of: value, places: 1, shiftedBy: 2) + "%" }

  /// A share as whole per cent; empty where there is none.
  static func wholeShareCell(_ value: Double?) -> Cell {
    .number(value.map { Rounding.text(of: $0, places: 0, shiftedBy: 2) + "%" })
  }

  /// A value on the scale from 0 to 10; empty where there is none.
  static func pointsCell(_ value: Double?) -> Cell {
    .number(value.map { Rounding.text(of: $0, places: 1) })
  }

  /// A gap with its sign; one that can be seen is good or bad news.
  static func gapCell(_ value: Double?) -> Cell {
    guard let value else { return .empty }
    let text = Rounding.text(of: value, places: 1)
    if text == "0.0" { return .number(text) }
    return .number(value > 0 ? "+" + text : text, tone: tone(ofGap: value))
  }

  /// Whether a gap is good or bad news.
  static func tone(ofGap value: Double) -> Tone {
    value <= -0.05 ? .worse : value >= 0.05 ? .better : .plain
  }
}
