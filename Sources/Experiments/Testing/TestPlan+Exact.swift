/// Exact power: small tests of two shares, for which the formula for the size asks for too few.
extension TestPlan {
  /// The size of a test from a size on that finds the difference as often as wanted, by every outcome it may have.
  ///
  /// The groups are compared by the z test of two shares with their common variance, from both sides (Fleiss 1981,
  /// Statistical Methods for Rates and Proportions, chapter 2).
  ///
  /// - Parameters:
  ///   - size: Where to begin.
  ///   - before: The share among those who get the strategy to compare against.
  ///   - after: The share among those who get the new one.
  /// - Returns: The size itself where it is large, because the formula is right there.
  func exact(_ size: SampleSize, from before: Double, to after: Double) -> SampleSize {
    var size = size
    let fewer = share < 0.5 ? share : 1 - share
    while Double(size.customers) <= Self.exactLimit {
      if exactPower(size, from: before, to: after) >= power { return size }
      // One more in the smaller group, and as many in the other as go with it.
      let least = min(size.before, size.after) + 1
      let most = max(least, Int((Double(least) * (1 - fewer) / fewer).rounded()))
      size = share < 0.5 ? SampleSize(before: most, after: least) : SampleSize(before: least, after: most)
    }
    return size
  }

  /// How often a test of a size finds the difference between two shares.
  func exactPower(_ size: SampleSize, from before: Double, to after: Double) -> Double {
    let (first, second) = (
      Self.binomial(size.before, before), Self.binomial(size.after, after)
    )
    let (n, m) = (Double(size.before), Double(size.after))
    var found = CompensatedSum()
    for (x, chance) in first.enumerated() {
      for (y, other) in second.enumerated() {
        let common = Double(x + y) / (n + m)
        let difference = Double(y) / m - Double(x) / n
        let variance = common * (1 - common) * (1 / n + 1 / m)
        if difference != 0, difference * difference > threshold * threshold * variance { found.add(chance * other) }
      }
    }
    return found.value
  }

  /// Beyond so many customers the formula is right to a customer or two.
  static let exactLimit = 200.0

  /// The probabilities of 0, 1, 2, … successes.
  private static func binomial(_ count: Int, _ share: Double) -> [Double] {
    // From the more likely side, so that nothing is lost to underflow.
    guard share <= 0.5 else { return binomial(count, 1 - share).reversed() }
    var chance = (0..<count).reduce(1.0) { chance, _ in chance * (1 - share) }
    return (0...count).map { successes in
      defer { chance *= Double(count - successes) / Double(successes + 1) * share / (1 - share) }
      return chance
    }
  }
}
