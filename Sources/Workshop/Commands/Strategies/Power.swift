import DisplayText
import Experiments
import JourneyLanguage
import Journeys
import Presentation
import Simulation

/// Asks what a real test would need: `power conversion baseline now share 50% traffic 2000 per week`.
struct PowerCommand: ResultCommand, DeclaredCommand {
  /// What the test is to look at.
  var metric = Word("")
  /// The two strategies, the one to compare against first.
  var strategies: [Word] = []
  /// The share of the customers who get the second strategy.
  var share: Quantity?
  /// How often a difference that is there has to be found.
  var power: Quantity?
  /// How many customers come by.
  var traffic: Traffic?
  /// What was said about the runs from which the difference is predicted.
  var options = RunOptions()

  static let grammar = Grammar<Self>(
    "power", .strategies, "Says how many customers and weeks a real test needs to see a predicted difference.",
    [
      .name(\.metric, .metric, "a metric", "METRIC"),
      .names(\.strategies, .strategy, "A B"),
      .refusal { (command, arguments) throws(Diagnostic) in try command.checkStrategies(arguments) },
      .inAnyOrder([
        .keyword("share", .part(\.share, "the share of the second strategy", from: 0.01, "50%")),
        .keyword("traffic", .traffic(\.traffic)),
        .keyword("power", .part(\.power, "the power", from: 0.5, "80%")),
      ]),
      .options(\.options),
    ],
    examples: [
      .init("power conversion baseline now", "how many customers, half of them with each strategy"),
      .init("power conversion baseline now traffic 2000 per week", "and how many weeks that takes"),
      .init("power retention baseline now share 10% traffic 500 per day", "only one in ten gets the second strategy"),
      .init("power nps baseline now power 90%", "a test that misses the difference less often"),
      .init("power conversion baseline now 10 000 customers replications 40", "from a surer prediction"),
    ], calledElsewhere: ["test", "sample-size", "abtest", "ab-test", "rollout"])

  /// Refuses a test of fewer or more than two strategies.
  private func checkStrategies(_ arguments: Arguments) throws(Diagnostic) {
    guard strategies.count > 1 else {
      throw arguments.missing(strategies.isEmpty ? "a strategy" : "the strategy to test against it")
    }
    guard strategies.count > 2 else { return }
    throw Diagnostic(
      "a test has two strategies, and this is a third one", at: strategies[2].place,
      remedy: "leave it out, and ask for it apart")
  }

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let metric = try session.metric(metric)
    guard metric.countsPeople else { throw uncountable(metric, in: session.state.journey) }
    let variants = try session.variants(strategies)
    let settings = try session.settings(options)
    let plan = TestPlan(share: share?.value ?? 0.5, power: power?.value ?? 0.8) ?? .usual
    for variant in variants { try Session.check(variant, at: place) }
    guard !surroundings.isRehearsal else { return }
    let analysis = try Session.experiment(
      at: place,
      surroundings.experiment.power(
        of: metric, from: variants[0], to: variants[1], plan: plan, settings, budget: surroundings.tests))
    guard let analysis else {
      throw Diagnostic(
        "\(metric.name) speaks of nobody in these runs, so there is nothing to test", kind: .running,
        at: self.metric.place, remedy: "try more customers, a longer time, or another metric such as conversion")
    }
    try session.present(
      PowerReport(analysis, traffic: traffic?.perWeek), of: text,
      [analysis.runs.before, analysis.runs.after], tellsOrigins: true, in: surroundings)
  }

  /// A metric of which it is not known how much single customers differ.
  private func uncountable(_ metric: Metric, in journey: Journey) -> Diagnostic {
    let known = MetricCatalogue.headlines(of: journey).first(where: \.countsPeople)
    let names = strategies.map(\.text).joined(separator: " ")
    return Diagnostic(
      "how much single customers differ in \(metric.name) is not kept, so no size of a test can be named for it",
      at: self.metric.place,
      remedy: known.map { "such as: power \($0.name) \(names)" } ?? "the journey has no metric that counts people")
  }
}

/// How many customers come by, in the user's words: `2000 per week`.
struct Traffic: Equatable, Sendable {
  /// How many come in each unit of time.
  var customers: Placed<Int>
  var unit: TimeUnit

  var perWeek: Double { Double(customers.value) * TimeUnit.week.days / unit.days }

  /// The traffic as it can be typed.
  var text: String { "\(customers.value) per \(unit.rawValue)" }

  private static let units: [TimeUnit] = [.week, .day, .month, .year]

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    customers = try arguments.count("the traffic", upTo: 1_000_000_000, slot: Slot(.number, "N per week"))
    let joint = arguments.keyword("per") ?? arguments.keyword("a", hint: "")
    guard joint != nil, let word = arguments.keyword(among: Self.units.map(\.rawValue), hint: "week"),
      let unit = TimeUnit(rawValue: word.text)
    else { throw arguments.missing("a time such as per week") }
    self.unit = unit
  }
}

extension Phrase {
  /// A part of a whole, as a percentage or as a fraction, up to 99%.
  fileprivate static func part(_ field: Field<Quantity?>, _ what: String, from low: Double, _ usual: String) -> Phrase {
    Phrase(usual, optional: field, word: \.text) { (arguments) throws(Diagnostic) in
      try arguments.part(what, from: low, to: 0.99, hint: usual)
    }
  }

  fileprivate static func traffic(_ field: Field<Traffic?>) -> Phrase {
    Phrase("N per week", optional: field, word: \.text) { (arguments) throws(Diagnostic) in
      try Traffic(&arguments)
    }
  }
}

extension Arguments {
  /// Takes a part of a whole within limits, as a percentage or as a fraction.
  fileprivate mutating func part(
    _ what: String, from low: Double, to high: Double, hint: String
  ) throws(Diagnostic) -> Quantity {
    let part = try quantity(what, slot: Slot(.number, hint))
    guard part.unit == .percent || part.unit == .none, part.value >= low, part.value <= high else {
      let ends = [low, high].map { Quantity($0, .percent, at: part.place).text }
      throw Diagnostic(
        "\(what) goes from \(ends[0]) to \(ends[1]), and \(VisibleText.quoted(part.place.excerptText)) is not within",
        at: part.place, remedy: "the usual is \(hint)", suggestion: hint)
    }
    return part
  }
}
