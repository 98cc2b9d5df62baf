/// Where a value stands between its lowest and its highest.
enum Slider {
  /// The track with a knob: `├──●─────┤`.
  ///
  /// - Parameters:
  ///   - value: The value; one beyond the range stands at its end.
  ///   - range: How far it goes.
  ///   - width: The columns of the whole track, its ends among them.
  ///   - style: Tells which characters can be shown.
  static func text(_ value: Double, in range: ClosedRange<Double>, width: Int, style: Style) -> String {
    guard width >= 3 else { return "" }
    // Halves keep the span of the largest numbers finite.
    let span = range.upperBound / 2 - range.lowerBound / 2
    let share = span > 0 ? (value / 2 - range.lowerBound / 2) / span : 0.5
    let room = width - 2
    let place = Int((min(max(share.isNaN ? 0 : share, 0), 1) * Double(room - 1)).rounded())
    let (ends, line, knob) = style.isUnicode ? (["├", "┤"], "─", "●") : (["|", "|"], "-", "o")
    return ends[0] + String(repeating: line, count: place) + knob
      + String(repeating: line, count: room - 1 - place) + ends[1]
  }
}
