import Simulation

@testable import Experiments

extension BetaDistribution {
  /// The mean over all customers of something that depends on the chance; its relative error is below 1e-12.
  ///
  /// The trapezoidal rule over the logit `x` of the chance, where the density becomes `p^a (1-p)^b` and all is smooth and
  /// falls off exponentially, so that the error falls exponentially with the number of steps (Trefethen & Weideman 2014,
  /// SIAM Review 56, 385–458). Far out, where the chance no longer matters, the rest is a geometric series and enters as
  /// its sum. The rule is applied to the density alone too, so that no gamma function is needed.
  ///
  /// - Parameters:
  ///   - scale: How far the chance must rise from 0 for the value to change by about as much as it is large.
  ///   - atZero: The value at the chance 0, finite.
  ///   - atOne: The value at the chance 1.
  ///   - value: Above 0, falling, and without a singularity but at chances below 0 and above 1.
  func mean(scale: Double, atZero: Double, atOne: Double, of value: (Double) -> Double) -> Double {
    guard a > b * 1e-100 else { return atZero }
    guard b > a * 1e-100 else { return atOne }
    // Two steps to the standard deviation of the logit, roughly, but never longer ones than the density allows.
    let step = min(0.2, 0.5 * (1 / a + 1 / b).squareRoot())
    let centre = PortableMath.log(a) - PortableMath.log(b)
    var weights = CompensatedSum()
    var values = CompensatedSum()

    func addSide(from first: Double, to end: Double, by step: Double, exponent: Double, endValue: Double) {
      var distance = first
      while true {
        let weight = weight(atDistance: distance)
        weights.add(weight)
        values.add(weight * value(Self.chance(centre + distance)))
        if weight < 1e-30 * weights.value && weight * atZero < 1e-30 * values.value { return }
        if distance.magnitude > end {
          // From here on each weight is the same part q of the one before it: q + q² + … = q / (1 - q).
          let decay = exponent * step.magnitude
          let rest = weight * PortableMath.exp(-decay) / PortableMath.oneMinusExp(ofMinus: decay)
          weights.add(rest)
          values.add(rest * endValue)
          return
        }
        distance += step
      }
    }
    let smallest = Self.far - min(0, PortableMath.log(scale))
    addSide(from: 0, to: max(Self.far, smallest + centre), by: -step, exponent: a, endValue: atZero)
    addSide(from: step, to: max(Self.far, Self.far - centre), by: step, exponent: b, endValue: atOne)
    return values.value / weights.value
  }

  /// From this logit on, a chance differs from 1 by less than a `Double` can tell; so far from its peak, the density is a
  /// power, unless it has died out before.
  private static let far = 40.0
}
