public import Journeys
import OrderedCollections

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
      let step = path.parameter.unit == .count && size > 0 ? max(1, tenth.rounded()) : tenth
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

    /// The variant in which the parameter has another value.
    ///
    /// A parameter that changes under way is moved as a whole: each of its later values goes as far as the first, within
    /// the range of the parameter.
    public func variant(of variant: Variant, at end: Double) -> Variant {
      var moved = variant
      moved.strategy.changes[path] = end
      let range = path.parameter.range
      for start in variant.starts {
        guard let later = variant.strategy[path, from: start] else { continue }
        moved.strategy[path, from: start] = min(max(later + (end - value), range.lowerBound), range.upperBound)
      }
      return moved
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
