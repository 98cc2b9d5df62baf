/// How long a test takes with the customers who come by.
public struct PowerTime: Hashable, Sendable {
  /// How many customers come by in a week.
  public var traffic: Double
  /// The whole weeks until the outcome of the last customers is known.
  public var waiting: Int
  /// Whether that is when nine of ten buyers have bought; otherwise it is as long as a run lasts.
  public var isUntilPurchase: Bool
  /// The weeks that a run lasts.
  public var run: Double
  /// The smallest difference that the traffic of a run would show; nil where it would show none.
  public var detectable: Double?

  /// Creates a time from plain values.
  public init(traffic: Double, waiting: Int, isUntilPurchase: Bool, run: Double, detectable: Double?) {
    self.traffic = traffic
    self.waiting = waiting
    self.isUntilPurchase = isUntilPurchase
    self.run = run
    self.detectable = detectable
  }
}

/// A test that was tried in the simulator.
public struct PowerTrial: Hashable, Sendable {
  /// How many times it was tried.
  public var tests: Int
  /// The customers of each test.
  public var customers: Int
  /// How many of them found the difference; nil where they were smaller than a real test would be.
  public var found: Int?
  /// How many times as much the difference scattered as among independent people, in variance.
  public var designEffect: Double?
  /// By what the size of the test was multiplied for it.
  public var inflation: Double

  /// Creates a trial from plain values.
  public init(tests: Int, customers: Int, found: Int?, designEffect: Double?, inflation: Double) {
    self.tests = tests
    self.customers = customers
    self.found = found
    self.designEffect = designEffect
    self.inflation = inflation
  }
}
