import Experiments
import Journeys

/// One metric with the levers that swing it.
struct TornadoGroup: Sendable {
  /// A lever at the end where the metric is better.
  struct Gain: Hashable, Sendable {
    let setting: SettingRow
    let end: SwingRow.End
  }

  /// The levers in their order.
  let tornado: Tornado
  /// The levers that swing the metric by more than luck does, the largest swing first.
  let rows: [SwingRow]
  /// The levers without an effect beyond luck.
  let unseen: [SwingRow]
  /// The levers that make it best, those that cannot be told apart from the first of them.
  let best: [Gain]
  /// The next one that can.
  let next: Gain?
  /// What the first of them does to how many buy, where fewer do beyond luck.
  let lostBuyers: Difference?

  /// Looks the levers of a journey up.
  init(_ tornado: Tornado, lostBuyers: Difference? = nil, in variant: Variant) {
    func gain(_ gain: Tornado.Gain) -> Gain? {
      gain.end.effect(on: tornado.metric).map { Gain(setting: SettingRow(gain.swing.path, in: variant), end: $0) }
    }
    self.tornado = tornado
    self.lostBuyers = lostBuyers
    rows = tornado.swings.map { SwingRow($0, tornado.metric, in: variant) }
    unseen = tornado.unseen.map { SwingRow($0, tornado.metric, in: variant) }
    best = tornado.best.compactMap(gain)
    next = tornado.next.flatMap(gain)
  }

  var metric: Metric { tornado.metric }
  var unit: Unit { tornado.metric.unit }

  /// The levers that swing it as far as the first, as far as can be told.
  var alike: [SettingRow] { zip(rows, tornado.isAlike).dropFirst().filter(\.1).map(\.0.setting) }

  /// All levers and whether luck cannot explain what they do.
  var all: [(row: SwingRow, isSeen: Bool)] { rows.map { ($0, true) } + unseen.map { ($0, false) } }
}

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
    row.ends.map(\.change).filter { sign * $0.mean > 0 }.max { sign * $0.mean < sign * $1.mean }
  }
}
