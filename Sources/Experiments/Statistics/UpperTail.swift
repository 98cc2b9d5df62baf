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
