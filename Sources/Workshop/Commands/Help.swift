import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation

extension Session {
  /// Tells how to go on: an overview, or what one word means.
  mutating func help(_ command: HelpStatement, in surroundings: Surroundings) throws(Failure) {
    guard let word = command.topic.first else {
      return try present(helpOverview, in: surroundings)
    }
    if command.topic.count > 1 {
      throw Failure(
        .misunderstood, Diagnostic("one word at a time", at: command.topic[1].place, remedy: "help \(word.text)"))
    }
    guard let report = helpOnLanguage(word.text) ?? helpOnJourney(word.text) ?? helpOnMeaning(word.text) else {
      let known =
        Help.entries.map(\.name) + HelpEntry.Group.allCases.map(\.word)
        + MetricCatalogue.metrics(of: state.journey).map(\.name)
      throw Failure(.misunderstood, .unknown("command, metric or parameter", word, among: known, otherwise: "help"))
    }
    try present(report, in: surroundings)
  }

  /// What a word of the language is for.
  private func helpOnLanguage(_ word: String) -> (any Report)? {
    if let entry = Help.entry(named: word) ?? Help.entry(named: word.lowercased()) {
      return entry.report
    }
    if let group = HelpEntry.Group.named(word) { return group.report }
    switch word {
    case "all", "commands": return HelpEntry.Group.allCommands
    case "me", "please": return helpOverview
    case "metrics": return TableReport.metrics(of: state.journey)
    default: return nil
    }
  }

  /// What a name of the journey stands for.
  private func helpOnJourney(_ word: String) -> (any Report)? {
    let journey = state.journey
    let named = journey.parameters(matching: word)
    if !named.isEmpty { return TableReport.parameters(named, in: state.variant) }
    if let metric = MetricCatalogue.metric(named: word, in: journey) {
      return NoteReport("\(metric.name): \(metric.meaning)")
    }
    return journey.element(named: word).map { ElementReport(on: $0, in: state.variant) }
  }

  /// What may be meant by a word that is no name: a thing to look at, a metric, a command of other programs, or
  /// something that can be explained.
  private func helpOnMeaning(_ word: String) -> (any Report)? {
    if let topic = Self.showTopics.first(where: { $0.name == word }) {
      return NoteReport("\(topic.name): \(topic.note). To look at it, say: show \(topic.name)")
    }
    if let metric = MetricCatalogue.metric(meantBy: word, in: state.journey) {
      return NoteReport(
        "\(word) is told by \(metric.name): \(metric.meaning) "
          + "Which lever raises it most: tornado \(word). What it means: explain \(word)")
    }
    if let command = Help.command(calledElsewhere: word), let entry = Help.entry(named: command) {
      return entry.report
    }
    return explanation(of: Reading.all(of: word, in: state.journey), word: word)
  }
}
