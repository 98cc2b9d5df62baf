import Experiments

extension Bar {
  /// One side of a tornado: a change with what luck may add or take away, and what kind of news it is.
  struct Side: Hashable, Sendable {
    /// The lower end of the interval, the number and the upper end.
    let low: Double, middle: Double, high: Double
    /// What kind of news it is.
    let tone: Tone

    /// A change; without one there is no bar.
    init(_ change: Estimate?, tone: Tone) {
      middle = change?.mean ?? 0
      low = change?.low ?? middle
      high = change?.high ?? middle
      self.tone = tone
    }
  }

  /// Bars to both sides of an axis, piece by piece from the left to the right.
  ///
  /// - Parameters:
  ///   - left: The bar to the left.
  ///   - right: The bar to the right.
  ///   - scale: What the full width stands for; bars below each other have the same.
  ///   - width: The columns of both sides and the axis.
  ///   - style: Tells which characters can be shown.
  static func tornado(
    left: Side, right: Side, in scale: ClosedRange<Double>, width: Int, style: Style
  ) -> [(text: String, lead: Int, tone: Tone)] {
    func drawn(_ side: Side) -> String {
      signedBand(low: side.low, middle: side.middle, high: side.high, in: scale, width: width, style: style)
    }
    guard let axis = drawn(Side(nil, tone: .plain)).last else { return [] }
    let room = drawn(Side(nil, tone: .plain)).count - 1
    return [
      (String(drawn(left).prefix(room)), 0, left.tone), (String(axis), room, .dim),
      (String(drawn(right).dropFirst(room + 1)), room + 1, right.tone),
    ]
  }
}
