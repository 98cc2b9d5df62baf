import Journeys

/// A little more or less of a parameter, in round numbers: about a twentieth of its range.
struct Nudge {
  private let range: ClosedRange<Double>
  /// How many parts a nudge is.
  private let count: Double
  /// How many parts make a whole, so that a tenth is a tenth and not nearly one.
  private let parts: Double

  /// The nudge of a parameter in a journey.
  init(_ path: ParameterPath, in variant: Variant) {
    range = variant.journey.range(of: path)
    guard path.parameter.unit != .count else {
      (count, parts) = (1, 1)
      return
    }
    // A twentieth of a range without an end is a twentieth of what is there.
    let width = range.upperBound - range.lowerBound
    let wanted = (width.isFinite && width > 0 ? width : max(1, variant[path].magnitude)) / 20
    var (up, down) = (1.0, 1.0)
    while wanted * up < 1, up < 1e12 { up *= 10 }
    while wanted / down >= 10, down < 1e12 { down *= 10 }
    let leading = wanted * up / down
    let round: Double = leading < 1.5 ? 1 : leading < 3.5 ? 2 : leading < 7.5 ? 5 : 10
    (count, parts) = (round * down, up)
  }

  /// The next round number in a direction, within the range.
  func value(from now: Double, _ direction: Int) -> Double {
    let place = now * parts / count
    // A value between two round numbers goes to the next one first.
    let next = direction > 0 ? (place + 1e-6).rounded(.down) + 1 : (place - 1e-6).rounded(.up) - 1
    return min(max(next * count / parts, range.lowerBound), range.upperBound)
  }
}
