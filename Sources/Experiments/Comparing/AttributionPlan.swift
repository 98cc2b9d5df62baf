public import Journeys
import OrderedCollections

/// What has to be looked at to find out why a metric differs between two strategies.
public struct AttributionPlan: Sendable {
  /// What changes.
  public let metric: Metric
  /// The two strategies and the parameters that they treat differently.
  public let mixture: StrategyMixture
  /// The coalitions of parameters that are moved, and how their worths are shared out.
  public let shapley: Shapley
}

extension AttributionPlan {
  /// Plans it.
  ///
  /// - Parameters:
  ///   - metric: What changes.
  ///   - before: The journey under the strategy to begin with.
  ///   - after: The same journey under the strategy to end with.
  ///   - seed: What is drawn where there are too many parameters to look at everything.
  public init(of metric: Metric, from before: Variant, to after: Variant, seed: UInt64) {
    let mixture = StrategyMixture(from: before, to: after)
    self.init(metric: metric, mixture: mixture, shapley: Shapley(players: mixture.parameters.count, seed: seed))
  }

  /// The journey in each mixture: the strategy to begin with first, the one to end with last.
  public var variants: [Variant] { shapley.coalitions.map(mixture.variant) }

  /// A mixture with which the journey cannot be simulated, or nil where there is none.
  ///
  /// Of several the one with the fewest parameters moved is told, so that the reason is as short as can be.
  ///
  /// - Parameter isCancelled: Whether to stop looking: there may be thousands of mixtures.
  public func obstacle(isCancelled: () -> Bool) -> (moved: [ParameterPath], problem: JourneyProblem)? {
    let smallest = shapley.coalitions.enumerated().sorted {
      let (one, other) = ($0.element.count { $0 }, $1.element.count { $0 })
      return one != other ? one < other : $0.offset < $1.offset
    }
    for (_, coalition) in smallest where !isCancelled() {
      guard let problem = mixture.variant(moving: coalition).problems.first else { continue }
      return (zip(mixture.parameters, coalition).filter(\.1).map(\.0), problem)
    }
    return nil
  }
}

/// The ways between two strategies: some parameters as one has them, the others as the other has them.
public struct StrategyMixture: Sendable {
  /// The journey under the strategy to begin with.
  public let before: Variant
  /// The journey under the strategy to end with.
  public let after: Variant
  /// The parameters that the strategies treat differently, in the order of the journey.
  ///
  /// A parameter that changes under way is one parameter, with all of its values.
  public let parameters: [ParameterPath]

  /// What becomes of a parameter from some step on.
  public struct Change: Hashable, Sendable {
    /// The number of steps that pass before.
    public let start: Int
    /// Its value under the strategy to begin with.
    public let was: Double
    /// Its value under the strategy to end with.
    public let now: Double
  }

  /// Compares two strategies of one journey.
  public init(from before: Variant, to after: Variant) {
    self.before = before
    self.after = after
    let changePoints = OrderedSet(before.strategy.changePoints + after.strategy.changePoints)
    let moved = Set(
      changePoints.flatMap { start in
        let (old, new) = (before.strategy.changes(from: start), after.strategy.changes(from: start))
        return OrderedSet(Array(old.keys) + Array(new.keys)).filter { old[$0] != new[$0] }
      })
    parameters = before.journey.parameters.filter(moved.contains)
  }

  /// What becomes of a parameter: more than one change where it changes under way, none where it is held.
  public func changes(of path: ParameterPath) -> [Change] {
    var changes: [Change] = []
    for start in OrderedSet(before.strategy.changePoints + after.strategy.changePoints).sorted() {
      let change = Change(start: start, was: before.at(step: start)[path], now: after.at(step: start)[path])
      let last = changes.last
      if change.was != change.now, last?.was != change.was || last?.now != change.now { changes.append(change) }
    }
    return changes
  }

  /// The journey with some of the parameters moved.
  ///
  /// - Parameter moved: For each of ``parameters`` whether it is as it is afterwards.
  public func variant(moving moved: [Bool]) -> Variant {
    var mixed = before
    for (path, _) in zip(parameters, moved).filter(\.1) {
      for start in before.strategy.changePoints { mixed.strategy[path, from: start] = nil }
      for start in after.strategy.changePoints { mixed.strategy[path, from: start] = after.strategy[path, from: start] }
    }
    return mixed
  }
}
