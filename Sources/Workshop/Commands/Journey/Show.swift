import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

/// Looks at something: `show levers`, `show checkout`, `show consideration->checkout`.
struct ShowCommand: WorkshopCommand, DeclaredCommand {
  /// What to look at; nothing means the levers.
  var topic: [Word] = []

  static let grammar = Grammar<Self>(
    "show", .journey, "Looks at the journey, its parameters or the last result.",
    [
      .topic(
        \.topic,
        "[levers|journey|changed|strategies|assumptions|uncertain|parameters|"
          + "funnel|gaps|money|segments|cohorts|awareness|recovery|metrics|predictions|lessons|settings|STAGE|METRIC]",
        filling: [
          Slot(.topic, "[WHAT]"), Slot(.stage, ""), Slot(.metric, ""), Slot(.strategy, ""), Slot(.parameter, ""),
        ])
    ],
    examples: [
      .init("show", "the few parameters that matter most"),
      .init("show journey", "the stages, and the paths between them"),
      .init("show checkout", "everything about one stage: what happened there, and its parameters"),
      .init("show assumptions", "where every number comes from, and what hangs on it"),
      .init("show gaps", "where experience falls short of expectation"),
      .init("show retention", "how long buyers stay, with what luck may add or take away"),
      .init("show money", "what was earned and spent, and what a buyer is worth"),
      .init("show segments", "the outcomes of each segment side by side"),
    ], calledElsewhere: ["get", "list", "ls", "print", "view", "status", "display", "settings"])

  var kindInStory: SessionStory.Kind? { .result }
  var isRepeatable: Bool { topic.map(\.text) == ["assumptions"] }

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    guard let word = topic.first else {
      try session.present(LeversReport(session.state.variant), in: surroundings)
      return
    }
    if topic.count > 1 {
      throw Diagnostic("one thing at a time", at: topic[1].place, remedy: "show \(word.text)")
    }
    guard let report = try session.report(on: word, place, in: surroundings) else { return }
    if let settings = (report as? AssumptionsReport)?.sensitivity?.baseline.settings {
      return try session.present(report, of: text, session.state.variant, settings, in: surroundings)
    }
    try session.present(report, in: surroundings)
    if let report = report as? any ReportOfRun { session.remarkAge(of: report, in: surroundings) }
  }
}

extension Session {
  /// What `show` can be asked for by a word of its own.
  static let showTopics: [(name: String, note: String)] = [
    ("levers", "the few parameters that matter most"),
    ("journey", "the stages, and the paths between them"),
    ("changed", "the parameters that are not as the journey has them"),
    ("strategies", "the named strategies"),
    ("assumptions", "where every number comes from, and what hangs on it"),
    ("uncertain", "what nobody knows exactly, and where the truth may lie"),
    ("parameters", "every parameter"),
    ("funnel", "how far customers got in the last run"),
    ("gaps", "where experience falls short of expectation"),
    ("retention", "how long buyers stay"),
    ("money", "what was earned and spent, and what a buyer is worth"),
    ("segments", "the outcomes of each segment"),
    ("cohorts", "what became of those who came at the same time"),
    ("awareness", "who has heard of the brand, and through which channel"),
    ("recovery", "what went wrong, and what was put right"),
    ("metrics", "what a run can tell"),
    ("predictions", "what was guessed, and what came of it"),
    ("lessons", "the lessons that come with the program"),
    ("settings", "how the shell speaks"),
  ]

  /// Says so where something was changed since the run that a report looks into.
  fileprivate func remarkAge(of report: any ReportOfRun, in surroundings: Surroundings) {
    guard let last = results.last(of: state.journey), last.variant != state.variant else { return }
    surroundings.notice("of the last run, with \(report.header.strategy); for what holds now: run")
  }

  /// What a word stands for: a topic, a name of the journey, or both at once, such as a stage called awareness.
  fileprivate func report(on word: Word, _ place: Place, in surroundings: Surroundings) throws(Diagnostic) -> (
    any Report
  )? {
    guard let element = state.journey.element(named: word.text) else {
      return try report(onTopic: word, place, in: surroundings)
    }
    let last = surroundings.isRehearsal ? nil : results.last(of: state.journey)
    let part = ElementReport(on: element, in: state.variant, after: last)
    guard last != nil, Self.showTopics.contains(where: { $0.name == word.text }),
      let topic = try report(onTopic: word, place, in: surroundings)
    else { return part }
    return JoinedReports([part, topic])
  }

  private func report(
    onTopic word: Word, _ place: Place, in surroundings: Surroundings
  ) throws(Diagnostic) -> (any Report)? {
    let variant = state.variant
    let before = results.before(of: state.journey)
    switch word.text {
    case "levers": return LeversReport(variant)
    case "journey": return JourneyReport(variant)
    case "changed": return ChangesReport(variant)
    case "assumptions": return try assumptions(place, in: surroundings)
    case "uncertain": return TableReport.uncertain(state.uncertain, of: variant)
    case "parameters": return ParametersReport(variant)
    case "metrics": return TableReport.metrics(of: state.journey)
    case "predictions": return TableReport.predictions(predictions, of: state.journey)
    case "lessons": return BuiltInStories.lessons
    case "settings": return settingsReport
    case "strategies":
      return StrategiesReport([Strategy()] + state.strategies.values, inUse: state.current, of: state.journey)
    case "funnel":
      return try lastRun(place, in: surroundings).map { FunnelReport($0) }
    case "gaps": return try lastRun(place, in: surroundings).map { GapsReport($0) }
    case "money": return try lastRun(place, in: surroundings).map { MoneyReport($0, before: before) }
    case "segments": return try lastRun(place, in: surroundings).map { SegmentsReport($0) }
    case "cohorts": return try lastRun(place, in: surroundings).map { CohortsReport($0) }
    case "awareness": return try lastRun(place, in: surroundings).map { AwarenessReport($0) }
    case "recovery": return try lastRun(place, in: surroundings).map { RecoveryReport($0, before: before) }
    default: return try report(onName: word, place, in: surroundings)
    }
  }

  /// What a name stands for: a parameter, a metric, a strategy.
  private func report(onName word: Word, _ place: Place, in surroundings: Surroundings) throws(Diagnostic) -> (
    any Report
  )? {
    let variant = state.variant
    let journey = state.journey
    let named = journey.parameters(matching: word.text)
    if !named.isEmpty { return TableReport.parameters(named, in: variant) }
    if let strategy = state.strategy(word.text) { return ChangesReport(Variant(journey, strategy)) }
    if let metric = MetricCatalogue.metric(meantBy: word.text, in: journey) {
      return try lastRun(place, in: surroundings).map {
        MetricReport(metric, in: $0, before: results.before(of: journey))
      }
    }
    let known =
      Self.showTopics.map(\.name) + journey.stages.keys + journey.channels.keys + journey.segments.keys
      + state.strategyNames + MetricCatalogue.metrics(of: journey).map(\.name) + journey.parameters.map(\.description)
    throw Diagnostic.unknown("stage, metric or parameter", word, among: known, otherwise: "help show")
  }

  /// The last run; nothing comes back from a rehearsal, in which it is enough that there would be one.
  private func lastRun(_ place: Place, in surroundings: Surroundings) throws(Diagnostic) -> RunResult? {
    guard results.hasRun(of: state.journey) else {
      throw Diagnostic(
        results.hasComparison(of: state.journey)
          ? "only comparisons were made so far, and no run" : "nothing has been run yet", kind: surroundings.missing,
        at: place, remedy: "to have something to look at, say: run")
    }
    return surroundings.isRehearsal ? nil : results.last(of: state.journey)
  }
}
