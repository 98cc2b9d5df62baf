import Experiments
import JourneyLanguage
import Journeys
import Presentation

/// Begins a round in which teams look for the best strategy: `round profit within 180 000 EUR`.
struct RoundCommand: WorkshopCommand, DeclaredCommand {
  /// What is to be made as good as can be.
  var metric = Word("")
  /// What a strategy may cost.
  var budget: Quantity?

  static let grammar = Grammar<Self>(
    "round", .teach, "Begins a round: each team names a strategy, and score compares them.",
    [.name(\.metric, .metric, "a metric", "METRIC"), .keyword("within", .quantity(\.budget, "a budget", "COST"))],
    examples: [
      .init("round profit", "then strategy red, set …, strategy blue, set …, score"),
      .init("round conversion within 180 000 EUR", "what costs more than that is out"),
    ], calledElsewhere: ["game", "teams"])

  /// Begins a round: every strategy that is named from now on is a team's.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let metric = try session.metricWithDirection(self.metric)
    session.round = TeamRound(
      command: self, metric: metric, limit: try session.limit(budget), journey: session.state.journey.name,
      others: Set(session.state.strategyNames))
    let most = metric.moreIsBetter == true ? "most" : "least"
    let within = budget.map { ", and costs no more than \($0.text)" } ?? ""
    surroundings.notice(
      "The round begins: who has the \(most) \(metric.name)\(within)? Each team names its strategy, such as: strategy "
        + "red. What is set then is theirs. What they expect can be taken down: predict \(metric.name) of red, and "
        + "a number. To end the round, say: score")
  }
}

/// A round that teams play: each names a strategy, and one luck decides for all.
struct TeamRound: Sendable {
  /// How it was begun.
  let command: RoundCommand
  /// What is to be made as good as can be.
  let metric: Metric
  /// What a strategy may cost, if that is limited.
  let limit: Search.Limit?
  let journey: String
  /// The strategies that were there before and belong to no team.
  let others: Set<String>
}
