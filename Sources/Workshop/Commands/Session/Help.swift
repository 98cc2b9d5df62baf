import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation

/// Explains: `help`, `help run`.
struct HelpCommand: ShellCommand, DeclaredCommand {
  /// What to explain; nothing means everything in brief.
  var topic: [Word] = []

  static let grammar = Grammar<Self>(
    "help", .session, "Explains a command, or lists them all.",
    [.topic(\.topic, "[WORD]", filling: [Slot(.command, "[WORD]"), Slot(.topic, "")])],
    examples: [.init("help", "all commands"), .init("help run", "one of them, with examples")],
    shortForms: ["?", "h"], calledElsewhere: ["man", "usage"])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    guard let word = topic.first else { return try session.present(session.helpOverview, in: surroundings) }
    if topic.count > 1 {
      throw Diagnostic("one word at a time", at: topic[1].place, remedy: "help \(word.text)")
    }
    try session.present(try session.help(on: word), in: surroundings)
  }
}

/// Leaves the program: `quit`.
struct QuitCommand: ShellCommand, DeclaredCommand {
  static let grammar = Grammar<Self>(
    "quit", .session, "Leaves the program; in a file that is read it ends the file.",
    examples: [.init("quit", "exit and ctrl-D work too")],
    shortForms: ["exit"], calledElsewhere: ["bye", "q", "logout", "close", "stop"])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    session.isOver = true
  }
}

extension Session {
  fileprivate func help(on word: Word) throws(Diagnostic) -> any Report {
    guard let report = helpOnLanguage(word.text) ?? helpOnJourney(word.text) ?? helpOnMeaning(word.text) else {
      let known =
        Language.workshop.help.map(\.name) + HelpEntry.Group.allCases.map(\.word)
        + MetricCatalogue.metrics(of: state.journey).map(\.name)
      throw Diagnostic.unknown("command, metric or parameter", word, among: known, otherwise: "help")
    }
    return report
  }

  /// What a word of the language is for.
  private func helpOnLanguage(_ word: String) -> (any Report)? {
    if let entry = Language.workshop.help(on: word) ?? Language.workshop.help(on: word.lowercased()) {
      return TableReport.command(entry)
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
    if let entry = Language.workshop.command(calledElsewhere: word).flatMap(Language.workshop.help) {
      return TableReport.command(entry)
    }
    return explanation(of: WordSense.all(of: word, in: state.journey), word: word)
  }
}
