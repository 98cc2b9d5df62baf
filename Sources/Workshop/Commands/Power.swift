import Experiments
import JourneyLanguage
import Journeys
import Presentation
import Simulation

extension Session {
  /// Says what a real test of two strategies would need to see the difference that the model predicts.
  mutating func power(_ command: PowerStatement, _ place: Place, in surroundings: Surroundings) throws(Failure) {
    let metric = try metric(command.metric)
    guard metric.countsPeople else { throw uncountable(metric, command) }
    let variants = try variants(command.strategies)
    let settings = try settings(command.options)
    let plan = TestPlan(share: command.share?.value ?? 0.5, power: command.power?.value ?? 0.8) ?? .usual
    for variant in variants { try Self.check(variant, at: place) }
    guard !surroundings.isRehearsal else { return }
    let analysis = try Self.experiment(at: place) { () throws(ExperimentError) in
      try Experiment().power(
        of: metric, from: variants[0], to: variants[1], plan: plan, settings, budget: surroundings.tests,
        threads: surroundings.threads, isCancelled: surroundings.isCancelled, progress: surroundings.progress)
    }
    guard let analysis else {
      throw Failure(
        .running,
        Diagnostic(
          "\(metric.name) speaks of nobody in these runs, so there is nothing to test", at: command.metric.place,
          remedy: "try more customers, a longer time, or another metric such as conversion"))
    }
    try present(
      PowerReport(analysis, traffic: command.traffic?.perWeek), of: command.text,
      [analysis.runs.before, analysis.runs.after], tellsOrigins: true, in: surroundings)
  }

  /// A metric of which it is not known how much single customers differ.
  private func uncountable(_ metric: Metric, _ command: PowerStatement) -> Failure {
    let known = MetricCatalogue.headlines(of: state.journey).first(where: \.countsPeople)
    let names = command.strategies.map(\.text).joined(separator: " ")
    return Failure(
      .misunderstood,
      Diagnostic(
        "how much single customers differ in \(metric.name) is not kept, so no size of a test can be named for it",
        at: command.metric.place,
        remedy: known.map { "such as: power \($0.name) \(names)" }
          ?? "the journey has no metric that counts people"))
  }
}
