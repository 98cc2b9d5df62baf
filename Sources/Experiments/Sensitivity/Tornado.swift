import Simulation

/// A tornado diagram: levers in the order in which they swing a metric, as far as luck lets them be told apart.
///
/// All questions of one kind are answered together by Holm's procedure (1979), so that the many levers make no false alarms.
public struct Tornado: Sendable {
  /// A way to make a metric better: a lever at one of its ends.
  public struct Gain: Hashable, Sendable {
    /// The lever.
    public let swing: Sensitivity.Swing
    /// The end at which it is better.
    public let end: Sensitivity.End
  }

  /// What swings.
  public let metric: Metric
  /// Its value where nothing is moved.
  public let level: Estimate
  /// The levers that move it by more than luck does, the largest swing first.
  public let swings: [Sensitivity.Swing]
  /// Which of them swing it as far as the first, as far as can be told; the first always does.
  public let isAlike: [Bool]
  /// The levers that show no effect beyond luck, in the order of the moves.
  public let unseen: [Sensitivity.Swing]
  /// The end that makes it best, and those that cannot be told apart from it; empty where nothing makes it better, or
  /// where neither more nor less of it is better.
  public let best: [Gain]
  /// The end that makes it better than all others that can be told apart from the best.
  public let next: Gain?

  /// What the best of them does to how many buy, where fewer do beyond luck.
  ///
  /// - Parameter buyers: The metric that says how many buy; it has to be among those that were looked at.
  public func lost(_ buyers: Metric) -> Difference? {
    guard buyers != metric, let change = best.first?.end.difference(of: buyers) else { return nil }
    return change.difference.mean < 0 && !change.difference.covers(0) ? change : nil
  }
}

extension Tornado {
  /// Puts the swings of a metric in order.
  ///
  /// - Returns: Nothing where the metric is undefined in the baseline.
  public init?(_ sensitivity: Sensitivity, by metric: Metric, confidence: Double = Estimate.usualConfidence) {
    guard let level = sensitivity.baseline.estimate(of: metric, confidence: confidence) else { return nil }
    self.metric = metric
    self.level = level
    let risk = 1 - confidence
    let ends = sensitivity.swings.flatMap { swing in swing.ends.map { Gain(swing: swing, end: $0) } }
    let luck = ends.map { $0.end.difference(of: metric)?.probabilityOfLuck ?? 1 }
    let clear = zip(ends, Holm.rejected(luck, level: risk)).filter(\.1).map(\.0)
    let isSeen = sensitivity.swings.map { swing in clear.contains { $0.swing == swing } }
    unseen = zip(sensitivity.swings, isSeen).filter { !$1 }.map(\.0)
    swings = zip(sensitivity.swings, isSeen).filter(\.1).map(\.0).descending { $0.size(of: metric) }
    isAlike = Self.isLikeFirst(swings.map { $0.sizes(of: metric) }, level: risk)
    let direction = metric.direction
    let better = clear.filter { direction * $0.change(of: metric) > 0 }.descending {
      direction * $0.change(of: metric)
    }
    .reduce(into: [Gain]()) { gains, gain in
      if !gains.contains(where: { $0.swing == gain.swing }) { gains.append(gain) }
    }
    let isAsGood = Self.isLikeFirst(
      better.map { ($0.end.changes[metric] ?? []).map { $0.map { direction * $0 } } }, level: risk)
    best = zip(better, isAsGood).filter(\.1).map(\.0)
    next = zip(better, isAsGood).first { !$1 }?.0
  }

  /// Which columns of replications are not told apart from the first.
  private static func isLikeFirst(_ columns: [[Double?]], level: Double) -> [Bool] {
    let count = columns.map(\.count).min() ?? 0
    let rows = (0..<count).compactMap { number -> [Double]? in
      let row = columns.compactMap { $0[number] }
      return row.count == columns.count ? row : nil
    }
    guard rows.count > 1 else { return columns.map { _ in true } }
    return Ranking.amongBest(rows, leader: 0, level: level)
  }
}

extension Tornado.Gain {
  fileprivate func change(of metric: Metric) -> Double { end.difference(of: metric)?.difference.mean ?? 0 }
}

extension Sensitivity.Swing {
  var ends: [Sensitivity.End] { [low, high].compactMap(\.self) }

  /// How far apart a metric comes in each replication, between the ends that are its lowest and its highest on average.
  func sizes(of metric: Metric) -> [Double?] {
    let moved = ends.compactMap { end in end.difference(of: metric).map { (end, $0.difference.mean) } }
    let top = moved.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0.changes[metric] : nil }
    let bottom = moved.min { $0.1 < $1.1 }.flatMap { $0.1 < 0 ? $0.0.changes[metric] : nil }
    switch (top, bottom) {
    case (let top?, let bottom?):
      return zip(top, bottom).map { high, low in high.flatMap { high in low.map { high - $0 } } }
    case (let top?, nil): return top
    case (nil, let bottom?): return bottom.map { $0.map { -$0 } }
    case (nil, nil): return []
    }
  }
}
