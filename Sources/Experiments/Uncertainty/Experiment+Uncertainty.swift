public import Simulation

extension Experiment {
  /// Simulates every strategy under every draw of the parameters, and judges the choice among them.
  ///
  /// Under one draw all strategies meet the same luck, and each draw has luck of its own, so that what luck does to the
  /// differences between draws can be told from the replications and taken off. When it is stopped, draws that are done are
  /// kept.
  ///
  /// - Parameters:
  ///   - plan: The strategies and the draws.
  ///   - metrics: What to measure.
  ///   - metric: What to choose by, one of the metrics; more or less of it has to be better.
  ///   - settings: How large each population is, the seed of all luck, and how many populations each draw has; fewer
  ///     than two count as two.
  /// - Returns: What came out, or nil where too few draws have anything to count the metric by.
  /// - Throws: ``ExperimentError`` where a setting is out of range, the memory does not do, or it was stopped before three
  ///   draws were done.
  public func comparison(
    under plan: UncertaintyPlan, by metrics: [Metric], choosingBy metric: Metric, _ settings: RunSettings
  ) throws(ExperimentError) -> UncertainComparison? {
    var settings = settings
    settings.replications = max(2, settings.replications)
    let strategies = plan.strategies.count
    let arms = try arms(
      plan.arms.flatMap(\.self), by: metrics, settings, order: .byArm, luck: { $0 / strategies })
    let done = plan.draws.indices.count { draw in
      (0..<strategies).allSatisfy { arms.isComplete(draw * strategies + $0) }
    }
    guard done > 2 || done == plan.draws.count else { throw .interrupted }
    return UncertainComparison(plan, by: metric, arms)
  }
}
