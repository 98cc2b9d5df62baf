import Experiments
import JourneyLanguage
import Journeys
import Presentation

extension Session {
  /// Begins a round: every strategy that is named from now on is a team's.
  mutating func round(_ command: RoundStatement, in surroundings: Surroundings) throws(Failure) {
    let metric = try metricWithDirection(command.metric)
    round = TeamRound(
      statement: command, metric: metric, limit: try limit(command.budget), journey: state.journey.name,
      others: Set(state.strategyNames))
    let most = metric.moreIsBetter == true ? "most" : "least"
    let within = command.budget.map { ", and costs no more than \($0.text)" } ?? ""
    surroundings.emit(
      .notice(
        "The round begins: who has the \(most) \(metric.name)\(within)? Each team names its strategy, such as: strategy "
          + "red. What is set then is theirs. What they expect can be taken down: predict \(metric.name) of red, and "
          + "a number. To end the round, say: score"))
  }
}
