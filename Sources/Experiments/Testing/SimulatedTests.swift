import Simulation

/// A real test, tried many times in the simulator: each half a population with luck of its own.
///
/// Where customers depend on each other, the two halves scatter more than independent people would, and the formula for
/// the size of a test asks for too few of them.
public struct SimulatedTests: Hashable, Sendable {
  /// How many tests were tried.
  public let count: Int
  /// How many customers each of them had.
  public let size: SampleSize
  /// How many of them found the difference.
  public let found: Int
  /// How many times as much the difference scattered as it would among independent people, in variance: the design
  /// effect.
  ///
  /// Kish 1965, Survey Sampling, section 8.2. Nothing where people do not differ at all.
  public let designEffect: Double?
  /// The standard error of the design effect, from the variance of a variance of normal numbers.
  public let standardError: Double?

  /// By what the size of a test has to be multiplied: the design effect, if it is surely above 1, and 1 otherwise.
  public var inflation: Double {
    guard let designEffect, let standardError, designEffect > 1 + 2 * standardError else { return 1 }
    return designEffect
  }

  /// How much may be simulated.
  public struct Budget: Hashable, Sendable {
    /// How many tests are tried.
    public var tests: Int
    /// The steps that all customers of all tests may take together.
    public var customerSteps: Int

    /// Enough to know the design effect to a tenth, in a few seconds.
    public static let usual = Budget(tests: 100, customerSteps: 100_000_000)

    /// The size of a test, made smaller in proportion where the budget does not do for it.
    func size(_ wanted: SampleSize, steps: Int) -> SampleSize {
      let most = max(2, customerSteps / max(1, tests) / max(1, steps))
      guard wanted.customers > most else { return wanted }
      let part = Double(most) / Double(wanted.customers)
      return SampleSize(
        before: max(1, Int(Double(wanted.before) * part)), after: max(1, Int(Double(wanted.after) * part)))
    }
  }
}

extension SimulatedTests {
  /// Judges tests by the two halves of each.
  ///
  /// - Returns: Nothing where fewer than two tests say anything.
  init?(_ halves: [(before: PeopleCount, after: PeopleCount)], of size: SampleSize, by plan: TestPlan) {
    let tests = halves.compactMap { half -> Test? in Test(half.before, half.after) }
    guard let before = Moments(tests.map(\.before)), let after = Moments(tests.map(\.after)),
      let first = before.variance, let second = after.variance, let chance = Moments(tests.map(\.variance))?.mean
    else { return nil }
    count = tests.count
    self.size = size
    found = tests.count { $0.difference.magnitude > plan.threshold * $0.variance.squareRoot() }
    guard chance > 0 else {
      designEffect = nil
      standardError = nil
      return
    }
    designEffect = (first + second) / chance
    let degrees = Double(tests.count - 1)
    standardError = (2 * (first * first + second * second) / degrees).squareRoot() / chance
  }

  private struct Test {
    let before: Double
    let after: Double
    /// The variance of the difference, as a test sees it: as if people were independent.
    let variance: Double
    var difference: Double { after - before }

    init?(_ one: PeopleCount, _ other: PeopleCount) {
      guard let before = one.outcome?.mean, let after = other.outcome?.mean, let first = one.varianceOfMean,
        let second = other.varianceOfMean
      else { return nil }
      (self.before, self.after, variance) = (before, after, first + second)
    }
  }
}
