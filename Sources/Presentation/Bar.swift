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
