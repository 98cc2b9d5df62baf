import Journeys
public import Simulation

extension Experiment {
  /// Finds out how much each parameter adds to the change of a metric between two strategies.
  ///
  /// Where all mixtures of the strategies have exact answers, nothing is simulated. Otherwise all mixtures meet the same
  /// luck, replication by replication.
  ///
  /// - Parameters:
  ///   - plan: What to look at; ``AttributionPlan/obstacle`` has to be nil.
  ///   - settings: How large each population is and which luck all of them meet.
  /// - Returns: The parts, from the replications that all mixtures have finished; nil where the metric is undefined in
  ///   one of the mixtures.
  /// - Throws: ``ExperimentError`` where one of the mixtures has a problem, a setting is out of range, the memory does
  ///   not do, or it was stopped before one replication of all mixtures was done.
  public func attribution(_ plan: AttributionPlan, _ settings: RunSettings) throws(ExperimentError) -> Attribution? {
    let variants = plan.variants
    let passages = plan.metric.isConversion ? plan.mixture.before.journey.passages : []
    if let worths = ExactWorth.values(of: plan.metric, in: variants, settings) {
      // Twice the same: a number without luck has an interval without width.
      return Attribution(
        plan, worths.map { [$0, $0] }, funnel: FunnelStep.exact(passages, variants, settings), settings: settings,
        finished: settings.replications, method: .exact)
    }
    let reached = passages.compactMap {
      MetricCatalogue.metric(.reached, $0, nil, in: plan.mixture.before.journey)
    }
    let arms = try arms(variants, by: [plan.metric] + reached, settings)
    let shared = arms.sharedReplications
    guard !shared.isEmpty else { throw .interrupted }
    func values(_ metric: Metric, _ arm: Int) -> [Double?] {
      let all = arms.values(of: metric, in: arm)
      return shared.map { all[$0] }
    }
    let ends = [0, variants.count - 1]
    let funnels = ends.map { arm in ([plan.metric] + reached).map { values($0, arm) } }
    return Attribution(
      plan, variants.indices.map { values(plan.metric, $0) },
      funnel: FunnelStep.steps(passages, before: funnels[0], after: funnels[1]), settings: settings,
      finished: shared.count, method: .simulated)
  }
}

/// Metrics that need no simulation in journeys without feedback and memory.
enum ExactWorth {
  /// A metric in each of some variants, or nil where one of them has no exact answer.
  static func values(of metric: Metric, in variants: [Variant], _ settings: RunSettings) -> [Double]? {
    guard metric.segment == nil, let exact = metric.definition.exact else { return nil }
    var values: [Double] = []
    for variant in variants {
      guard let chain = try? MarkovChain(variant), let value = exact(chain, metric.stage, settings.steps) else {
        return nil
      }
      values.append(value)
    }
    return values
  }
}
