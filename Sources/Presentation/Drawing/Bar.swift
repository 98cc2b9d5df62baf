import DisplayText

/// A bar whose length stands for a number; the number itself is always printed beside it.
public enum Bar {
  /// A bar from the left; what is not nothing is never invisible.
  ///
  /// - Parameters:
  ///   - fraction: The part of the full length; below 0 counts as 0 and above 1 as 1.
  ///   - width: The columns of the full length.
  ///   - style: Tells which characters can be shown.
  public static func text(_ fraction: Double, width: Int, style: Style) -> String {
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
  /// light up to its upper end.
  ///
  /// - Parameters:
  ///   - low: The lower end, as a part of the full length.
  ///   - middle: The number, as a part of the full length.
  ///   - high: The upper end, as a part of the full length.
  ///   - width: The columns of the full length.
  ///   - style: Tells which characters can be shown.
  public static func band(low: Double, middle: Double, high: Double, width: Int, style: Style) -> String {
    guard low.isFinite, middle.isFinite, high.isFinite, width > 0 else { return "" }
    let width = min(width, longest)
    let ends = [low, middle, high].map { Int((min(max($0, 0), 1) * Double(width)).rounded()) }
    guard ends[0] < ends[2] else { return text(middle, width: width, style: style) }
    let parts = zip(
      style.isUnicode ? ["█", "▓", "░"] : ["#", "=", "-"], [ends[0], ends[1] - ends[0], ends[2] - ends[1]])
    return parts.map { String(repeating: $0, count: $1) }.joined()
  }

  /// A bar to the left or to the right of an axis in the middle.
  ///
  /// - Parameters:
  ///   - fraction: The part of the full length on one side; below 0 points to the left.
  ///   - width: The columns of both sides and the axis.
  ///   - style: Tells which characters can be shown.
  public static func signed(_ fraction: Double, width: Int, style: Style) -> String {
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
