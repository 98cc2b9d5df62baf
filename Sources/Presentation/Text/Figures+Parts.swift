import Experiments
import Journeys

extension Figures {
  /// A change and its parts with equally many digits, so that the parts add up as they are printed.
  struct Parts: Sendable {
    /// The whole, rounded.
    let whole: Double
    /// The parts, rounded.
    let parts: [Double]
    fileprivate let places: Int
  }

  /// Rounds a change and its parts.
  func parts(_ parts: [Estimate], of whole: Estimate, _ unit: Unit) -> Parts {
    // The whole may get a digit more than is sure, for the sake of small parts, but no more.
    let own = differencePlaces(whole, unit)
    let places = min(own + 1, parts.map { differencePlaces($0, unit) }.reduce(own, max))
    let shift = unit.isPercentage ? 2 : 0
    return Parts(
      whole: Double(Rounding.plain(whole.mean, places: places + shift)) ?? whole.mean,
      parts: Apportionment.rounded(parts.map(\.mean), of: whole.mean, places: places + shift), places: places)
  }

  /// The size of a rounded part without its unit: `1.6`.
  func size(_ value: Double, _ unit: Unit, in parts: Parts) -> String {
    rounded(value.magnitude, unit, places: parts.places)
  }

  /// A rounded part with its sign and with what luck may add or take away: `+1.6 ± 0.2 points`.
  func part(_ value: Double, _ estimate: Estimate, _ unit: Unit, in parts: Parts) -> String {
    guard !Self.isNothing(estimate) else { return "nothing" }
    let half = estimate.halfWidth.flatMap { $0 > 0 ? " ± " + band($0, unit, places: parts.places) : nil } ?? ""
    let text = signed(value, unit, places: parts.places) + half + differenceSuffix(unit)
    return Self.isNoise(estimate) ? "≈ " + text : text
  }
}
