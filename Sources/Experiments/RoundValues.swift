/// The values of an input that a search tells apart: about a hundred round numbers and both ends of its range.
///
/// A setting that is found can so be typed and remembered: 43 EUR and not 42.9917.
struct RoundValues: Hashable, Sendable {
  /// How far the input goes.
  let range: ClosedRange<Double>
  /// Neighbours are `numerator / denominator` apart: whole numbers, so that each value is the nearest to its decimals.
  private let numerator: Double, denominator: Double

  /// Chooses the largest of 1, 2 and 5 times a power of ten that divides the range into at least a hundred parts.
  ///
  /// - Parameter isWhole: Whether only whole numbers count.
  init(_ range: ClosedRange<Double>, isWhole: Bool = false) {
    self.range =
      isWhole && range.lowerBound.rounded(.up) <= range.upperBound.rounded(.down)
      ? range.lowerBound.rounded(.up)...range.upperBound.rounded(.down) : range
    let wanted = (range.upperBound - range.lowerBound) / 100
    var (up, down) = (1.0, 1.0)
    while wanted >= 10 * up, up < 1e15 { up *= 10 }
    while wanted < up / down, down < 1e15 { down *= 10 }
    let digit = [5.0, 2].first { wanted >= $0 * up / down } ?? 1
    (numerator, denominator) = isWhole && down > 1 ? (1, 1) : (digit * up, down)
  }

  /// How far neighbours are apart.
  var grain: Double { numerator / denominator }

  /// How many steps the longest move has that is at most a quarter of the range: a power of two.
  var longest: Double {
    let quarter = (range.upperBound - range.lowerBound) / grain / 4
    var steps = 1.0
    while 2 * steps <= quarter { steps *= 2 }
    return steps
  }

  /// The nearest of them.
  func nearest(to value: Double) -> Double {
    held((value * denominator / numerator).rounded() * numerator / denominator)
  }

  /// A value, or the end of the range that it is beyond.
  func held(_ value: Double) -> Double { min(max(value, range.lowerBound), range.upperBound) }

  /// The one at a part of the range, from 0 to 1.
  func value(at part: Double) -> Double {
    nearest(to: range.lowerBound + part * (range.upperBound - range.lowerBound))
  }
}
