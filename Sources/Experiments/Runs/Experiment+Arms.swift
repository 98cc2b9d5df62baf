import Dispatch
public import Journeys
public import Simulation
import Synchronization

extension Experiment {
  /// Simulates variants side by side under the same luck and measures each population.
  ///
  /// - Parameters:
  ///   - variants: The arms, at least one.
  ///   - metrics: What to measure.
  ///   - settings: How large each arm is and which luck all of them meet.
  ///   - order: Which populations come first.
  ///   - luck: Which luck an arm meets, from 0 on; arms with the same number meet the same luck.
  /// - Returns: What was measured, perhaps of nothing; ``Arms/isComplete`` says whether it is all.
  /// - Throws: ``ExperimentError`` where one of the journeys has a problem, a setting is out of range or the memory does
  ///   not do.
  public func arms(
    _ variants: [Variant], by metrics: [Metric], _ settings: RunSettings, order: Arms.Order = .byReplication,
    luck: @Sendable (Int) -> Int = { _ in 0 }
  ) throws(ExperimentError) -> Arms {
    try arms(try checked(variants, settings), by: metrics, settings, order: order, luck: luck)
  }

  /// The same for variants that were looked through.
  func arms(
    _ variants: [CheckedVariant], by metrics: [Metric], _ settings: RunSettings, order: Arms.Order = .byReplication,
    luck: @Sendable (Int) -> Int = { _ in 0 }
  ) throws(ExperimentError) -> Arms {
    let populations = try populations(of: variants, settings, order: order, luck: luck, keepsTallies: false) {
      variant, replication -> [Contribution?] in
      let run = RunResult(variant: variant, settings: settings, replications: [replication])
      return metrics.map { run.contributions(to: $0)[0] }
    }
    let outcomes = zip(variants, populations).map { variant, replications -> [[Double?]?] in
      let market = Market(variant.variant, customers: settings.customers)
      let columns = metrics.enumerated().map { column, metric in
        metric.definition.reading.values(replications.map { $0.flatMap { $0[column] } }, market: market)
      }
      return replications.indices.map { number in replications[number].map { _ in columns.map { $0[number] } } }
    }
    return Arms(variants: variants.map(\.variant), metrics: metrics, settings: settings, outcomes: outcomes)
  }

  /// Simulates variants side by side under the same luck.
  ///
  /// Like ``run(_:_:)`` for each of them, but in turns: whoever stops it keeps the
  /// replications that all have finished.
  ///
  /// - Throws: ``ExperimentError`` also where it was stopped before all had finished one replication.
  public func run(_ variants: [Variant], _ settings: RunSettings) throws(ExperimentError) -> [RunResult] {
    let runs = try runs(variants, settings, from: 0)
    guard runs.allSatisfy({ $0.finished > 0 }) else { throw .interrupted }
    return runs
  }

  /// The replications from a number on that all variants have finished, perhaps none.
  func runs(
    _ variants: [Variant], _ settings: RunSettings, from first: Int
  ) throws(ExperimentError) -> [RunResult] {
    let arms = try populations(
      of: try checked(variants, settings), settings, from: first, order: .byReplication, keepsTallies: true
    ) { $1 }
    let shared = (arms.first ?? []).indices.filter { number in arms.allSatisfy { $0[number] != nil } }
    return zip(variants, arms).map { variant, arm in
      RunResult(variant: variant, settings: settings, replications: shared.compactMap { arm[$0] })
    }
  }

  /// Lives through every population of every arm, and keeps of each what is asked for.
  ///
  /// - Parameter from: The number of the first replication.
  /// - Returns: Arm by arm and replication by replication; nil for what was not done.
  func populations<Kept: Sendable>(
    of variants: [CheckedVariant], _ settings: RunSettings, from start: Int = 0, order: Arms.Order,
    luck: @Sendable (Int) -> Int = { _ in 0 }, keepsTallies: Bool,
    keep: @Sendable (Variant, RunResult.Replication) -> Kept
  ) throws(ExperimentError) -> [[Kept?]] {
    try Self.check(settings)
    let (arms, replications) = (variants.count, settings.replications - start)
    guard let first = variants.first?.journey, replications > 0 else { return variants.map { _ in [] } }
    let count = arms.saturatedTimes(replications)
    var held = settings
    held.replications = keepsTallies ? count : min(count, max(1, threads))
    let plan = try plan(first, held)
    let next = Atomic(0)
    let done = Mutex<(outcomes: [[Kept?]], count: Int)>(
      (Array(repeating: Array(repeating: nil, count: replications), count: arms), 0))
    DispatchQueue.concurrentPerform(iterations: plan.lanes) { _ in
      while !isCancelled() {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard place < count else { return }
        let (arm, replication) =
          order == .byArm ? (place / replications, place % replications) : (place % arms, place / arms)
        let number = luck(arm) * settings.replications + start + replication
        let tally = variants[arm].journey.simulate(
          settings, replication: number, workers: plan.workers, isCancelled: isCancelled)
        guard let tally else { return }
        let kept = keep(variants[arm].variant, RunResult.Replication(number: number, tally: tally))
        done.withLock { done in
          done.outcomes[arm][replication] = kept
          done.count += 1
          progress(Progress(finished: done.count, requested: count, of: arms == 1 ? "replications" : "populations"))
        }
      }
    }
    return done.withLock { $0.outcomes }
  }
}
