import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

/// Shares a change out among the parameters that differ: `why conversion baseline now`.
struct WhyCommand: ResultCommand, DeclaredCommand {
  var metric = Word("")
  /// The two strategies, the one to begin with first; none means the baseline and the one in use, one is set against
  /// the baseline.
  var strategies: [Word] = []
  var options = RunOptions()

  static let grammar = Grammar<Self>(
    "why", .strategies, "Tells how much of a change comes from each parameter that differs.",
    [
      .name(\.metric, .metric, "a metric", "METRIC"), .names(\.strategies, .strategy, "[NAME NAME]"),
      .options(\.options),
    ],
    examples: [
      .init("why conversion", "what the strategy in use does to conversion, parameter by parameter"),
      .init("why profit baseline now", "from the first strategy to the second"),
      .init("why nps baseline now 10 000 customers replications 40", "with less noise"),
    ], calledElsewhere: ["because", "decompose", "attribute", "shapley", "reason"])

  /// The most changes that are told apart; the mixtures of more would take minutes.
  private static let limit = 100

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let metric = try session.metric(metric)
    let (before, after) = try session.ends(strategies, place, saying: "why \(metric.name)")
    var settings = try session.settings(options)
    let plan = AttributionPlan(of: metric, from: before, to: after, seed: settings.seed)
    guard !plan.mixture.parameters.isEmpty else {
      throw Diagnostic(
        "\(before.strategy.name) and \(after.strategy.name) are the same, so there is no change to explain", at: place,
        remedy: "to see what each of them changes, say: strategies")
    }
    let changes = plan.mixture.parameters.count
    guard changes <= Self.limit else {
      throw Diagnostic(
        "\(before.strategy.name) and \(after.strategy.name) differ in \(changes) parameters; \(Self.limit) can be told apart",
        at: place, remedy: "to see what all of them do together, say: compare")
    }
    if let obstacle = plan.obstacle(isCancelled: { surroundings.isCancelled }) {
      throw session.impossible(obstacle.moved, obstacle.problem, plan, place)
    }
    if !options.hasSizes {
      settings = surroundings.manyArms.settings(arms: plan.shapley.coalitions.count, like: settings)
    }
    guard !surroundings.isRehearsal else { return }
    let attribution = try Session.experiment(at: place, surroundings.experiment.attribution(plan, settings))
    guard let attribution else {
      throw Diagnostic(
        "there is nothing to count \(metric.name) by in some mixtures of the two strategies", kind: .running,
        at: self.metric.place,
        remedy:
          "take more people, such as: why \(metric.name) \(before.strategy.name) \(after.strategy.name) 10 000 customers"
      )
    }
    try session.present(AttributionReport(attribution), of: text, after, settings, in: surroundings)
  }
}

extension Session {
  /// The two strategies that are meant, the one to begin with first.
  ///
  /// - Parameter command: The beginning of the command, for messages.
  func ends(_ names: [Word], _ place: Place, saying command: String) throws(Diagnostic) -> (Variant, Variant) {
    if names.count > 2 {
      throw Diagnostic(
        "this takes two strategies, and here is a third", at: names[2].place,
        remedy: "such as: \(command) \(names[0].text) \(names[1].text)")
    }
    let named = try variants(names)
    if named.count == 2 { return (named[0], named[1]) }
    let baseline = Variant(state.journey)
    if let only = named.first, only.strategy.name != Strategy.baselineName { return (baseline, only) }
    if named.isEmpty, state.current != Strategy.baselineName { return (baseline, state.variant) }
    if state.strategies.count == 1, let only = state.strategies.values.first {
      return (baseline, Variant(state.journey, only))
    }
    throw noEnds(command, place)
  }

  /// There is no second strategy, or more than one could be it.
  private func noEnds(_ command: String, _ place: Place) -> Diagnostic {
    guard let last = state.strategies.keys.last else {
      return Diagnostic(
        "nothing is changed yet, and this takes two strategies", at: place,
        remedy: "change something with set, and then say: \(command)")
    }
    return Diagnostic(
      "there are several strategies, and the baseline is in use", at: place,
      remedy: "say which, such as: \(command) \(Strategy.baselineName) \(last)")
  }

  /// Some of the changes cannot be made without the others.
  fileprivate func impossible(
    _ moved: [ParameterPath], _ problem: JourneyProblem, _ plan: AttributionPlan, _ place: Place
  ) -> Diagnostic {
    let (before, after) = (plan.mixture.before.strategy.name, plan.mixture.after.strategy.name)
    // Nothing or everything moved is one of the strategies itself.
    guard !moved.isEmpty, moved.count < plan.mixture.parameters.count else {
      return Diagnostic(problem, at: place)
    }
    let names = moved.map(\.description).joined(separator: " and ")
    return Diagnostic(
      "\(names) cannot be changed without the rest: \(problem.message)", at: place,
      remedy: "to see the whole change, say: compare \(before) \(after) by \(plan.metric.name)")
  }
}
