/// How a real test of two strategies is to be run: who gets which, and how sure it has to be.
///
/// Customers are divided at random; at the end the two halves are compared by the z test for two means, from both sides.
public struct TestPlan: Hashable, Sendable {
  /// On how many sides a difference counts as found: both, because a strategy may also be worse.
  public static let sides = 2
  /// The share of the customers who get the new strategy, above 0 and below 1.
  public let share: Double
  /// How often a difference that is there has to be found, above half the significance and below 1.
  public let power: Double
  /// How often a test may find a difference where there is none, above 0 and below 1.
  public let significance: Double
  /// From how many standard errors on a difference counts as found.
  let threshold: Double
  /// How many standard errors a difference has to be large, to be found as often as wanted.
  let reach: Double

  /// Half of the customers for each strategy, 80% power, and 5% false alarms: what most tests are planned with.
  public static let usual = TestPlan(
    share: 0.5, power: 0.8, significance: usualSignificance, threshold: 1.959_963_984_540_054,
    reach: 1.959_963_984_540_054 + 0.841_621_233_572_914_3)

  /// How often a test may find a difference where there is none, unless something else is said.
  public static let usualSignificance = 0.05
}

extension TestPlan {
  /// Plans a test.
  ///
  /// - Returns: Nothing where a number is out of its range.
  public init?(share: Double = 0.5, power: Double = 0.8, significance: Double = usualSignificance) {
    guard share > 0, share < 1, power > significance / 2, significance > 0,
      let threshold = NormalDistribution.quantile(1 - significance / 2),
      let beyond = NormalDistribution.quantile(power), threshold > 0
    else { return nil }
    self.init(
      share: share, power: power, significance: significance, threshold: threshold, reach: threshold + beyond)
  }

  /// How many customers a test needs.
  ///
  /// With shares `p` and `q` of two equal halves it is (z₁₋ₐ/₂ + z₁₋ᵦ)² · [p(1-p) + q(1-q)] / (q-p)² for each of them: Fleiss
  /// 1981, Statistical Methods for Rates and Proportions, chapter 3. In general each half has a variance of its own, and
  /// of a half only those count of whom the metric speaks. A small test of two shares of everybody is sized by its exact
  /// power.
  ///
  /// - Parameters:
  ///   - before: What is counted of those who get the strategy to compare against.
  ///   - after: What is counted of those who get the new one.
  ///   - inflation: How many times as much the two halves scatter as independent people would, in variance.
  /// - Returns: Nothing where there is no difference, or no number of customers would do.
  public func size(from before: PersonalOutcome, to after: PersonalOutcome, inflation: Double = 1) -> SampleSize? {
    let needed = customers(from: before, to: after) * inflation
    guard needed >= 0, needed < SampleSize.limit else { return nil }
    let size = SampleSize(
      before: Int(max(1, (needed * (1 - share)).rounded(.up))), after: Int(max(1, (needed * share).rounded(.up))))
    return isExact(before, after, inflation) ? exact(size, from: before.mean, to: after.mean) : size
  }

  /// Whether a test is of two shares of everybody, who are independent of each other.
  private func isExact(_ before: PersonalOutcome, _ after: PersonalOutcome, _ inflation: Double) -> Bool {
    inflation == 1 && [before, after].allSatisfy { $0.range == 0...1 && $0.coverage == 1 }
  }

  /// The smallest difference that a test with so many customers finds as often as wanted, by bisection.
  ///
  /// - Parameters:
  ///   - customers: All customers of the test, in both halves.
  ///   - before: What is counted of those who get the strategy to compare against.
  ///   - after: What is predicted for those who get the new one; the difference has the same direction.
  ///   - inflation: How many times as much the two halves scatter as independent people would, in variance.
  /// - Returns: Nothing where even the largest possible difference would not be found.
  public func detectable(
    with customers: Double, from before: PersonalOutcome, to after: PersonalOutcome, inflation: Double = 1
  ) -> Double? {
    func isFound(_ difference: Double) -> Bool {
      let moved = after.moved(to: before.mean + difference)
      guard isExact(before, moved, inflation), customers <= Self.exactLimit else {
        return self.customers(from: before, to: moved) * inflation <= customers
      }
      let size = SampleSize(
        before: max(1, Int((customers * (1 - share)).rounded())), after: max(1, Int((customers * share).rounded())))
      return exactPower(size, from: before.mean, to: moved.mean) >= power
    }
    let isRise = after.mean >= before.mean
    var found = before.room(isRise: isRise)
    guard found != 0, isFound(found) else { return nil }
    var missed = 0.0
    for _ in 0..<60 {
      let middle = (found + missed) / 2
      if isFound(middle) { found = middle } else { missed = middle }
    }
    return found
  }

  /// The number of customers in both halves, before it is rounded; infinite or no number where none would do.
  private func customers(from before: PersonalOutcome, to after: PersonalOutcome) -> Double {
    let difference = after.mean - before.mean
    let spread = before.variance / (before.coverage * (1 - share)) + after.variance / (after.coverage * share)
    return reach * reach * spread / (difference * difference)
  }
}

/// How many customers a test needs.
public struct SampleSize: Hashable, Sendable {
  /// Those who get the strategy to compare against.
  public let before: Int
  /// Those who get the new strategy.
  public let after: Int

  /// All of them.
  public var customers: Int { before + after }

  /// More customers than anybody will ever have.
  static let limit = 1e15
}
