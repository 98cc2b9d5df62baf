import Experiments

/// Bars to both sides of the present value, all to one scale.
struct TornadoChart {
  /// How far the longest bars go to the left and to the right, with what luck may add.
  private let scale: ClosedRange<Double>
  private let moreIsBetter: Bool?

  init(_ rows: [SwingRow], moreIsBetter: Bool?) {
    let lows = rows.compactMap { Self.reach($0, -1) }.map { $0.low ?? $0.mean }
    let highs = rows.compactMap { Self.reach($0, 1) }.map { $0.high ?? $0.mean }
    scale = lows.reduce(0, min)...highs.reduce(0, max)
    self.moreIsBetter = moreIsBetter
  }

  /// The bars of a lever.
  func cell(_ row: SwingRow) -> Cell {
    let tones = moreIsBetter.map { $0 ? (left: Tone.worse, right: Tone.better) : (left: .better, right: .worse) }
    return .tornado(
      left: Bar.Side(Self.reach(row, -1), tone: tones?.left ?? .plain),
      right: Bar.Side(Self.reach(row, 1), tone: tones?.right ?? .plain), in: scale)
  }

  /// The end that goes farthest to a side, if one goes there at all.
  private static func reach(_ row: SwingRow, _ sign: Double) -> Estimate? {
    row.ends.map(\.difference).filter { sign * $0.mean > 0 }.max { sign * $0.mean < sign * $1.mean }
  }
}
