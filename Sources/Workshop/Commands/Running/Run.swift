import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

/// Simulates: `run`, `run 10 000 customers for 52 weeks seed 7 replications 20`.
struct RunCommand: ResultCommand, DeclaredCommand {
  var options = RunOptions()

  static let grammar = Grammar<Self>(
    "run", .run, "Simulates customers on their journeys, and shows what changed since the last run.",
    [.options(\.options)],
    examples: [
      .init("run", "the journey under the present strategy"),
      .init("run 100 000 customers", "more people, less noise"),
      .init("run for 2 years", "longer"),
      .init("run seed 7", "other luck"),
      .init("run 10k customers for 52 weeks seed 7 replications 20", "all at once"),
    ], calledElsewhere: ["simulate", "start", "go", "play"])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let settings = try session.settings(options)
    guard let result = try session.simulate(session.state.variant, settings, place, in: surroundings) else {
      session.results.promise(runOf: session.state.journey)
      return
    }
    session.results.keep(result)
    let before = session.results.before(of: session.state.journey)
    if let before {
      let changes = Self.changes(from: before.variant, to: result.variant)
      if !changes.isEmpty { surroundings.notice("since the run before: " + changes) }
    }
    try session.present(RunReport(result, before: before), of: text, [result], in: surroundings)
    session.remindOfGuesses(in: surroundings)
  }

  /// What differs between two strategies, so that nobody has to remember what “before” was.
  private static func changes(from before: Variant, to now: Variant) -> String {
    let changePoints = Set(before.strategy.changePoints).union(now.strategy.changePoints).sorted()
    let sentences = changePoints.flatMap { start in
      let paths = OrderedSet(before.strategy.changes(from: start).keys).union(now.strategy.changes(from: start).keys)
      let (old, new) = (before.at(step: start), now.at(step: start))
      return paths.filter { old[$0] != new[$0] }.map {
        Session.sentence($0, from: old[$0], to: new[$0], at: start, now.journey)
      }
    }
    return sentences.prefix(3).joined(separator: ", ")
      + (sentences.count > 3 ? " and \(sentences.count - 3) more" : "")
  }
}

extension Session {
  /// The size of a run of which nothing is said, in a few characters: `10 000 × 20`.
  public var usualSize: String {
    let settings = RunSettings(steps: state.journey.horizon, seed: state.seed)
    return RunHeader.size(customers: settings.customers, replications: settings.replications)
  }

  /// The size of a run: what was said, and the usual for the rest.
  func settings(_ options: RunOptions) throws(Diagnostic) -> RunSettings {
    var settings = RunSettings(steps: state.journey.horizon, seed: state.seed)
    if keepsSize, let last = results.last(of: state.journey)?.settings {
      (settings.customers, settings.replications, settings.steps) = (last.customers, last.replications, last.steps)
    }
    if let customers = options.customers { settings.customers = customers.value }
    if let replications = options.replications { settings.replications = replications.value }
    if let seed = options.seed { settings.seed = seed.value }
    if let duration = options.duration { settings.steps = try duration.steps(of: state.journey.step) }
    return settings
  }

  /// The size of a run that is one of many: what was said, or as much as can be done in time.
  func settings(_ options: RunOptions, arms: Int, in surroundings: Surroundings) throws(Diagnostic) -> RunSettings {
    let settings = try settings(options)
    return options.hasSizes ? settings : surroundings.manyArms.settings(arms: arms, like: settings)
  }

  /// Runs a variant; nothing comes back from a rehearsal, in which only the journey is checked.
  func simulate(_ variant: Variant, _ settings: RunSettings, _ place: Place, in surroundings: Surroundings)
    throws(Diagnostic) -> RunResult?
  {
    try Self.check(variant, at: place)
    guard !surroundings.isRehearsal else { return nil }
    return try Self.experiment(at: place, surroundings.experiment.run(variant, settings))
  }

  /// Refuses a journey that cannot be simulated under its strategy, with the reason.
  static func check(_ variant: Variant, at place: Place) throws(Diagnostic) {
    if let problem = variant.problems.first { throw Diagnostic(problem, at: place) }
  }

  /// Does something that may fail as an experiment does, and says where.
  static func experiment<Value>(
    at place: Place, _ body: @autoclosure () throws(ExperimentError) -> Value
  ) throws(Diagnostic) -> Value {
    do throws(ExperimentError) { return try body() } catch { throw Diagnostic(error, at: place) }
  }
}

extension Diagnostic {
  init(_ error: ExperimentError, at place: Place) {
    self.init(
      error.message, kind: error == .interrupted ? .interrupted : .running, at: place, remedy: error.remedy)
  }
}
