import Simulation

/// The standard normal distribution, with the same bits on every machine.
public enum NormalDistribution {
  /// The probability of a value of at most `x`.
  ///
  /// - Returns: A probability with an absolute error below 1e-14, or NaN for NaN.
  public static func cumulative(_ x: Double) -> Double {
    x < 0 ? upperTail(-x) : 1 - upperTail(x)
  }

  /// The value that is not exceeded with a probability.
  ///
  /// - Parameter probability: Strictly between 0 and 1.
  /// - Returns: Nothing for any other probability.
  public static func quantile(_ probability: Double) -> Double? {
    guard probability > 0, probability < 1 else { return nil }
    if probability < 0.5 { return -upperQuantile(probability) }
    return upperQuantile(1 - probability)
  }

  static func density(_ x: Double) -> Double {
    0.398_942_280_401_432_7 * PortableMath.exp(-x * x / 2)
  }

  /// The probability of a value above `x`, for `x` from 0 on; its relative error is below 1e-12.
  static func upperTail(_ x: Double) -> Double {
    guard x < 2.5 else { return density(x) * millsRatio(x) }
    // Φ(x) = 1/2 + φ(x) · (x + x³/3 + x⁵/(3·5) + …): Marsaglia 2004, Journal of Statistical Software 11(4).
    var term = x
    var sum = x
    var odd = 3.0
    while term > sum * 1e-17 {
      term *= x * x / odd
      sum += term
      odd += 2
    }
    return 0.5 - density(x) * sum
  }

  /// The upper tail over the density: Laplace's continued fraction 1/(x + 1/(x + 2/(x + 3/(x + …)))).
  private static func millsRatio(_ x: Double) -> Double {
    guard x.isFinite else { return 0 }
    var fraction = x
    for k in stride(from: 300.0, through: 1, by: -1) { fraction = x + k / fraction }
    return 1 / fraction
  }

  /// The value that is exceeded with a probability of at most one half.
  private static func upperQuantile(_ probability: Double) -> Double {
    UpperTail.root(of: probability, tail: upperTail, density: density)
  }
}

/// Finds where the tail of a symmetric distribution has a given weight.
enum UpperTail {
  /// The value from 0 on above which lies a probability of at most one half.
  ///
  /// Newton's method from 0: the tail of a unimodal distribution is convex, so that every step stays on the near side
  /// of the root and no step can overshoot.
  static func root(of probability: Double, tail: (Double) -> Double, density: (Double) -> Double) -> Double {
    var x = 0.0
    for _ in 0..<stepLimit {
      let slope = density(x)
      let missing = tail(x) - probability
      guard slope > 0, missing > 0 else { break }
      let next = x + missing / slope
      guard next > x, next.isFinite else { break }
      let isDone = next - x < next * 1e-16
      x = next
      if isDone { break }
    }
    return x
  }

  /// The smallest probability a `Double` holds takes about 750 steps in the normal tail, and in heavier tails fewer.
  private static let stepLimit = 2_000
}
