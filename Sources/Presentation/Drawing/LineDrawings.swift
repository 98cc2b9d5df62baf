/// A row of small columns that shows how a number moves.
enum Sparkline {
  /// The line of some numbers, from the smallest at the bottom to the largest at the top.
  ///
  /// More numbers than columns are averaged in groups; a missing number leaves a gap; equal numbers stand half-way.
  static func text(_ values: [Double?], width: Int, style: Style) -> String {
    guard width > 0, !values.isEmpty else { return "" }
    let points = grouped(values.map { $0.flatMap { $0.isFinite ? $0 : nil } }, to: width)
    let known = points.compactMap { $0 }
    guard let low = known.min(), let high = known.max() else { return "" }
    let levels = style.isUnicode ? blocks : lines
    return points.map { point in
      point.map { levels[min(Int((low...high).part(at: $0) * Double(levels.count)), levels.count - 1)] } ?? " "
    }.joined()
  }

  static func grouped(_ values: [Double?], to width: Int) -> [Double?] {
    guard values.count > width else { return values }
    return (0..<width).map { column in
      let group = values[column * values.count / width..<(column + 1) * values.count / width].compactMap { $0 }
      return group.isEmpty ? nil : group.reduce(0) { $0 + $1 / Double(group.count) }
    }
  }

  /// Columns from the lowest to the highest.
  static let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let lines = ["_", ".", "-", "=", "+", "#"]
}

/// Shades for numbers, the darker the higher.
enum Shade {
  /// A row of shades, from the lightest to the darkest of a range.
  ///
  /// A missing number leaves a gap. Each gets as many columns of the width as all of them can have, and one at least.
  static func text(_ values: [Double?], in range: ClosedRange<Double>, width: Int, style: Style) -> String {
    guard !values.isEmpty, width >= values.count else { return "" }
    let levels = style.isUnicode ? shades : signs
    return values.map { value in
      guard let value, value.isFinite else { return String(repeating: " ", count: width / values.count) }
      let level = levels[min(max(Int(range.part(at: value) * Double(levels.count)), 0), levels.count - 1)]
      return String(repeating: level, count: width / values.count)
    }.joined()
  }

  private static let shades = ["·", "░", "▒", "▓", "█"]
  private static let signs = [".", "-", "+", "*", "#"]
}

/// Where a value stands between its lowest and its highest.
enum Slider {
  /// The track with a knob, its ends within the width: `├──●─────┤`; a value beyond the range stands at its end.
  static func text(_ value: Double, in range: ClosedRange<Double>, width: Int, style: Style) -> String {
    guard width >= 3 else { return "" }
    let share = range.part(at: value)
    let room = width - 2
    let place = Int((min(max(share.isNaN ? 0 : share, 0), 1) * Double(room - 1)).rounded())
    let (ends, line, knob) = style.isUnicode ? (["├", "┤"], "─", "●") : (["|", "|"], "-", "o")
    return ends[0] + String(repeating: line, count: place) + knob
      + String(repeating: line, count: room - 1 - place) + ends[1]
  }
}

extension ClosedRange<Double> {
  /// Where a number stands: 0 at the lower end, 1 at the upper one, half-way where both are the same.
  func part(at value: Double) -> Double {
    // Halves keep the span of the largest numbers finite.
    let span = upperBound / 2 - lowerBound / 2
    return span > 0 ? (value / 2 - lowerBound / 2) / span : 0.5
  }
}
