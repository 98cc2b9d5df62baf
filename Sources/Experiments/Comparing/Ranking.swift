import Simulation

/// How a strategy does among several, by one metric.
public struct Standing: Hashable, Sendable {
  /// The strategy.
  public let strategy: String
  /// The metric in its run.
  public let estimate: Estimate
  /// How likely it is truly the best of them, as far as simulation luck goes; strategies that are the same share it.
  public let probabilityBest: Double
  /// The expected opportunity cost: how far it is expected to be behind the best, in the metric's unit, which is what is
  /// lost on average by choosing it.
  public let expectedRegret: Double
  /// Whether it is best, or cannot be told apart from the one whose mean is best.
  public let isAmongBest: Bool
}

/// Ranking and selection: strategies in their order by one metric.
public struct Ranking: Sendable {
  /// The metric, one of which more or less is better.
  public let metric: Metric
  /// The strategies, best mean first; the same order as in the comparison where means are equal.
  public let standings: [Standing]

  /// The one that is best beyond doubt, or nil where others cannot be told apart from it.
  public var winner: Standing? {
    standings.count { $0.isAmongBest } == 1 ? standings.first : nil
  }
}

extension Ranking {
  /// Ranks runs that met the same luck.
  ///
  /// How likely each is best follows from the distribution of the true means given the replications: multivariate t with
  /// their covariance (Gelman et al. 2013, Bayesian Data Analysis, section 3.6, under the usual flat prior), from which
  /// the same draws are taken in every program. So each margin agrees with its t interval, and what all have in common
  /// cancels. Which are among the best is asked of all pairs with the leader at once (Holm 1979), among all pairs,
  /// because the leader was picked by its result.
  ///
  /// - Parameters:
  ///   - runs: The runs, at least two, with at least two replications in common.
  ///   - metric: What to rank by.
  ///   - confidence: The probability with which none of the best is left out, between 0 and 1.
  /// - Returns: Nothing where the metric has no better or worse, is undefined somewhere, or where luck cannot be judged.
  public init?(_ runs: [RunResult], by metric: Metric, confidence: Double = Estimate.usualConfidence) {
    guard metric.moreIsBetter != nil, let first = runs.first, runs.count > 1,
      runs.allSatisfy({ first.sharesLuck(with: $0) && first.finished == $0.finished })
    else { return nil }
    let columns = runs.map { $0.values(of: metric) }
    // Only replications in which it is defined everywhere.
    let rows = (0..<first.finished).compactMap { number -> [Double]? in
      let row = columns.compactMap { $0[number] }
      return row.count == runs.count ? row : nil
    }
    let estimates = runs.indices.compactMap { arm in Estimate(rows.map { $0[arm] }, confidence: confidence) }
    guard rows.count > 1, estimates.count == runs.count else { return nil }
    let direction = metric.direction
    let order = runs.indices.sorted { one, other in
      let (a, b) = (direction * estimates[one].mean, direction * estimates[other].mean)
      return a != b ? a > b : one < other
    }
    let draws = TrueMeans(rows.map { row in row.map { direction * $0 } }).summary()
    let best = Self.amongBest(rows, leader: order[0], level: 1 - confidence)
    self.metric = metric
    standings = order.map { arm in
      Standing(
        strategy: runs[arm].strategyName, estimate: estimates[arm], probabilityBest: draws[arm].best,
        expectedRegret: draws[arm].regret, isAmongBest: best[arm])
    }
  }

  /// Which arms are not told apart from the leader.
  static func amongBest(_ rows: [[Double]], leader: Int, level: Double) -> [Bool] {
    let arms = rows[0].count
    let pairs = (0..<arms).flatMap { one in (0..<one).map { (one, $0) } }
    let isRejected = Holm.rejected(
      pairs.map { pair in Difference.probabilityOfLuck(rows.map { $0[pair.0] - $0[pair.1] }) ?? 1 }, level: level)
    return (0..<arms).map { arm in
      arm == leader || !zip(pairs, isRejected).contains { ($0 == (arm, leader) || $0 == (leader, arm)) && $1 }
    }
  }
}

extension Sequence {
  /// The elements with the largest first; equally large ones stay in their order.
  func descending(by size: (Element) -> Double) -> [Element] {
    enumerated().map { (number: $0, element: $1, size: size($1)) }
      .sorted { $0.size != $1.size ? $0.size > $1.size : $0.number < $1.number }.map(\.element)
  }
}

/// The posterior distribution of the true means of several arms, as far as replications tell.
private struct TrueMeans {
  private let means: [Double]
  /// The replications less the means.
  private let residuals: [[Double]]
  private static let draws = 4000

  init(_ rows: [[Double]]) {
    let arms = rows[0].indices
    let means = arms.map { arm in Moments(rows.map { $0[arm] })?.mean ?? 0 }
    self.means = means
    residuals = rows.map { row in arms.map { row[$0] - means[$0] } }
  }

  /// How often each arm has the largest true mean, and how far it is behind the largest on average.
  func summary() -> [(best: Double, regret: Double)] {
    var luck = SplitMix64(seed: 0x6265_7374)
    var sums = means.map { _ in (best: 0.0, regret: 0.0) }
    for _ in 0..<Self.draws {
      let draw = draw(&luck)
      let largest = draw.max() ?? 0
      let winners = draw.indices.filter { draw[$0] == largest }
      for arm in draw.indices { sums[arm].regret += largest - draw[arm] }
      for arm in winners { sums[arm].best += 1 / Double(winners.count) }
    }
    return sums.map { ($0.best / Double(Self.draws), $0.regret / Double(Self.draws)) }
  }

  /// One draw from the multivariate t distribution: residuals weighted by normal draws have their covariance.
  private func draw(_ luck: inout SplitMix64) -> [Double] {
    let degrees = Double(residuals.count - 1)
    let weights = residuals.map { _ in luck.normal() }
    let squares = (1..<residuals.count).reduce(0.0) { sum, _ in
      let z = luck.normal()
      return sum + z * z
    }
    let scale = (degrees / squares).squareRoot() / (degrees * Double(residuals.count)).squareRoot()
    return means.indices.map { arm in
      means[arm] + scale * zip(weights, residuals).reduce(0.0) { $0 + $1.0 * $1.1[arm] }
    }
  }
}
