import Journeys

/// A little more or less of a parameter, in round numbers: at most a twentieth of its range.
struct Nudge {
  private let range: ClosedRange<Double>
  private let step: RoundStep

  /// The nudge of a parameter in a journey.
  init(_ path: ParameterPath, in variant: Variant) {
    range = variant.journey.range(of: path)
    // A twentieth of a range without an end is a twentieth of what is there.
    let width = range.upperBound - range.lowerBound
    let size = width.isFinite && width > 0 ? width : max(1, variant[path].magnitude)
    step = path.parameter.unit == .count ? .one : RoundStep(atMost: size / 20)
  }

  /// The next round number in a direction, within the range.
  func value(from now: Double, _ direction: Int) -> Double {
    min(max(step.next(after: now, isUpward: direction > 0), range.lowerBound), range.upperBound)
  }
}
