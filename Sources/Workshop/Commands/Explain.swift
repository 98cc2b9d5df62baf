import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation

extension Session {
  /// Says what a word means, or lists the words that it can be asked about.
  mutating func explain(_ command: ExplainStatement, in surroundings: Surroundings) throws(Failure) {
    guard let word = command.word else {
      try present(explanations, in: surroundings)
      return
    }
    let readings = Reading.all(of: word.text, in: state.journey)
    guard let report = explanation(of: readings, word: word.text) else { throw unexplained(word) }
    try present(report, in: surroundings)
  }

  /// The words that can be explained, the mechanisms that the open journey has before the others.
  private var explanations: ExplanationListReport {
    let journey = state.journey
    let metrics = MetricCatalogue.metrics(of: journey).filter { $0.segment == nil }.map(\.name)
    let names = OrderedSet(metrics.map { String($0.prefix { $0 != "." }) })
    let mechanisms = ExplanationCatalogue.mechanisms
    let present = mechanisms.filter { $0.exists(in: journey, metrics: metrics) }.map(\.name)
    let absent = (
      mechanisms: mechanisms.map(\.name).filter { !present.contains($0) },
      metrics: ExplanationCatalogue.metrics.map(\.name).filter { !names.contains($0) }
    )
    let scopes = Parameter.Scope.allCases.map { scope in
      let title = "parameters of \(scope.plural)"
      let parameters = journey.parameters.map(\.parameter).filter { $0.scope == scope }.map(\.name)
      return ExplanationListReport.Group(title, Array(OrderedSet(parameters)))
    }
    return ExplanationListReport(
      title: "\(journey.name) · what can be explained",
      groups: [.init("mechanisms", present), .init("metrics", Array(names))],
      others: scopes + [
        .init("mechanisms that this journey does not use", absent.mechanisms),
        .init("metrics that this journey does not have", absent.metrics),
      ],
      notes: [
        "Also any parameter, with its value here, as in: \(Self.example(journey)). For their names: show parameters"
      ])
  }

  private static func example(_ journey: Journey) -> String {
    "explain \(journey.levers.keys.first ?? ParameterPath(.journey, .price))"
  }

  /// A word that nobody can explain: what is known of it, or what may have been meant.
  private func unexplained(_ word: Word) -> Failure {
    let journey = state.journey
    if let element = journey.element(named: word.text) {
      return Failure(
        .misunderstood,
        Diagnostic(
          "\(word.text) is a \(element.scope.rawValue) of the journey", at: word.place,
          remedy: "to see what belongs to it, say: show \(word.text)"))
    }
    if Help.entry(named: word.text) != nil {
      return Failure(
        .misunderstood,
        Diagnostic("\(word.text) is a command", at: word.place, remedy: "to learn about it, say: help \(word.text)"))
    }
    let mechanisms = ExplanationCatalogue.mechanisms
    let known =
      mechanisms.map(\.name) + ExplanationCatalogue.metrics.map(\.name) + mechanisms.flatMap(\.aliases)
      + Array(OrderedSet(ParameterCatalogue.all.map(\.name))) + MetricCatalogue.metrics(of: journey).map(\.name)
      + journey.parameters.map(\.description)
    return Failure(
      .misunderstood,
      .unknown("metric, parameter or mechanism", word, among: Array(OrderedSet(known)), otherwise: "explain"))
  }
}

extension Parameter.Scope {
  /// The word for several elements of the kind.
  fileprivate var plural: String { self == .journey ? "the journey" : rawValue + "s" }
}
