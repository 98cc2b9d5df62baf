/// Shades for numbers, the darker the higher.
enum Shade {
  /// A row of shades of equal width.
  ///
  /// - Parameters:
  ///   - values: The numbers in their order; a missing one leaves a gap.
  ///   - range: From the lightest to the darkest.
  ///   - width: The columns for all of them; each gets as many as fit, and one at least.
  ///   - style: Tells which characters can be shown.
  static func text(_ values: [Double?], in range: ClosedRange<Double>, width: Int, style: Style) -> String {
    guard !values.isEmpty, width >= values.count else { return "" }
    let levels = style.isUnicode ? shades : signs
    // Halves keep the span of the largest numbers finite.
    let span = range.upperBound / 2 - range.lowerBound / 2
    return values.map { value in
      guard let value, value.isFinite else { return String(repeating: " ", count: width / values.count) }
      let height = span > 0 ? (value / 2 - range.lowerBound / 2) / span : 0.5
      let level = levels[min(max(Int(height * Double(levels.count)), 0), levels.count - 1)]
      return String(repeating: level, count: width / values.count)
    }.joined()
  }

  private static let shades = ["·", "░", "▒", "▓", "█"]
  private static let signs = [".", "-", "+", "*", "#"]
}
