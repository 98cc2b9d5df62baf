import Simulation

/// Repeated significance testing, or optional stopping: what comes of looking at a test again and again, and stopping as
/// soon as it seems to find something.
public enum Peeking {
  /// The most looks that are calculated.
  public static let limit = 104

  /// How often a test finds a difference where there is none, if it is looked at several times at equal distances.
  ///
  /// Armitage, McPherson & Rowe 1969, Journal of the Royal Statistical Society A 132, 235–244: the sum of the observations
  /// at look `k` has the density fₖ(s) = ∫ fₖ₋₁(u) φ(s - u) du over |u| < c√(k-1), and the test goes on while |s| < c√k.
  /// The integrals are Simpson's, in steps of at most 0.1; the result is right to five digits.
  ///
  /// - Parameters:
  ///   - looks: From 1 to ``limit``; beyond that it counts as the limit, below as 1.
  ///   - significance: How often one look alone may find a difference where there is none, above 0 and below 1.
  /// - Returns: A probability, or nothing where the significance is out of range.
  public static func falseAlarms(looks: Int, significance: Double = TestPlan.usualSignificance) -> Double? {
    guard significance > 0, significance < 1,
      let threshold = NormalDistribution.quantile(1 - significance / 2), threshold > 0
    else { return nil }
    var (nodes, weights) = simpson(upTo: threshold)
    var density = nodes.map(NormalDistribution.density)
    for look in 1..<min(max(1, looks), limit) {
      let (next, nextWeights) = simpson(upTo: threshold * Double(look + 1).squareRoot())
      density = next.map { sum in
        // The density is the same on both sides of 0.
        zip(nodes, zip(density, weights)).reduce(0) { total, node in
          let (mass, weight) = node.1
          return total + weight * mass
            * (NormalDistribution.density(sum - node.0) + NormalDistribution.density(sum + node.0))
        }
      }
      (nodes, weights) = (next, nextWeights)
    }
    return max(0, 1 - 2 * zip(density, weights).reduce(0) { $0 + $1.0 * $1.1 })
  }

  /// Where Simpson's rule looks between 0 and an end, and what each place counts for.
  private static func simpson(upTo end: Double) -> (nodes: [Double], weights: [Double]) {
    let intervals = 2 * max(1, Int((end / 0.2).rounded(.up)))
    let width = end / Double(intervals)
    let nodes = (0...intervals).map { Double($0) * width }
    let weights = (0...intervals).map { index in
      (index == 0 || index == intervals ? 1 : index.isMultiple(of: 2) ? 2.0 : 4.0) * width / 3
    }
    return (nodes, weights)
  }
}
