public import Journeys
import OrderedCollections
import Simulation

/// Local sensitivity analysis: how far results move when parameters do, one at a time.
///
/// Every run meets the luck of one common baseline, so that differences are paired. Moving one parameter at a time says
/// which of them matters most around the present values; it says nothing of what two do together.
public struct Sensitivity: Sendable {
  /// What one end of a move comes to.
  public struct End: Hashable, Sendable {
    /// The value that the parameter is moved to.
    public let value: Double
    /// What that changes, metric by metric, against the baseline; a metric that is undefined is left out.
    public let differences: [Difference]
    /// The same in each replication, or nil where it is undefined.
    ///
    /// Looked up by metric only.
    let changes: [Metric: [Double?]]

    /// The change of a metric, or nil where it is undefined.
    public func difference(of metric: Metric) -> Difference? { differences.first { $0.metric == metric } }

    /// What it does to a metric, or nil where that is undefined.
    public func effect(on metric: Metric) -> Effect? {
      difference(of: metric).map { Effect(value: value, difference: $0) }
    }
  }

  /// What moving one parameter comes to.
  public struct Swing: Hashable, Sendable {
    /// The parameter.
    public let path: ParameterPath
    /// Its value in the baseline.
    public let value: Double
    /// What less of it comes to, or nil where there is no less.
    public let low: End?
    /// What more of it comes to, or nil where there is no more.
    public let high: End?

    /// How far apart a metric can come, in its unit: from its lowest to its highest at both ends and in between.
    public func size(of metric: Metric) -> Double {
      let means = ends.compactMap { $0.difference(of: metric)?.difference.mean }
      return means.reduce(0, max) - means.reduce(0, min)
    }

    /// What both ends do to a metric, as far as there are any and it is defined there.
    public func effects(on metric: Metric) -> (low: Effect?, high: Effect?) {
      (low?.effect(on: metric), high?.effect(on: metric))
    }

    /// Whether luck cannot explain what happens to a metric at one end at least.
    public func isSeen(in metric: Metric) -> Bool {
      ends.compactMap { $0.difference(of: metric) }.contains { !$0.difference.covers(0) }
    }
  }

  /// A parameter that could not be moved, and why.
  public struct Skip: Hashable, Sendable {
    /// The parameter.
    public let path: ParameterPath
    /// What is in the way, in the user's words.
    public let reason: String
  }

  /// The run that all others are compared with.
  public let baseline: RunResult
  /// What is looked at.
  public let metrics: [Metric]
  /// What moving each parameter came to, in the order in which moves were asked for.
  public let swings: [Swing]
  /// What could not be moved.
  public let skipped: [Skip]
  /// How many parameters were to be moved.
  public let requested: Int

  /// Whether nobody stopped it.
  public var isComplete: Bool { swings.count + skipped.count == requested }

  /// The swings that are seen in a metric, the largest first; equally large ones in the order of the moves.
  public func ranking(by metric: Metric) -> [Swing] {
    swings.filter { $0.isSeen(in: metric) }.descending { $0.size(of: metric) }
  }

  /// How many parameters were moved without an effect on any of the metrics.
  public var unseenCount: Int {
    swings.count { swing in !metrics.contains { swing.isSeen(in: $0) } }
  }
}

extension Sensitivity {
  /// A parameter and the values that it is moved to.
  public struct Move: Hashable, Sendable {
    /// The parameter.
    public let path: ParameterPath
    /// Its value now, at the beginning.
    public let value: Double
    /// A smaller value, or nil where there is none.
    public let low: Double?
    /// A larger value, or nil where there is none.
    public let high: Double?

    /// Moves a parameter between two ends; an end that is not beyond the present value is none.
    public init(_ path: ParameterPath, in variant: Variant, from low: Double, to high: Double) {
      self.path = path
      value = variant[path]
      self.low = low < value ? low : nil
      self.high = high > value ? high : nil
    }

    /// Moves a parameter a little up and down, within its range.
    ///
    /// A little is a tenth of its lever's range where it has one, else a tenth of its value, rounded to two digits; of
    /// what is counted in whole numbers it is at least one.
    public static func little(_ path: ParameterPath, in variant: Variant) -> Move {
      let lever = variant.journey.levers[path]?.range
      let size = lever.map { $0.upperBound - $0.lowerBound } ?? variant[path].magnitude
      let tenth = Self.rounded(size / 10)
      let step = path.parameter.isWhole && size > 0 ? max(1, tenth.rounded()) : tenth
      let range = path.parameter.range
      return Move(
        path, in: variant, from: max(variant[path] - step, range.lowerBound),
        to: min(variant[path] + step, range.upperBound))
    }

    /// Moves a parameter as far as it can reasonably go: over its lever's range, or where that is not said over a scale
    /// that has two ends; else a little.
    public static func far(_ path: ParameterPath, in variant: Variant) -> Move {
      let hasEnds = path.parameter.unit == .share || path.parameter.unit == .points
      let range = variant.journey.levers[path]?.range ?? (hasEnds ? path.parameter.range : nil)
      return range.map { Move(path, in: variant, from: $0.lowerBound, to: $0.upperBound) } ?? little(path, in: variant)
    }

    /// The number with its first two digits.
    private static func rounded(_ value: Double) -> Double {
      guard value > 0, value.isFinite else { return 0 }
      var (up, down) = (1.0, 1.0)
      while value * up < 10, up < 1e15 { up *= 10 }
      while value / down >= 100 { down *= 10 }
      return (value * up / down).rounded() / up * down
    }
  }
}

extension Variant {
  /// The variant in which a parameter has another value.
  ///
  /// A parameter that changes under way is moved as a whole: each of its later values goes as far as the first, within the
  /// range of the parameter.
  public func moving(_ path: ParameterPath, to value: Double) -> Variant {
    var moved = self
    moved.strategy.changes[path] = value
    let range = path.parameter.range
    for start in starts {
      guard let later = strategy[path, from: start] else { continue }
      moved.strategy[path, from: start] = min(max(later + (value - self[path]), range.lowerBound), range.upperBound)
    }
    return moved
  }

  /// Whether a parameter changes under way, so that it is moved as a whole.
  public func changesLater(_ path: ParameterPath) -> Bool { starts.contains { strategy[path, from: $0] != nil } }
}
