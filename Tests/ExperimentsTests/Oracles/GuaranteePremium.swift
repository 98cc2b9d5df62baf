import Simulation

@testable import Experiments

/// What a guarantee is worth in the price.
enum GuaranteePremium {
  /// The price rise that a guarantee makes up for, so that customers buy at the same rate as without both.
  ///
  /// The hazard of buying is multiplied by `exp(effect · guarantee - elasticity · ln(price / reference))`; the two terms
  /// cancel at a rise of `exp(effect · guarantee / elasticity) - 1`. An effect of 0.15 and an elasticity of 1.5 allow
  /// 10.5%.
  ///
  /// - Parameters:
  ///   - guarantee: How much is guaranteed, from 0 for nothing to 1 for the full guarantee.
  ///   - effect: What the full guarantee adds to the logarithm of the hazard of buying, finite.
  ///   - elasticity: How many percent fewer buy when the price rises by one percent, above 0.
  /// - Returns: A share of the price: 0.1 is 10%. Negative where the effect is. Nothing outside these ranges.
  static func priceRise(guarantee: Double = 1, effect: Double, elasticity: Double) -> Double? {
    guard guarantee >= 0, guarantee <= 1, effect.isFinite, elasticity > 0, elasticity.isFinite else { return nil }
    return -PortableMath.oneMinusExp(ofMinus: -effect * guarantee / elasticity)
  }
}
