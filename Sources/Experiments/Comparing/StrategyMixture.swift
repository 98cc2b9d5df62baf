public import Journeys
import OrderedCollections

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
    let moments = OrderedSet(before.strategy.moments + after.strategy.moments)
    let moved = Set(
      moments.flatMap { start in
        let (old, new) = (before.strategy.changes(from: start), after.strategy.changes(from: start))
        return OrderedSet(Array(old.keys) + Array(new.keys)).filter { old[$0] != new[$0] }
      })
    parameters = before.journey.parameters.filter(moved.contains)
  }

  /// What becomes of a parameter: more than one change where it changes under way, none where it is held.
  public func changes(of path: ParameterPath) -> [Change] {
    var changes: [Change] = []
    for start in OrderedSet(before.strategy.moments + after.strategy.moments).sorted() {
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
      for start in before.strategy.moments { mixed.strategy[path, from: start] = nil }
      for start in after.strategy.moments { mixed.strategy[path, from: start] = after.strategy[path, from: start] }
    }
    return mixed
  }
}
