import Journeys

/// The values of an input that a search tells apart: about a hundred round numbers and both ends of its range.
struct RoundValues: Hashable, Sendable {
  /// How far the input goes.
  let range: ClosedRange<Double>
  private let step: RoundStep

  /// Divides the range into at least a hundred parts.
  ///
  /// - Parameter isWhole: Whether only whole numbers count.
  init(_ range: ClosedRange<Double>, isWhole: Bool = false) {
    self.range =
      isWhole && range.lowerBound.rounded(.up) <= range.upperBound.rounded(.down)
      ? range.lowerBound.rounded(.up)...range.upperBound.rounded(.down) : range
    let step = RoundStep(atMost: (range.upperBound - range.lowerBound) / 100)
    self.step = isWhole && step.size < 1 ? .one : step
  }

  /// How far neighbours are apart.
  var grain: Double { step.size }

  /// How many steps the longest move has that is at most a quarter of the range: a power of two.
  var longest: Double {
    let quarter = (range.upperBound - range.lowerBound) / grain / 4
    var steps = 1.0
    while 2 * steps <= quarter { steps *= 2 }
    return steps
  }

  /// The nearest of them.
  func nearest(to value: Double) -> Double { held(step.nearest(to: value)) }

  /// A value, or the end of the range that it is beyond.
  func held(_ value: Double) -> Double { min(max(value, range.lowerBound), range.upperBound) }

  /// The one at a part of the range, from 0 to 1.
  func value(at part: Double) -> Double {
    nearest(to: range.lowerBound + part * (range.upperBound - range.lowerBound))
  }
}
