public import Journeys
import Simulation

extension Experiment {
  /// Finds out which levers matter over the whole space of their ranges, and which of them act together.
  ///
  /// When it is stopped, whole walks and pairs of points are kept.
  ///
  /// - Parameters:
  ///   - metric: What to look at.
  ///   - factors: The levers and how far they go, at least one.
  ///   - variant: What holds for everything else.
  ///   - plan: How much is simulated.
  /// - Throws: ``ExperimentError`` where a point of the space cannot be simulated or has no value of the metric, where a
  ///   setting is out of range, or where it was stopped before two walks were done.
  public func interactions(
    of metric: Metric, over factors: [Interactions.Factor], in variant: Variant, _ plan: Interactions.Plan
  ) throws(ExperimentError) -> Interactions {
    let requested = plan.populations(levers: factors.count)
    let seed = plan.settings.seed
    /// The outcomes of points in their order, up to the first that was not done.
    func outcomes(
      _ points: [[Double]], of factors: [Interactions.Factor], after done: Int
    ) throws(ExperimentError) -> [[Double]] {
      let variants = points.map { Self.variant(at: $0, of: factors, in: variant) }
      let arms = try part(after: done, of: requested).arms(variants, by: [metric], plan.settings, order: .byArm)
      return try points.indices.prefix(while: arms.isComplete).map { arm throws(ExperimentError) in
        let values = arms.values(of: metric, in: arm).compactMap(\.self)
        guard values.count == plan.settings.replications else { throw .undefined(metric.name) }
        return values
      }
    }
    let walks = MorrisScreening(walks: plan.walks, inputs: factors.count, seed: seed)
    let walked = try outcomes(walks.walks.flatMap(\.self), of: factors, after: 0).map { Moments($0)?.mean ?? 0 }
    let length = factors.count + 1
    let whole = (0..<walked.count / length).map { Array(walked[$0 * length..<($0 + 1) * length]) }
    // One walk cannot say how much an effect differs from place to place.
    guard whole.count > 1 || whole.count == plan.walks else { throw .interrupted }
    let effects = walks.effects(whole)
    let screening = zip(factors, effects).map { Interactions.Screened(factor: $0, effect: $1) }
      .descending { $0.effect.size }
    guard whole.count == plan.walks else {
      return Interactions(metric: metric, plan: plan, variant: variant, screening: screening, walks: whole.count)
    }
    let closely = screening.prefix(plan.closely).map(\.factor)
    let design = SobolIndices.Design(blocks: plan.blocks, inputs: closely.count, seed: seed)
    let found = try outcomes(design.points, of: closely, after: walked.count * plan.settings.replications)
    let blocks = found.count / (design.inputs + 2)
    let isEnough = blocks >= min(plan.blocks, Interactions.fewestBlocks)
    return Interactions(
      metric: metric, plan: plan, variant: variant, screening: screening, walks: whole.count, closely: closely,
      blocks: blocks, indices: isEnough ? SobolIndices(found, inputs: design.inputs) : nil)
  }

  /// The journey with its levers at a point of their space.
  static func variant(at point: [Double], of factors: [Interactions.Factor], in variant: Variant) -> Variant {
    zip(point, factors).reduce(variant) { moved, factor in
      moved.moving(factor.1.path, to: factor.1.value(at: factor.0))
    }
  }
}
