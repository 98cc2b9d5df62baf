import DisplayText
import Experiments

/// A bar whose length stands for a number; the number itself is always printed beside it.
enum Bar {
  /// A bar from the left for a part of the full width, at most all of it; what is not nothing is never invisible.
  static func text(_ fraction: Double, width: Int, style: Style) -> String {
    guard fraction > 0, width > 0 else { return "" }
    let width = min(width, longest)
    let parts = style.isUnicode ? eighths : thirds
    let length = Int((min(fraction, 1) * Double(width * parts.count)).rounded())
    let units = min(max(length, 1), width * parts.count)
    let whole = String(repeating: parts.last ?? "#", count: units / parts.count)
    let rest = units % parts.count
    return rest == 0 ? whole : whole + parts[rest - 1]
  }

  /// A bar that ends in what luck may add or take away: whole up to the lower end of an interval, dark up to its middle and
  /// light up to its upper end, all of them parts of the full width.
  static func band(low: Double, middle: Double, high: Double, width: Int, style: Style) -> String {
    guard low.isFinite, middle.isFinite, high.isFinite, width > 0 else { return "" }
    let width = min(width, longest)
    let ends = [low, middle, high].map { Int((min(max($0, 0), 1) * Double(width)).rounded()) }
    guard ends[0] < ends[2] else { return text(middle, width: width, style: style) }
    let parts = zip(
      style.isUnicode ? ["█", "▓", "░"] : ["#", "=", "-"], [ends[0], ends[1] - ends[0], ends[2] - ends[1]])
    return parts.map { String(repeating: $0, count: $1) }.joined()
  }

  /// A bar to the left or, for more than 0, to the right of an axis in the middle, for a part of the width on its side.
  static func signed(_ fraction: Double, width: Int, style: Style) -> String {
    guard width >= 3, fraction.isFinite else { return "" }
    let side = (min(width, longest) - 1) / 2
    let axis = style.isUnicode ? "│" : "|"
    let halves = Int((min(fraction.magnitude, 1) * Double(2 * side)).rounded())
    let whole = String(repeating: style.isUnicode ? "█" : "#", count: halves / 2)
    let hasHalf = halves % 2 == 1
    if fraction < 0 {
      let bar = (hasHalf ? (style.isUnicode ? "▐" : "-") : "") + whole
      return DisplayWidth.indented(bar, to: side) + axis
    }
    return DisplayWidth.spaces(side) + axis + whole + (hasHalf ? (style.isUnicode ? "▌" : "-") : "")
  }

  /// More columns than any terminal has.
  private static let longest = 10_000
  private static let eighths = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
  private static let thirds = [".", "-", "#"]
}

extension Bar {
  /// From the lowest to the highest that any interval goes, 0 among them.
  static func scale(_ estimates: [Estimate]) -> ClosedRange<Double> {
    let lows = estimates.map { $0.low ?? $0.mean }
    return lows.reduce(0, min)...estimates.map { $0.high ?? $0.mean }.reduce(0, max)
  }

  /// A bar to the left or the right of an axis at 0 that ends in what luck may add or take away.
  ///
  /// It is whole up to the nearer end of an interval, dark up to its middle and light up to its farther end, on both
  /// sides of the axis if need be. The full width stands for the scale, into which 0 is taken.
  static func signedBand(
    low: Double, middle: Double, high: Double, in scale: ClosedRange<Double>, width: Int, style: Style
  ) -> String {
    let ends = [min(scale.lowerBound, 0), max(scale.upperBound, 0)]
    guard width >= 3, low.isFinite, middle.isFinite, high.isFinite, ends[1] / 2 - ends[0] / 2 > 0 else { return "" }
    let unit = (ends[1] / 2 - ends[0] / 2) / Double(width - 1) * 2
    func column(_ value: Double) -> Int { Int((min(max(value, ends[0]), ends[1]) / unit).rounded()) }
    let left = -column(ends[0])
    let signs = style.isUnicode ? ["█", "▓", "░", "│"] : ["#", "=", "-", "|"]
    let (from, to, at) = (column(low), column(high), column(middle))
    let side = middle < 0 ? -1 : 1
    let (near, far) = side < 0 ? (-to, -from) : (from, to)
    let text = (-left...width - 1 - left).map { place -> String in
      let distance = place * side
      if place == 0 { return signs[3] }
      // What is not nothing is never invisible.
      if distance > 0, distance <= max(near, middle != 0 && from == to ? 1 : 0) { return signs[0] }
      if distance > 0, distance <= at * side { return signs[1] }
      return distance >= near && distance <= far ? signs[2] : " "
    }.joined()
    return text.withoutTrailingSpaces
  }
}

extension Bar {
  /// One side of a tornado: a change with what luck may add or take away, and what kind of news it is.
  struct Side: Hashable, Sendable {
    /// The change; without one there is no bar.
    let change: Estimate?
    let tone: Tone
  }

  /// Bars to both sides of an axis, piece by piece from the left to the right; the full width stands for the scale.
  static func tornado(
    left: Side, right: Side, in scale: ClosedRange<Double>, width: Int, style: Style
  ) -> [(text: String, lead: Int, tone: Tone)] {
    func drawn(_ change: Estimate?) -> String {
      let middle = change?.mean ?? 0
      let (low, high) = (change?.low ?? middle, change?.high ?? middle)
      return signedBand(low: low, middle: middle, high: high, in: scale, width: width, style: style)
    }
    let idle = drawn(nil)
    guard let axis = idle.last else { return [] }
    let room = idle.count - 1
    return [
      (String(drawn(left.change).prefix(room)), 0, left.tone), (String(axis), room, .dim),
      (String(drawn(right.change).dropFirst(room + 1)), room + 1, right.tone),
    ]
  }
}
