import Experiments
import JourneyLanguage

/// A round that teams play: each names a strategy, and one luck decides for all.
struct TeamRound: Sendable {
  /// How it was begun.
  let statement: RoundCommand
  /// What is to be made as good as can be.
  let metric: Metric
  /// What a strategy may cost, if that is limited.
  let limit: Search.Limit?
  /// The journey it is played on.
  let journey: String
  /// The strategies that were there before and belong to no team.
  let others: Set<String>
}
