import Experiments
import Journeys

/// Intervals in which the truth about a parameter lies 9 times out of 10, as they are typed and proposed.
enum UncertainInterval {
  /// The command that takes an interval up.
  static func line(_ path: ParameterPath, _ interval: ClosedRange<Double>, currency: String) -> String {
    let ends = [interval.lowerBound, interval.upperBound].map { path.parameter.unit.text(of: $0, currency: currency) }
    return "uncertain \(path) \(ends[0]) to \(ends[1])"
  }

  /// From a fifth less to a fifth more than a value, in round numbers within the range of a parameter.
  ///
  /// - Returns: Nothing where that is no interval, as around 0.
  static func plausible(around value: Double, of parameter: Parameter) -> ClosedRange<Double>? {
    let room = max(value.magnitude / 5, parameter.isWhole ? 1 : 0)
    let ends = [value - room, value + room].map { end in
      let rounded = parameter.isWhole ? end.rounded() : rounded(end)
      return min(max(rounded, parameter.range.lowerBound), parameter.range.upperBound)
    }
    // Only what a distribution can be fitted to is proposed.
    guard ends[0] < ends[1], ParameterDistribution(of: parameter, interval: ends[0]...ends[1]) != nil else {
      return nil
    }
    return ends[0]...ends[1]
  }

  /// The number with its first two digits.
  static func rounded(_ value: Double) -> Double {
    guard value != 0, value.isFinite else { return value }
    var (up, down) = (1.0, 1.0)
    while value.magnitude * up / down < 10, up < 1e15 { up *= 10 }
    while value.magnitude * up / down >= 100, down < 1e15 { down *= 10 }
    let whole = (value * up / down).rounded()
    return up > 1 ? whole / up : whole * down
  }
}
