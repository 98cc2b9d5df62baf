public import Experiments
import Journeys

/// One metric with the levers that swing it.
public struct TornadoGroup: Hashable, Sendable {
  /// A lever at the end where the metric is better.
  public struct Gain: Hashable, Sendable {
    /// The lever.
    public var setting: SettingRow
    /// The end.
    public var end: SwingRow.End

    /// Creates it from plain values.
    public init(_ setting: SettingRow, _ end: SwingRow.End) {
      self.setting = setting
      self.end = end
    }
  }

  /// The name of the metric.
  public var metric: String
  /// What its numbers mean.
  public var unit: MetricUnit
  /// Whether more of it is better, or nil where neither can be said.
  public var moreIsBetter: Bool?
  /// Its value where nothing is moved.
  public var level: Estimate
  /// The levers that swing it by more than luck does, the largest swing first.
  public var rows: [SwingRow]
  /// How many of them cannot be told apart from the first by their size, in the order of the rows; the first is not
  /// among them.
  public var alike: [SettingRow] = []
  /// The levers that make it best, those that cannot be told apart from the first of them.
  public var best: [Gain] = []
  /// The next one that can.
  public var next: Gain?
  /// What the first of them does to how many buy, where fewer do beyond luck.
  public var lostBuyers: Difference?
  /// The levers without an effect beyond luck.
  public var unseen: [SwingRow] = []

  /// Creates a group from plain values.
  public init(metric: String, unit: MetricUnit, moreIsBetter: Bool?, level: Estimate, rows: [SwingRow]) {
    self.metric = metric
    self.unit = unit
    self.moreIsBetter = moreIsBetter
    self.level = level
    self.rows = rows
  }

  /// All levers and whether luck cannot explain what they do.
  var all: [(row: SwingRow, isSeen: Bool)] { rows.map { ($0, true) } + unseen.map { ($0, false) } }
}

extension TornadoGroup {
  /// The levers of a journey in their order by a metric.
  init(_ tornado: Tornado, buyers: Metric?, in variant: Variant) {
    let metric = tornado.metric
    func end(_ end: Sensitivity.End) -> SwingRow.End? {
      end.difference(of: metric).map { SwingRow.End(end.value, $0.difference, level: $0.after) }
    }
    func row(_ swing: Sensitivity.Swing) -> SwingRow {
      SwingRow(SettingRow(swing.path, in: variant), low: swing.low.flatMap(end), high: swing.high.flatMap(end))
    }
    func gain(_ gain: Tornado.Gain) -> Gain? {
      end(gain.end).map { Gain(SettingRow(gain.swing.path, in: variant), $0) }
    }
    self.init(
      metric: metric.name, unit: metric.unit, moreIsBetter: metric.moreIsBetter, level: tornado.level,
      rows: tornado.swings.map(row))
    alike = zip(rows, tornado.isAlike).dropFirst().filter(\.1).map(\.0.setting)
    best = tornado.best.compactMap(gain)
    next = tornado.next.flatMap(gain)
    unseen = tornado.unseen.map(row)
    lostBuyers = buyers.flatMap { tornado.best.first?.end.difference(of: $0) }.flatMap {
      $0.difference.mean < 0 && !$0.difference.covers(0) ? $0 : nil
    }
  }
}
