import Simulation

/// Student's t distribution, with the same bits on every machine: IEEE arithmetic and square roots, no C library.
public enum StudentT {
  /// The value that is not exceeded with a probability; its relative error is below 1e-11.
  ///
  /// - Parameters:
  ///   - probability: Strictly between 0 and 1.
  ///   - degreesOfFreedom: Above 0, not necessarily a whole number.
  /// - Returns: Nothing outside these ranges.
  public static func quantile(_ probability: Double, degreesOfFreedom: Double) -> Double? {
    guard probability > 0, probability < 1, degreesOfFreedom > 0 else { return nil }
    guard degreesOfFreedom < nearlyNormal else { return NormalDistribution.quantile(probability) }
    let value = UpperTail.root(
      of: min(probability, 1 - probability), tail: { upperTail($0, degreesOfFreedom) },
      density: { density($0, degreesOfFreedom) })
    return probability < 0.5 ? -value : value
  }

  /// The probability of a value of at most `x`; its absolute error is below 1e-12.
  ///
  /// - Returns: Nothing where `x` is no number or the degrees of freedom are not above 0.
  public static func cumulative(_ x: Double, degreesOfFreedom: Double) -> Double? {
    guard degreesOfFreedom > 0, !x.isNaN else { return nil }
    guard degreesOfFreedom < nearlyNormal else { return NormalDistribution.cumulative(x) }
    let tail = upperTail(x.magnitude, degreesOfFreedom)
    return x < 0 ? tail : 1 - tail
  }

  /// From so many degrees of freedom on, the difference from the normal distribution is below 1e-9.
  private static let nearlyNormal = 1e10

  private static let squareRootOfPi = 1.772_453_850_905_516

  /// The density at `x`: Γ((ν+1)/2) / (√(νπ) · Γ(ν/2)) · (1 + x²/ν)^(-(ν+1)/2).
  private static func density(_ x: Double, _ degrees: Double) -> Double {
    let exponent = logarithmOfGammaRatio(degrees / 2) - (degrees + 1) / 2 * PortableMath.logOnePlus(x * x / degrees)
    return PortableMath.exp(exponent) / (degrees.squareRoot() * squareRootOfPi)
  }

  /// The probability of a value above `x`, for `x` from 0 on: half of I(ν/(ν+x²); ν/2, 1/2).
  ///
  /// The incomplete beta function comes from its continued fraction, on the side where that converges fast
  /// (Abramowitz & Stegun 1964, 26.5.8 and 26.7.1).
  private static func upperTail(_ x: Double, _ degrees: Double) -> Double {
    guard x < 1e150 else { return 0 }
    let square = x * x
    let a = degrees / 2
    let front =
      PortableMath.exp(logarithmOfGammaRatio(a) - a * PortableMath.logOnePlus(square / degrees)) / squareRootOfPi
      * (x / (degrees + square).squareRoot())
    let near = degrees / (degrees + square)
    if near < (a + 1) / (a + 2.5) { return front / (2 * a) * betaFraction(near, a, 0.5) }
    return 0.5 - front * betaFraction(square / (degrees + square), 0.5, a)
  }

  /// The continued fraction of the incomplete beta function, by the method of Lentz (Applied Optics 15, 1976).
  private static func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func kept(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var value = d
    for step in 1...limitOfFraction {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / kept(1 + even * d)
      c = kept(1 + even / c)
      value *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / kept(1 + odd * d)
      c = kept(1 + odd / c)
      value *= d * c
      if (d * c - 1).magnitude < 1e-16 { break }
    }
    return value
  }

  /// More terms than any number of degrees of freedom below ``nearlyNormal`` needs.
  private static let limitOfFraction = 1_000_000

  /// ln(Γ(z + 1/2) / Γ(z)) for `z` above 0.
  ///
  /// From 16 on by the difference of two Stirling series (Abramowitz & Stegun 1964, 6.1.40), whose error there is below
  /// 1e-15; below that by Γ(z + 1) = z · Γ(z).
  private static func logarithmOfGammaRatio(_ z: Double) -> Double {
    var large = z
    var factor = 1.0
    while large < 16 {
      factor *= large / (large + 0.5)
      large += 1
    }
    let inverse = 1 / large
    let square = inverse * inverse
    var series = -31.0 / 18_432
    for coefficient in [17.0 / 14_336, -1.0 / 640, 1.0 / 192, -1.0 / 8] { series = series * square + coefficient }
    return PortableMath.log(large) / 2 + series * inverse + PortableMath.log(factor)
  }
}
