import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

/// Sets strategies side by side with the same luck: `compare baseline now by conversion nps`.
struct CompareCommand: ResultCommand, DeclaredCommand {
  /// The strategies, the one to compare with first; none means all of them.
  var strategies: [Word] = []
  /// The metrics; none means those that matter most.
  var metrics: [Word] = []
  /// How exactly the differences are to be known; half the width of an interval.
  var width: Quantity?
  /// Whether parameters are drawn from where the truth about them may lie.
  var isUnderUncertainty = false
  var options = RunOptions()

  static let grammar = Grammar<Self>(
    "compare", .strategies, "Sets strategies side by side, with the same luck for all of them.",
    [
      .names(\.strategies, .strategy, "[NAME …]"),
      .keyword("by", .someNames(\.metrics, .metric, "a metric", "METRIC")),
      .oneOf([.keyword("until", .width(\.width)), .flag("under uncertainty", \.isUnderUncertainty)]),
      .options(\.options),
    ],
    examples: [
      .init("compare baseline now", "the second against the first"),
      .init("compare baseline", "the strategy in use against it"),
      .init("compare", "all strategies"),
      .init("compare baseline now by conversion nps", "by these metrics"),
      .init("compare baseline now 10 000 customers replications 40", "with less noise"),
      .init("compare baseline now by conversion until ±0.1 points", "until the difference is known so exactly"),
      .init("compare baseline now by conversion under uncertainty", "with what nobody knows exactly, see uncertain"),
    ], calledElsewhere: ["diff", "versus", "vs"])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let variants = try session.compared(strategies)
    guard variants.count > 1 else { throw session.tooFewStrategies(variants[0].strategy.name, place) }
    guard !isUnderUncertainty else {
      return try session.compareUnderUncertainty(self, variants, place, in: surroundings)
    }
    let metrics = try session.metrics(metrics)
    let precision = try session.precision(width, of: metrics)
    let settings = try session.settings(options)
    guard let runs = try session.simulate(variants, settings, until: precision, place, in: surroundings) else {
      session.results.promiseComparison()
      return
    }
    session.results.keep(compared: runs)
    let comparison = Comparison(runs, by: metrics)
    let ranking = comparison.ranking()
    let confirmation = try session.confirmation(of: ranking, runs, place, in: surroundings)
    let report = ComparisonReport(
      comparison, ranking: ranking, until: precision, confirmation: confirmation)
    try session.present(report, of: text, runs, tellsOrigins: true, in: surroundings)
    session.remindOfGuesses(in: surroundings)
  }
}

extension Phrase {
  /// Half the width of an interval: `±0.1 points`.
  fileprivate static func width(_ field: Field<Quantity?>) -> Phrase {
    Phrase("±WIDTH", optional: field, word: { "±\($0.text)" }) { (arguments) throws(Diagnostic) in
      _ = arguments.skip("±")
      return try arguments.quantity("a width", slot: Slot(.number, "±WIDTH"))
    }
  }
}

extension Session {
  /// Those that were named; all where none is, and the one in use or the baseline beside a single one.
  fileprivate func compared(_ names: [Word]) throws(Diagnostic) -> [Variant] {
    guard let first = names.first else { return state.strategyNames.compactMap(state.variant) }
    let variants = try variants(names)
    guard names.count == 1 else { return variants }
    if first.text != state.current { return variants + [state.variant] }
    let baseline = state.variant(Strategy.baselineName).map { [$0] } ?? []
    return first.text == Strategy.baselineName ? variants : baseline + variants
  }

  /// How exactly differences in the first metric are to be known, if that was said.
  fileprivate func precision(_ width: Quantity?, of metrics: [Metric]) throws(Diagnostic) -> Precision? {
    guard let width, let metric = metrics.first else { return nil }
    return Precision(of: metric, halfWidth: try width.width(of: metric, in: state.journey))
  }

  /// Runs strategies in turns; nothing comes back from a rehearsal, in which only the journeys are checked.
  func simulate(
    _ variants: [Variant], _ settings: RunSettings, until precision: Precision?, _ place: Place,
    in surroundings: Surroundings
  ) throws(Diagnostic) -> [RunResult]? {
    for variant in variants { try Self.check(variant, at: place) }
    guard !surroundings.isRehearsal else { return nil }
    guard let precision else {
      return try Self.experiment(at: place, surroundings.experiment.run(variants, settings))
    }
    return try Self.experiment(at: place, surroundings.experiment.run(variants, settings, until: precision))
  }

  /// The best of several once more with fresh luck, against the first or, if it is the first, against the next best.
  fileprivate func confirmation(
    of ranking: Ranking?, _ runs: [RunResult], _ place: Place, in surroundings: Surroundings
  ) throws(Diagnostic) -> Comparison? {
    guard let ranking, let winner = ranking.winner, runs[0].isComplete else { return nil }
    let rival = winner.strategy == runs[0].strategyName ? ranking.standings[1].strategy : runs[0].strategyName
    let pair = [rival, winner.strategy].compactMap { name in runs.first { $0.strategyName == name }?.variant }
    let settings = runs[0].settings.fresh
    do {
      let again = try simulate(pair, settings, until: nil, place, in: surroundings)
      return again.flatMap { $0[0].isComplete ? Comparison($0, by: [ranking.metric]) : nil }
    } catch  where error.kind == .interrupted {
      // What was compared stands without it.
      return nil
    }
  }

  /// The journey under each of the strategies that are named.
  func variants(_ names: [Word]) throws(Diagnostic) -> [Variant] {
    var variants: [Variant] = []
    for name in names {
      guard let variant = state.variant(name.text) else { throw unknownStrategy(name) }
      if variants.contains(where: { $0.strategy.name == name.text }) {
        throw Diagnostic("\(name.text) is named twice", at: name.place, remedy: "name it once")
      }
      variants.append(variant)
    }
    return variants
  }

  /// Comparing takes two strategies.
  fileprivate func tooFewStrategies(_ only: String, _ place: Place) -> Diagnostic {
    let other = only == Strategy.baselineName ? state.strategies.keys.last : only
    return Diagnostic(
      other == nil ? "there is only one strategy, and comparing takes two" : "comparing takes two strategies",
      at: place,
      remedy: other.map { "such as: compare \(Strategy.baselineName) \($0)" }
        ?? "change something with set, and then say: compare")
  }

  /// The metrics that were named, or the headlines of the journey.
  func metrics(_ words: [Word]) throws(Diagnostic) -> [Metric] {
    guard !words.isEmpty else { return MetricCatalogue.headlines(of: state.journey) }
    return try words.map(metric)
  }

  func metric(_ word: Word) throws(Diagnostic) -> Metric {
    if let metric = MetricCatalogue.metric(meantBy: word.text, in: state.journey) { return metric }
    let names = MetricCatalogue.metrics(of: state.journey).map(\.name)
    throw Diagnostic.unknown("metric", word, among: names, otherwise: "help metrics")
  }
}
