/// A row of small columns that shows how a number moves.
public enum Sparkline {
  /// The line of some numbers, from the smallest at the bottom to the largest at the top.
  ///
  /// More numbers than columns are averaged in groups; a missing number leaves a gap; equal numbers stand half-way.
  ///
  /// - Parameters:
  ///   - values: The numbers in their order.
  ///   - width: The most columns to take.
  ///   - style: Tells which characters can be shown.
  public static func text(_ values: [Double?], width: Int, style: Style) -> String {
    guard width > 0, !values.isEmpty else { return "" }
    let points = grouped(values.map { $0.flatMap { $0.isFinite ? $0 : nil } }, to: width)
    let known = points.compactMap { $0 }
    guard let low = known.min(), let high = known.max() else { return "" }
    let levels = style.isUnicode ? blocks : lines
    return points.map { point in
      guard let point else { return " " }
      // Halves keep the span of the largest numbers finite.
      let span = high / 2 - low / 2
      let height = span > 0 ? (point / 2 - low / 2) / span : 0.5
      return levels[min(Int(height * Double(levels.count)), levels.count - 1)]
    }.joined()
  }

  static func grouped(_ values: [Double?], to width: Int) -> [Double?] {
    guard values.count > width else { return values }
    return (0..<width).map { column in
      let group = values[column * values.count / width..<(column + 1) * values.count / width].compactMap { $0 }
      return group.isEmpty ? nil : group.reduce(0) { $0 + $1 / Double(group.count) }
    }
  }

  private static let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let lines = ["_", ".", "-", "=", "+", "#"]
}
