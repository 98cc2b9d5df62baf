public import Experiments

/// How one of several strategies stands by one metric.
public struct RankingRow: Hashable, Sendable {
  /// The strategy.
  public var strategy: String
  /// The metric in its run.
  public var estimate: Estimate
  /// How likely it is truly the best.
  public var probabilityBest: Double
  /// How far it is expected to be behind the best, in the metric's unit.
  public var expectedRegret: Double
  /// Whether it is best or cannot be told apart from the best.
  public var isAmongBest: Bool

  /// Creates a row from plain values.
  public init(
    _ strategy: String, _ estimate: Estimate, probabilityBest: Double, expectedRegret: Double, isAmongBest: Bool
  ) {
    self.strategy = strategy
    self.estimate = estimate
    self.probabilityBest = probabilityBest
    self.expectedRegret = expectedRegret
    self.isAmongBest = isAmongBest
  }
}
