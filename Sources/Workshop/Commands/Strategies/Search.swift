import DisplayText
import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

/// Looks for the best setting under a budget: `search profit within 200 000 EUR over price from 30 to 60`.
struct SearchCommand: ResultCommand, DeclaredCommand {
  /// A parameter and how far it may go.
  struct Reach: Equatable, Sendable {
    /// The full name of the parameter.
    var path: Word
    /// From where to where, which may be relative to now; nil means as far as it can reasonably go.
    var ends: Ends?
  }

  struct Ends: Equatable, Sendable {
    var first: Change
    var last: Change
  }

  /// What is to be made as good as can be.
  var metric = Word("")
  /// How much may be spent.
  var limit: Quantity?
  /// What may be moved, from one to five parameters.
  var reaches: [Reach] = []
  var options = RunOptions()

  /// The most parameters that may be moved.
  private static let most = 5

  static let grammar = Grammar<Self>(
    "search", .strategies, "Looks for the setting of a few parameters that is best for a metric, within a budget.",
    [
      .name(\.metric, .metric, "a metric", "METRIC"), .keyword("within", .quantity(\.limit, "a budget", "COST")),
      .word("over", hint: "over PATH [from A to B]"),
      Phrase("PATH [from A to B] [PATH …]") { (command, arguments) throws(Diagnostic) in
        try command.readReaches(&arguments)
      } words: { command, _ in
        command.reaches.map(\.text)
      },
      .options(\.options),
    ],
    examples: [
      .init("search conversion over price", "the best price within its range"),
      .init("search profit over price checkout.steps", "two together"),
      .init("search conversion within 180 000 EUR over advertising.spend price", "that costs no more than that"),
      .init("search profit over price from 30 EUR to 60 EUR checkout.steps from 1 to 5", "within limits of your own"),
      .init("search profit over price from -20% to +20%", "around the present value"),
      .init("search profit over price 5 000 customers replications 10", "with less noise"),
    ], calledElsewhere: ["optimise", "optimize", "best", "maximise", "maximize", "optimum", "budget"])

  private mutating func readReaches(_ arguments: inout Arguments) throws(Diagnostic) {
    reaches = [try Reach(&arguments, hint: "PATH")]
    while arguments.isAtName {
      _ = arguments.skip("and")
      guard reaches.count < Self.most else {
        throw Diagnostic(
          "a search moves up to \(Self.most) parameters, and this is one more", at: arguments.place,
          remedy: "leave out what matters least: tornado \(metric.text)")
      }
      reaches.append(try Reach(&arguments, hint: ""))
    }
    if reaches.count < Self.most { arguments.note(Slot(.parameter, "[PATH …]")) }
  }

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let metric = try session.metricWithDirection(metric)
    let limit = try session.limit(limit)
    let variant = session.state.variant
    try Session.check(variant, at: place)
    let factors = try session.factors(reaches)
    var settings = try session.settings(options)
    var judging = settings
    if options.hasSizes {
      judging.replications = min(2 * settings.replications, RunSettings.replicationLimit)
    } else {
      // A third of what may be simulated is left for judging the best.
      settings = surroundings.manyArms.settings(arms: 3 * Search.Plan.settings(over: factors.count) / 2, like: settings)
    }
    guard !surroundings.isRehearsal else { return }
    let plan = Search.Plan(factors, best: metric, within: limit, settings: settings, judging: judging)
    var store = session.results.arms
    let found = try Session.experiment(at: place, surroundings.experiment.search(plan, of: variant, store: &store))
    session.results.arms = store
    try session.present(SearchReport(found), of: text, variant, settings, in: surroundings)
  }
}

extension Session {
  /// The metric that a word names, if more or less of it is better.
  func metricWithDirection(_ word: Word) throws(Diagnostic) -> Metric {
    let metric = try metric(word)
    guard metric.moreIsBetter == nil else { return metric }
    let other = weightiest.last { $0.moreIsBetter != nil } ?? weightiest[0]
    throw Diagnostic(
      "more \(metric.name) is neither better nor worse in itself, so nothing is the best for it", at: word.place,
      remedy: "take a metric that has a better side, such as \(other.name)", suggestion: other.name)
  }

  /// How much may be spent.
  func limit(_ budget: Quantity?) throws(Diagnostic) -> Search.Limit? {
    guard let budget else { return nil }
    guard let cost = MetricCatalogue.metric(named: "cost", in: state.journey) else {
      throw Diagnostic(
        "nothing costs anything in this journey, so there is no budget to keep", at: budget.place,
        remedy: "leave out within, or say what something costs, such as: price goods 20 \(state.journey.currency)")
    }
    return Search.Limit(cost, try budget.value(of: cost, in: state.journey))
  }

  /// The parameters that may be moved, and how far.
  fileprivate func factors(_ reaches: [SearchCommand.Reach]) throws(Diagnostic) -> [Interactions.Factor] {
    var factors: [Interactions.Factor] = []
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

extension SearchCommand.Reach {
  fileprivate init(_ arguments: inout Arguments, hint: String) throws(Diagnostic) {
    path = try arguments.parameter(hint: hint)
    guard arguments.keyword("from", hint: "[from A to B]") != nil else { return }
    let slot = Slot(.value(of: path.text), "A to B")
    let first = try arguments.end(of: slot)
    try arguments.require("to", hint: "to B")
    // In “to 8 300 customers” the people are not part of the value.
    let last = try arguments.end(of: Slot(.value(of: path.text), "B"), isGrouped: !arguments.isBeforeCustomers)
    ends = SearchCommand.Ends(first: first, last: last)
  }

  /// The reach as it can be typed.
  fileprivate var text: String {
    Quotation.parameter(path.text) + (ends.map { " from \($0.first.text) to \($0.last.text)" } ?? "")
  }

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
