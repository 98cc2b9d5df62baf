import Simulation

/// How a chance differs between customers: a beta distribution, with the same bits on every machine.
struct BetaDistribution: Hashable, Sendable {
  /// The first parameter, from 0 on; at 0 the chance of everybody is 0.
  let a: Double
  /// The second parameter, from 0 on; at 0 the chance of everybody is 1.
  let b: Double

  /// The chance that has a logit.
  static func chance(_ logit: Double) -> Double {
    let small = PortableMath.exp(-logit.magnitude)
    return (logit < 0 ? small : 1) / (1 + small)
  }

  /// The density over the logit, where it is so far from its peak, as a part of the peak.
  ///
  /// `(p/p₀)^a · ((1-p)/(1-p₀))^b` at `p₀ = a / (a + b)`, from the distance itself: for large `a` and `b` a difference of
  /// logarithms would lose the digits that matter.
  func weight(atDistance distance: Double) -> Double {
    let first = PortableMath.minusLogOneMinus(b / (a + b) * PortableMath.oneMinusExp(ofMinus: distance))
    let second = PortableMath.minusLogOneMinus(a / (a + b) * PortableMath.oneMinusExp(ofMinus: -distance))
    return PortableMath.exp(a * first + b * second)
  }
}

extension BetaDistribution {
  /// The probability of a chance whose logit is at most this; its absolute error is below 1e-7.
  ///
  /// What lies on either side of the point is integrated outwards from it, so that no beta function is needed.
  func cumulative(atLogit logit: Double) -> Double {
    let (below, above) = sides(ofLogit: logit)
    return below / (below + above)
  }

  /// The chance that is not exceeded with a probability.
  ///
  /// Bisection over the logit, by Newton's steps where they stay inside the bracket.
  ///
  /// - Parameter probability: Strictly between 0 and 1.
  func quantile(_ probability: Double) -> Double {
    var (low, high) = (centre - 64 * spread, centre + 64 * spread)
    var logit = centre
    for _ in 0..<100 {
      let (below, above) = sides(ofLogit: logit)
      let missing = probability - below / (below + above)
      if missing > 0 { low = logit } else { high = logit }
      let step = missing * (below + above) / weight(atDistance: logit - centre)
      let next = logit + step
      let isInside = next > low && next < high
      logit = isInside ? next : low + (high - low) / 2
      if isInside ? step.magnitude < 1e-10 * spread : high - low < 1e-10 * spread { break }
    }
    return Self.chance(logit)
  }

  /// The peak of the density over the logit.
  private var centre: Double { PortableMath.log(a) - PortableMath.log(b) }

  /// About one standard deviation of the logit.
  private var spread: Double { (1 / a + 1 / b).squareRoot() }

  /// The integrals of the density over the logit below and above a point, as parts of its peak.
  ///
  /// The trapezoidal rule after Takahasi & Mori's double exponential substitution for half-lines, `u = exp(v - exp(-v))`
  /// (1974, Publications of the Research Institute for Mathematical Sciences 9, 721–741).
  private func sides(ofLogit logit: Double) -> (below: Double, above: Double) {
    let distance = logit - centre
    var (below, above) = (CompensatedSum(), CompensatedSum())
    for node in Self.nodes {
      let u = spread * node.place
      below.add(node.weight * weight(atDistance: distance - u))
      above.add(node.weight * weight(atDistance: distance + u))
    }
    return (below.value * spread, above.value * spread)
  }

  private static let nodes: [(place: Double, weight: Double)] = (-36...42).map { number in
    let v = Double(number) * 0.1
    let decay = PortableMath.exp(-v)
    let place = PortableMath.exp(v - decay)
    return (place, 0.1 * (1 + decay) * place)
  }
}

extension BetaDistribution {
  /// The beta distribution of which two quantiles are given, equally likely to be missed on both sides.
  ///
  /// Newton's method over the logarithms of both parameters. What is brought to 0 is by how many standard deviations each
  /// quantile is missed after the normal transformation, in which they are nearly straight lines.
  ///
  /// - Parameters:
  ///   - interval: The quantiles, strictly between 0 and 1.
  ///   - z: The standard normal quantile of the upper one; the lower one has the opposite.
  init(interval: ClosedRange<Double>, z: Double) {
    let ends = [interval.lowerBound, interval.upperBound].map {
      PortableMath.log($0) + PortableMath.minusLogOneMinus($0)
    }
    func misses(_ x: [Double]) -> [Double] {
      let distribution = BetaDistribution(a: PortableMath.exp(x[0]), b: PortableMath.exp(x[1]))
      return zip(ends, [-z, z]).map { end, wanted in
        let probability = distribution.cumulative(atLogit: end)
        return (NormalDistribution.quantile(probability) ?? (probability < 0.5 ? -40 : 40)) - wanted
      }
    }
    func size(_ misses: [Double]) -> Double { misses[0] * misses[0] + misses[1] * misses[1] }
    // The logit has about the variance 1/a + 1/b around log(a / b).
    let (middle, deviation) = ((ends[0] + ends[1]) / 2, (ends[1] - ends[0]) / (2 * z))
    var x = [middle, -middle].map { PortableMath.log(1 + PortableMath.exp($0)) - 2 * PortableMath.log(deviation) }
    var miss = misses(x)
    for _ in 0..<60 where size(miss) > 1e-16 {
      let columns = (0..<2).map { column -> [Double] in
        var moved = x
        moved[column] += 1e-5
        return zip(misses(moved), miss).map { ($0 - $1) / 1e-5 }
      }
      let determinant = columns[0][0] * columns[1][1] - columns[1][0] * columns[0][1]
      guard determinant != 0, determinant.isFinite else { break }
      let step = [
        (columns[1][1] * miss[0] - columns[1][0] * miss[1]) / determinant,
        (columns[0][0] * miss[1] - columns[0][1] * miss[0]) / determinant,
      ]
      var part = 1.0
      var next = x
      var nextMiss = miss
      repeat {
        next = zip(x, step).map { min(max($0 - part * min(max($1, -2), 2), -12), 60) }
        nextMiss = misses(next)
        part /= 2
      } while !(size(nextMiss) < size(miss)) && part > 1e-4
      guard size(nextMiss) < size(miss) else { break }
      (x, miss) = (next, nextMiss)
    }
    self.init(a: PortableMath.exp(x[0]), b: PortableMath.exp(x[1]))
  }
}
