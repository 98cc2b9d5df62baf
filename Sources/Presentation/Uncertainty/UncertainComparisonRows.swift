public import Experiments

/// What choosing a strategy comes to where parameters are not known.
public struct ProspectRow: Hashable, Sendable {
  /// The strategy.
  public var strategy: String
  /// How likely it is the best.
  public var probabilityBest: Double
  /// What it loses on average against always knowing the best, in the unit of the metric.
  public var expectedLoss: Double

  /// Creates a row from plain values.
  public init(_ strategy: String, probabilityBest: Double, expectedLoss: Double) {
    self.strategy = strategy
    self.probabilityBest = probabilityBest
    self.expectedLoss = expectedLoss
  }
}

/// How a metric differs from the first strategy where parameters are not known.
public struct UncertainDifferenceRow: Hashable, Sendable {
  /// The strategy.
  public var strategy: String
  /// The name of the metric.
  public var metric: String
  /// What its numbers mean.
  public var unit: MetricUnit
  /// The difference on average, with what luck may add or take away.
  public var difference: Estimate
  /// Above what it lies in 19 of 20 cases, as far as the parameters make it vary.
  public var low: Double
  /// Below what it lies in 19 of 20 cases, as far as the parameters make it vary.
  public var high: Double
  /// The variance between draws that the parameters bring about.
  public var parameterVariance: Double
  /// The variance that luck adds to one draw.
  public var luckVariance: Double

  /// Creates a row from plain values.
  public init(
    _ strategy: String, metric: String, unit: MetricUnit, difference: Estimate, low: Double, high: Double,
    parameterVariance: Double = 0, luckVariance: Double = 0
  ) {
    self.strategy = strategy
    self.metric = metric
    self.unit = unit
    self.difference = difference
    self.low = low
    self.high = high
    self.parameterVariance = parameterVariance
    self.luckVariance = luckVariance
  }
}

/// What knowing a parameter exactly would be worth.
public struct InformationRow: Hashable, Sendable {
  /// The parameter.
  public var parameter: String
  /// At most so much, in the unit of the metric.
  public var value: Double

  /// Creates a row from plain values.
  public init(_ parameter: String, value: Double) {
    self.parameter = parameter
    self.value = value
  }
}
