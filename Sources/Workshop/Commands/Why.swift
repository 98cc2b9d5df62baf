import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

extension Session {
  /// Shares the change of a metric between two strategies out among the parameters that differ.
  mutating func why(_ command: WhyStatement, _ place: Place, in surroundings: Surroundings) throws(Failure) {
    let metric = try metric(command.metric)
    let (before, after) = try ends(command.strategies, place, saying: "why \(metric.name)")
    var settings = try settings(command.options)
    let plan = AttributionPlan(of: metric, from: before, to: after, seed: settings.seed)
    guard !plan.mixture.parameters.isEmpty else {
      throw Failure(
        .misunderstood,
        Diagnostic(
          "\(before.strategy.name) and \(after.strategy.name) are the same, so there is no change to explain",
          at: place, remedy: "to see what each of them changes, say: strategies"))
    }
    if let obstacle = plan.obstacle { throw impossible(obstacle.moved, obstacle.problem, plan, place) }
    if !command.options.hasSizes {
      settings = surroundings.manyArms.settings(arms: plan.shapley.coalitions.count, like: settings)
    }
    guard !surroundings.isRehearsal else { return }
    let attribution = try Self.experiment(at: place) { () throws(ExperimentError) in
      try Experiment().attribution(
        plan, settings, threads: surroundings.threads, isCancelled: surroundings.isCancelled,
        progress: surroundings.progress)
    }
    guard let attribution else {
      throw Failure(
        .running,
        Diagnostic(
          "there is nothing to count \(metric.name) by in some mixtures of the two strategies",
          at: command.metric.place,
          remedy:
            "take more people, such as: why \(metric.name) \(before.strategy.name) \(after.strategy.name) 10 000 customers"
        ))
    }
    try present(AttributionReport(attribution), of: command.text, after, settings, in: surroundings)
  }

  /// The two strategies that are meant, the one to begin with first.
  ///
  /// - Parameter command: The beginning of the command, for messages.
  func ends(_ names: [Word], _ place: Place, saying command: String) throws(Failure) -> (Variant, Variant) {
    if names.count > 2 {
      throw Failure(
        .misunderstood,
        Diagnostic(
          "this takes two strategies, and here is a third", at: names[2].place,
          remedy: "such as: \(command) \(names[0].text) \(names[1].text)"))
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
  private func noEnds(_ command: String, _ place: Place) -> Failure {
    guard let last = state.strategies.keys.last else {
      return Failure(
        .misunderstood,
        Diagnostic(
          "nothing is changed yet, and this takes two strategies", at: place,
          remedy: "change something with set, and then say: \(command)"))
    }
    return Failure(
      .misunderstood,
      Diagnostic(
        "there are several strategies, and the baseline is in use", at: place,
        remedy: "say which, such as: \(command) \(Strategy.baselineName) \(last)"))
  }

  /// Some of the changes cannot be made without the others.
  private func impossible(
    _ moved: [ParameterPath], _ problem: JourneyProblem, _ plan: AttributionPlan, _ place: Place
  ) -> Failure {
    let (before, after) = (plan.mixture.before.strategy.name, plan.mixture.after.strategy.name)
    // Nothing or everything moved is one of the strategies itself.
    guard !moved.isEmpty, moved.count < plan.mixture.parameters.count else {
      return Failure(.misunderstood, Diagnostic(problem, at: place))
    }
    let names = moved.map(\.description).joined(separator: " and ")
    return Failure(
      .misunderstood,
      Diagnostic(
        "\(names) cannot be changed without the rest: \(problem.message)", at: place,
        remedy: "to see the whole change, say: compare \(before) \(after) by \(plan.metric.name)"))
  }
}
