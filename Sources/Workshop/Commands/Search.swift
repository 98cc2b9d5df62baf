import DisplayText
import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

extension Session {
  /// Looks for the setting of a few parameters that is best for a metric, within a budget, and changes nothing.
  mutating func search(_ command: SearchStatement, _ place: Place, in surroundings: Surroundings) throws(Failure) {
    let metric = try metricWithDirection(command.metric)
    let limit = try limit(command.limit)
    let variant = state.variant
    try Self.check(variant, at: place)
    let factors = try factors(command.reaches)
    var settings = try settings(command.options)
    var judging = settings
    if command.options.hasSizes {
      judging.replications = min(2 * settings.replications, RunSettings.replicationLimit)
    } else {
      // A third of what may be simulated is left for judging the best.
      settings = surroundings.manyArms.settings(arms: 3 * Search.Plan.settings(over: factors.count) / 2, like: settings)
    }
    guard !surroundings.isRehearsal else { return }
    let plan = Search.Plan(factors, best: metric, within: limit, settings: settings, judging: judging)
    var store = results.arms
    let found = try Self.experiment(at: place) { () throws(ExperimentError) in
      try Experiment().search(
        plan, of: variant, store: &store, threads: surroundings.threads, isCancelled: surroundings.isCancelled,
        progress: surroundings.progress)
    }
    results.arms = store
    try present(SearchReport(found), of: command.text, variant, settings, in: surroundings)
  }

  /// The metric that a word names, if more or less of it is better.
  func metricWithDirection(_ word: Word) throws(Failure) -> Metric {
    let metric = try metric(word)
    guard metric.moreIsBetter == nil else { return metric }
    let other = weightiest.last { $0.moreIsBetter != nil } ?? weightiest[0]
    throw Failure(
      .misunderstood,
      Diagnostic(
        "more \(metric.name) is neither better nor worse in itself, so nothing is the best for it", at: word.place,
        remedy: "take a metric that has a better side, such as \(other.name)", suggestion: other.name))
  }

  /// How much may be spent.
  func limit(_ budget: Quantity?) throws(Failure) -> Search.Limit? {
    guard let budget else { return nil }
    guard let cost = MetricCatalogue.metric(named: "cost", in: state.journey) else {
      throw Failure(
        .misunderstood,
        Diagnostic(
          "nothing costs anything in this journey, so there is no budget to keep", at: budget.place,
          remedy: "leave out within, or say what something costs, such as: price goods 20 \(state.journey.currency)"))
    }
    do throws(Diagnostic) { return Search.Limit(cost, try budget.value(of: cost, in: state.journey)) } catch {
      throw Failure(.misunderstood, error)
    }
  }

  /// The parameters that may be moved, and how far.
  private func factors(_ reaches: [SearchStatement.Reach]) throws(Failure) -> [Interactions.Factor] {
    var factors: [Interactions.Factor] = []
    do throws(Diagnostic) {
      for reach in reaches {
        let factor = try reach.factor(in: state.variant)
        guard !factors.contains(where: { $0.path == factor.path }) else {
          throw Diagnostic("\(factor.path) is named twice", at: reach.path.place, remedy: "name it once")
        }
        factors.append(factor)
      }
      for (reach, factor) in zip(reaches, factors) where !Self.matters(factor, among: factors, in: state.variant) {
        throw Diagnostic(
          "\(factor.path) changes nothing in this journey as it is now, so there is nothing to search",
          at: reach.path.place, remedy: "to see what it works through, say: explain \(factor.path)")
      }
    } catch {
      throw Failure(.misunderstood, error)
    }
    return factors
  }

  /// Whether a parameter can change anything where the others are now or may go.
  private static func matters(
    _ factor: Interactions.Factor, among factors: [Interactions.Factor], in variant: Variant
  ) -> Bool {
    let ends = [\ClosedRange<Double>.lowerBound, \.upperBound].map { end in
      factors.reduce(into: variant) { $0.strategy.changes[$1.path] = $1.range[keyPath: end] }
    }
    return ([variant] + ends).contains { Relevance($0).matters(factor.path) }
  }
}

extension SearchStatement.Reach {
  /// The parameter and how far it may go: as was said, or as far as it reasonably can.
  fileprivate func factor(in variant: Variant) throws(Diagnostic) -> Interactions.Factor {
    let path = try path.parameter(in: variant)
    let (now, currency) = (variant[path], variant.journey.currency)
    func text(_ value: Double) -> String { path.parameter.unit.text(of: value, currency: currency) }
    guard let ends else {
      if let factor = Interactions.Factor(path, in: variant) { return factor }
      throw Diagnostic(
        "how far \(path) can reasonably go is not known, and it is \(text(now)) now", at: self.path.place,
        remedy: "say it, such as: \(path) from \(text(now)) to \(text(min(now + 1, path.parameter.range.upperBound)))")
    }
    let low = try ends.first.value(for: path, now: now, currency: currency)
    let high = try ends.last.value(for: path, now: now, currency: currency)
    guard low < high else {
      let place = ends.first.place.through(ends.last.place)
      guard low > high else {
        throw Diagnostic("both ends are \(text(low)), so there is nothing to search", at: place)
      }
      throw Diagnostic(
        "the range of \(path) begins at \(text(low)), above its end at \(text(high))", at: place,
        remedy: "the other way round: from \(text(high)) to \(text(low))")
    }
    return Interactions.Factor(path, over: low...high)
  }
}
