import Simulation

/// What a customer brings along who will buy again (equation E9): a pace and a readiness to drop out of one's own.
///
/// Of customers with the same two traits everything has an exact answer. Over all customers the paces follow a gamma
/// and the chances of dropping out a beta distribution, so that the answer is a mean over both: quadrature, which
/// needs neither a gamma nor a hypergeometric function.
struct BuyerTraits: Hashable {
  /// How many times as often as the average the customer buys.
  let pace: Double
  /// The chance of dropping out on an occasion, or nil where everybody has that of the path.
  let dropout: Double?
  /// How many of all customers are so.
  let weight: Double
}

extension BuyerTraits {
  /// The customers of a journey.
  ///
  /// The trapezoidal rule over the logarithm of the pace and the logit of the chance, where both densities are smooth
  /// and fall off exponentially, so that the error falls exponentially with the number of nodes (Trefethen & Weideman
  /// 2014, SIAM Review 56, 385–458); it is below 1e-9. What lies beyond the last node is a geometric series and enters
  /// as its sum.
  ///
  /// - Parameters:
  ///   - spread: The deviation of the paces over their mean; 0 where all are alike.
  ///   - dropout: The beta distribution of the chances, or nil where all are alike.
  ///   - occasions: How many occasions there are at most for an average customer, in the time that is looked at.
  static func all(spread: Double, dropout: BetaDistribution?, occasions: Double) -> [BuyerTraits] {
    let paces = spread > 0 ? gamma(shape: 1 / (spread * spread), occasions: occasions) : [(1, 1)]
    guard let dropout else { return paces.map { BuyerTraits(pace: $0.value, dropout: nil, weight: $0.weight) } }
    let chances = beta(dropout, occasions: occasions)
    return paces.flatMap { pace in
      chances.map { BuyerTraits(pace: pace.value, dropout: $0.value, weight: pace.weight * $0.weight) }
    }.filter { $0.weight > negligible }
  }

  /// What cannot be seen in a share, nor in a mean to which a few contribute much.
  private static let negligible = 1e-13

  /// A gamma distribution with mean 1, whose density over `y = ln x` is `exp(r (y + 1 - e^y))` as a part of its peak.
  private static func gamma(shape: Double, occasions: Double) -> [(value: Double, weight: Double)] {
    let step = min(0.36, 0.65 / shape.squareRoot())
    return nodes(
      step: step, low: (PortableMath.log(1e-9 / (occasions + 1)), 0, shape), high: (40, .infinity, shape),
      value: { PortableMath.exp($0) },
      density: { PortableMath.exp(shape * ($0 + PortableMath.oneMinusExp(ofMinus: -$0))) })
  }

  /// A beta distribution, whose density over the logit is `p^a (1 - p)^b`.
  private static func beta(_ law: BetaDistribution, occasions: Double) -> [(value: Double, weight: Double)] {
    guard law.a > law.b * negligible, law.b > law.a * negligible else { return [(law.a > law.b ? 1 : 0, 1)] }
    let centre = PortableMath.log(law.a) - PortableMath.log(law.b)
    let low = PortableMath.log(1e-9 / (occasions + 1))
    return nodes(
      step: min(0.6, 0.7 * (1 / law.a + 1 / law.b).squareRoot()), low: (low - centre, 0, law.a),
      high: (-low - centre, 1, law.b), value: { BetaDistribution.chance(centre + $0) },
      density: law.weight(atDistance:))
  }

  /// The nodes on both sides of the peak, with weights that add up to 1.
  ///
  /// - Parameters:
  ///   - low: The place from which down the value counts as its limit, that limit, and how fast the density falls
  ///     there.
  ///   - high: The same for the other side.
  private static func nodes(
    step: Double, low: (place: Double, limit: Double, decay: Double),
    high: (place: Double, limit: Double, decay: Double),
    value: (Double) -> Double, density: (Double) -> Double
  ) -> [(value: Double, weight: Double)] {
    var nodes: [(value: Double, weight: Double)] = []
    func addSide(from first: Double, by step: Double, _ end: (place: Double, limit: Double, decay: Double)) {
      var place = first
      while true {
        let weight = density(place)
        nodes.append((value(place), weight))
        if weight < 1e-18 { return }
        if step < 0 ? place < end.place : place > end.place {
          let decay = end.decay * step.magnitude
          let rest = weight * PortableMath.exp(-decay) / PortableMath.oneMinusExp(ofMinus: decay)
          nodes.append((end.limit, rest))
          return
        }
        place += step
      }
    }
    addSide(from: 0, by: -step, low)
    addSide(from: step, by: step, high)
    let sum = nodes.lazy.map(\.weight).compensatedSum
    return nodes.map { ($0.value, $0.weight / sum) }.filter { $0.weight > 0 }
  }
}
