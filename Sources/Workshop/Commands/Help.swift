import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation

extension Session {
  /// Tells how to go on: an overview, or what one word means.
  mutating func help(_ command: HelpStatement, in surroundings: Surroundings) throws(Failure) {
    guard let word = command.topic.first else {
      try present(HelpReport.overview, in: surroundings)
      return
    }
    if command.topic.count > 1 {
      throw Failure(
        .misunderstood, Diagnostic("one word at a time", at: command.topic[1].place, remedy: "help \(word.text)"))
    }
    if let entry = Help.entry(named: word.text) {
      try present(HelpReport.report(on: entry), in: surroundings)
      return
    }
    if word.text == "metrics" {
      try present(MetricsReport(state.journey), in: surroundings)
      return
    }
    let journey = state.journey
    let named = journey.parameters(matching: word.text)
    if !named.isEmpty {
      try present(ParameterReport(on: named, in: state.variant), in: surroundings)
      return
    }
    if let metric = MetricCatalogue.metric(named: word.text, in: journey) {
      try present(NoteReport("\(metric.name): \(metric.meaning)"), in: surroundings)
      return
    }
    if let element = journey.element(named: word.text) {
      try present(ElementReport(on: element, in: state.variant), in: surroundings)
      return
    }
    let known = Help.entries.map(\.name) + MetricCatalogue.metrics(of: journey).map(\.name)
    throw Failure(.misunderstood, .unknown("command, metric or parameter", word, among: known, otherwise: "help"))
  }
}
