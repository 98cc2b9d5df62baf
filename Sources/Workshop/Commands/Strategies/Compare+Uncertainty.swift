import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

extension Session {
  /// Compares strategies while parameters are drawn from where the truth may lie.
  mutating func compareUnderUncertainty(
    _ command: CompareCommand, _ variants: [Variant], _ place: Place, in surroundings: Surroundings
  ) throws(Diagnostic) {
    let metrics = command.metrics.isEmpty ? weightiest : try metrics(command.metrics)
    guard let metric = metrics.first(where: { $0.moreIsBetter != nil }) else {
      throw Diagnostic(
        "neither more nor less of \(metrics[0].name) is better, so there is nothing to choose by",
        at: command.metrics.first?.place ?? place,
        remedy: weightiest.first { $0.moreIsBetter != nil }.map { "such as: by \($0.name)" }
          ?? "say on which path people buy, such as: path a -> b 10% buys")
    }
    guard !state.uncertain.isEmpty else { throw nothingUncertain(variants, place) }
    let budget = surroundings.uncertainty
    let settings = try settings(command.options, arms: budget.draws * variants.count, budget.arms)
    let plan = UncertaintyPlan(of: variants, state.uncertain, draws: budget.draws, seed: settings.seed)
    if let problem = plan.obstacle {
      var diagnostic = Diagnostic(problem, at: place)
      diagnostic.message = "most draws of what is uncertain make no journey: \(diagnostic.message)"
      diagnostic.remedy = "say narrower intervals; to see them: uncertain"
      throw diagnostic
    }
    guard !surroundings.isRehearsal else { return }
    let comparison = try Self.experiment(
      at: place, surroundings.experiment.comparison(under: plan, by: metrics, choosingBy: metric, settings))
    guard let comparison else {
      throw Diagnostic(
        "there is nothing to count \(metric.name) by in most draws", kind: .running, at: place,
        remedy: "take more people, such as: \(command.text) 5000 customers")
    }
    try present(
      UncertainComparisonReport(comparison), of: command.text, variants[0], settings, in: surroundings)
  }

  /// What was said of sizes, and for the rest as much as can be done in time.
  private func settings(
    _ options: RunOptions, arms: Int, _ budget: Sensitivity.Budget
  ) throws(Diagnostic) -> RunSettings {
    var wanted = try settings(options)
    if options.replications == nil { wanted.replications = budget.replications }
    let possible = budget.settings(arms: arms, like: wanted)
    if options.customers == nil { wanted.customers = possible.customers }
    return wanted
  }

  /// Nothing is uncertain yet; some of what nobody measured is proposed.
  private func nothingUncertain(_ variants: [Variant], _ place: Place) -> Diagnostic {
    let journey = Variant(state.journey)
    let decided = Set(variants.flatMap { $0.strategy.changePoints.flatMap($0.strategy.changes(from:)).map(\.key) })
    let open = journey.assumptions.filter { $0.isUnmeasured && !$0.isOff && !decided.contains($0.path) }
    // What the company can choose, such as levers and money, is rather a decision than a guess.
    func isGuess(_ path: ParameterPath) -> Bool { state.journey.levers[path] == nil && path.parameter.unit != .money }
    let guesses = open.filter { isGuess($0.path) && $0.isOfFile } + open.filter { isGuess($0.path) && !$0.isOfFile }
    let others = open.filter { !isGuess($0.path) }
    let lines = (guesses + others).map(\.path).lazy.compactMap { path in
      UncertainInterval.plausible(around: journey[path], of: path.parameter).map {
        UncertainInterval.line(path, $0, currency: self.state.journey.currency)
      }
    }.prefix(2)
    return Diagnostic(
      "nothing is uncertain yet", at: place,
      remedy: "such as, for what nobody measured: " + lines.joined(separator: "; "))
  }
}
