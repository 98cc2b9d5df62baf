import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

extension Session {
  /// Runs strategies with the same luck and shows how each differs from the first.
  mutating func compare(_ command: CompareStatement, _ place: Place, in surroundings: Surroundings) throws(Failure) {
    let variants =
      command.strategies.isEmpty ? state.strategyNames.compactMap(state.variant) : try variants(command.strategies)
    guard variants.count > 1 else { throw tooFewStrategies(variants[0].strategy.name, place) }
    let metrics = try metrics(command.metrics)
    let settings = try settings(command.options)
    var runs: [RunResult] = []
    for variant in variants {
      guard let run = try simulate(variant, settings, place, in: surroundings) else { continue }
      runs.append(run)
    }
    guard runs.count == variants.count else { return }
    let common = Session.common(runs)
    results.keep(compared: common)
    let report = ComparisonReport(Comparison(common, by: metrics), header: RunHeader(common[0]), of: variants)
    try present(report, of: command.text, common, tellsOrigins: true, in: surroundings)
  }

  /// The journey under each of the strategies that are named.
  func variants(_ names: [Word]) throws(Failure) -> [Variant] {
    var variants: [Variant] = []
    for name in names {
      guard let variant = state.variant(name.text) else { throw unknownStrategy(name) }
      if variants.contains(where: { $0.strategy.name == name.text }) {
        throw Failure(
          .misunderstood, Diagnostic("\(name.text) is named twice", at: name.place, remedy: "name it once"))
      }
      variants.append(variant)
    }
    return variants
  }

  /// Comparing takes two strategies.
  private func tooFewStrategies(_ only: String, _ place: Place) -> Failure {
    let other = only == Strategy.baselineName ? state.strategies.keys.last : only
    return Failure(
      .misunderstood,
      Diagnostic(
        other == nil ? "there is only one strategy, and comparing takes two" : "comparing takes two strategies",
        at: place,
        remedy: other.map { "such as: compare \(Strategy.baselineName) \($0)" }
          ?? "change something and keep it: set …, then keep as faster, then compare baseline faster"))
  }

  /// The metrics that were named, or the headlines of the journey.
  func metrics(_ words: [Word]) throws(Failure) -> [Metric] {
    guard !words.isEmpty else { return MetricCatalogue.headlines(of: state.journey) }
    var metrics: [Metric] = []
    for word in words { metrics.append(try metric(word)) }
    return metrics
  }

  /// The metric that a word names.
  func metric(_ word: Word) throws(Failure) -> Metric {
    if let metric = MetricCatalogue.metric(named: word.text, in: state.journey) { return metric }
    let names = MetricCatalogue.metrics(of: state.journey).map(\.name)
    throw Failure(.misunderstood, .unknown("metric", word, among: names, otherwise: "help metrics"))
  }

  /// The replications that all runs have finished: when somebody stops a comparison, only those are fair.
  private static func common(_ runs: [RunResult]) -> [RunResult] {
    let shared = runs.dropFirst().reduce(Set(runs[0].replications.map(\.number))) { numbers, run in
      numbers.intersection(run.replications.map(\.number))
    }
    return runs.map { run in
      RunResult(
        variant: run.variant, settings: run.settings,
        replications: run.replications.filter { shared.contains($0.number) })
    }
  }
}
