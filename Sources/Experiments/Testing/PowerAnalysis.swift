public import Journeys

/// Power analysis: what a real test would need to see the difference that the model predicts.
public struct PowerAnalysis: Sendable {
  /// What the model predicts: both strategies with the same luck.
  public let runs: (before: RunResult, after: RunResult)
  /// The predicted difference.
  public let difference: Difference
  /// How the test is to be run.
  public let plan: TestPlan
  /// What is counted of those who get the strategy to compare against.
  public let before: PersonalOutcome
  /// What is counted of those who get the new strategy.
  public let after: PersonalOutcome
  /// What makes customers depend on each other.
  public let couplings: [Coupling]
  /// The test as it was tried in the simulator; nil where customers are independent, or nothing is to be found.
  public let tests: SimulatedTests?

  /// Whether the model itself can tell the strategies apart; otherwise no size of a test can be named.
  public var isTold: Bool { Self.isTold(difference) }

  /// How many customers a test needs if the difference is the predicted one, or another.
  ///
  /// - Parameter difference: The new strategy less the other, in the unit of the metric.
  /// - Returns: Nothing where no number of customers would do.
  public func size(for difference: Double) -> SampleSize? {
    plan.size(from: before, to: after.moved(to: before.mean + difference), inflation: tests?.inflation ?? 1)
  }

  /// The smallest difference that so many customers would show, with its sign; nil where they would show none.
  public func detectable(with customers: Double) -> Double? {
    plan.detectable(with: customers, from: before, to: after, inflation: tests?.inflation ?? 1)
  }

  /// How many steps pass until it is known what the last customers do.
  ///
  /// That is until nine of ten buyers have bought, or else as long as a run lasts, because that is the time for which the
  /// model predicts.
  public var waiting: (steps: Double, isUntilPurchase: Bool) {
    let run = Double(max(runs.before.steps, 1))
    // Conversion is known of a customer as soon as the customer has bought for the first time.
    let isCounted = difference.metric.definition == .conversion && !runs.before.variant.journey.startsByChannels
    guard isCounted, let slowest = [runs.before, runs.after].compactMap(\.lateConversion).max() else {
      return (run, false)
    }
    return (min(slowest, run), true)
  }

  static func isTold(_ difference: Difference) -> Bool {
    difference.verdict != .tooClose && difference.verdict != .same
  }
}

extension RunResult {
  /// After how many steps nine of ten buyers have bought; nil where nobody buys.
  fileprivate var lateConversion: Double? {
    MetricCatalogue.metric(.timeToConvertLate, in: variant.journey).flatMap { estimate(of: $0)?.mean }
  }
}
