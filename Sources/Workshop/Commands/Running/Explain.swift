import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation

/// Says what a word of the model means: `explain gap`, `explain checkout.steps`, `explain peak and end`.
struct ExplainCommand: WorkshopCommand, DeclaredCommand {
  /// The word, or the words that together name one thing; nothing means a list of all there is.
  var topic: [Word] = []

  /// All words as one, with the place that they take.
  var word: Word? {
    guard let first = topic.first, let last = topic.last else { return nil }
    return Word(topic.map(\.text).joined(separator: " "), at: first.place.through(last.place))
  }

  static let grammar = Grammar<Self>(
    "explain", .run, "Says what a metric, a parameter or a mechanism means, and what to try.",
    [.topic(\.topic, "[WORD]", filling: [Slot(.mechanism, "[WORD]"), Slot(.metric, ""), Slot(.parameter, "")])],
    examples: [
      .init("explain", "all that can be explained"),
      .init("explain gap", "a number that a run tells"),
      .init("explain checkout.steps", "a parameter, with its value in this journey"),
      .init("explain loss-aversion", "why a disappointment counts for more than a nice surprise"),
      .init("explain word of mouth", "a mechanism, in a few words"),
    ], calledElsewhere: ["what", "what-is", "describe", "meaning"])

  var kindInStory: SessionStory.Kind? { .result }

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    guard let word else {
      try session.present(session.explanations, in: surroundings)
      return
    }
    let senses = WordSense.all(of: word.text, in: session.state.journey)
    guard let report = session.explanation(of: senses, word: word.text) else { throw session.unexplained(word) }
    try session.present(report, in: surroundings)
  }
}

extension Session {
  /// The words that can be explained, the mechanisms that the open journey has before the others.
  fileprivate var explanations: TableReport {
    let journey = state.journey
    let metrics = MetricCatalogue.metrics(of: journey).filter { $0.segment == nil }.map(\.name)
    let names = OrderedSet(metrics.map { String($0.prefix { $0 != "." }) })
    let mechanisms = MechanismCatalogue.mechanisms
    let present = mechanisms.filter { $0.exists(in: journey, metrics: metrics) }.map(\.name)
    let absent = (
      mechanisms: mechanisms.map(\.name).filter { !present.contains($0) },
      metrics: MetricCatalogue.definitions.map(\.name).filter { !names.contains($0) }
    )
    let scopes = Parameter.Scope.allCases.map { scope in
      let title = "parameters of \(scope.plural)"
      let parameters = journey.parameters.map(\.parameter).filter { $0.scope == scope }.map(\.name)
      return (title: title, words: Array(OrderedSet(parameters)))
    }
    return .explanations(
      title: "\(journey.name) · what can be explained",
      groups: [("mechanisms", present), ("metrics", Array(names))],
      others: scopes + [
        ("mechanisms that this journey does not use", absent.mechanisms),
        ("metrics that this journey does not have", absent.metrics),
      ],
      notes: [
        "Also any parameter, with its value here, as in: \(Self.example(journey)). For their names: show parameters"
      ])
  }

  private static func example(_ journey: Journey) -> String {
    "explain \(journey.levers.keys.first ?? ParameterPath(.journey, .price))"
  }

  /// A word that nobody can explain: what is known of it, or what may have been meant.
  fileprivate func unexplained(_ word: Word) -> Diagnostic {
    let journey = state.journey
    if let element = journey.element(named: word.text) {
      return Diagnostic(
        "\(word.text) is a \(element.scope.rawValue) of the journey", at: word.place,
        remedy: "to see what belongs to it, say: show \(word.text)")
    }
    if Language.workshop.help(on: word.text) != nil {
      return Diagnostic(
        "\(word.text) is a command", at: word.place, remedy: "to learn about it, say: help \(word.text)")
    }
    let mechanisms = MechanismCatalogue.mechanisms
    let known =
      mechanisms.map(\.name) + MetricCatalogue.definitions.map(\.name) + mechanisms.flatMap(\.aliases)
      + Array(OrderedSet(ParameterCatalogue.all.map(\.name))) + MetricCatalogue.metrics(of: journey).map(\.name)
      + journey.parameters.map(\.description)
    return Diagnostic.unknown(
      "metric, parameter or mechanism", word, among: Array(OrderedSet(known)), otherwise: "explain")
  }
}

extension Parameter.Scope {
  /// The word for several elements of the kind.
  fileprivate var plural: String { self == .journey ? "the journey" : rawValue + "s" }
}
