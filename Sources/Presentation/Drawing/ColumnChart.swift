import DisplayText

/// Columns side by side, each as high as its number, with the lowest and the highest number at the edge.
enum ColumnChart {
  /// The lines of a chart, from the top down.
  ///
  /// More numbers than columns are averaged in groups; a missing number leaves a gap; equal numbers stand half-way. The
  /// labels, numbers as people read them, take their columns from the width.
  static func lines(
    _ values: [Double?], label: (Double) -> String, width: Int, height: Int, style: Style
  ) -> [String] {
    let known = values.compactMap(\.self).filter(\.isFinite)
    guard let low = known.min(), let high = known.max(), height > 0 else { return [] }
    let labels = [label(high), label(low)].map(style.letters)
    let margin = labels.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    let room = max(1, width - margin - 2)
    let parts = style.isUnicode ? Sparkline.blocks : thirds
    let units = heights(Sparkline.grouped(values, to: room), low: low, high: high, units: height * parts.count)
    return (0..<height).map { line in
      let floor = (height - 1 - line) * parts.count
      let cells = units.map { unit -> String in
        guard let unit, unit > floor else { return " " }
        return parts[min(unit - floor, parts.count) - 1]
      }
      let name = line == 0 ? labels[0] : line == height - 1 ? labels[1] : ""
      return DisplayWidth.indented(name, to: margin) + (style.isUnicode ? " │" : " |") + cells.joined()
    }
  }

  /// How high each column is; what is known is never invisible.
  private static func heights(_ values: [Double?], low: Double, high: Double, units: Int) -> [Int?] {
    values.map { value in
      guard let value, value.isFinite else { return nil }
      return 1 + Int(((low...high).part(at: value) * Double(units - 1)).rounded())
    }
  }

  private static let thirds = [".", "=", "#"]
}
