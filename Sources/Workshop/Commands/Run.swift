import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

extension Session {
  /// Simulates the strategy in use and shows what changed since the run before.
  mutating func run(_ command: RunStatement, _ place: Place, in surroundings: Surroundings) throws(Failure) {
    let settings = try settings(command.options)
    guard let result = try simulate(state.variant, settings, place, in: surroundings) else { return }
    results.keep(result)
    if let before = results.before(of: state.journey) {
      let changes = Self.changes(from: before.variant, to: result.variant)
      if !changes.isEmpty { surroundings.emit(.notice("since the run before: " + changes)) }
    }
    let report = RunReport(result, before: results.before(of: state.journey))
    try present(report, of: command.text, [result], in: surroundings)
    remindOfGuesses(in: surroundings)
  }

  /// What differs between two strategies, so that nobody has to remember what “before” was.
  private static func changes(from before: Variant, to now: Variant) -> String {
    let moments = Set(before.strategy.moments).union(now.strategy.moments).sorted()
    let sentences = moments.flatMap { start in
      let paths = OrderedSet(before.strategy.changes(from: start).keys).union(now.strategy.changes(from: start).keys)
      let (old, new) = (before.at(step: start), now.at(step: start))
      return paths.filter { old[$0] != new[$0] }.map {
        sentence($0, from: old[$0], to: new[$0], at: start, now.journey)
      }
    }
    return sentences.prefix(3).joined(separator: ", ")
      + (sentences.count > 3 ? " and \(sentences.count - 3) more" : "")
  }

  /// The size of a run of which nothing is said, in a few characters: `10 000 × 20`.
  public var usualSize: String {
    let settings = RunSettings(steps: state.journey.horizon, seed: state.seed)
    return RunHeader.size(customers: settings.customers, replications: settings.replications)
  }

  /// The size of a run: what was said, and the usual for the rest.
  func settings(_ options: RunOptions) throws(Failure) -> RunSettings {
    var settings = RunSettings(steps: state.journey.horizon, seed: state.seed)
    if keepsSize, let last = results.last(of: state.journey)?.settings {
      (settings.customers, settings.replications, settings.steps) = (last.customers, last.replications, last.steps)
    }
    if let customers = options.customers { settings.customers = customers.value }
    if let replications = options.replications { settings.replications = replications.value }
    if let seed = options.seed { settings.seed = seed.value }
    if let duration = options.duration {
      do throws(Diagnostic) { settings.steps = try duration.steps(of: state.journey.step) } catch {
        throw Failure(.misunderstood, error)
      }
    }
    return settings
  }

  /// Runs a variant; nothing comes back from a rehearsal, in which only the journey is checked.
  func simulate(_ variant: Variant, _ settings: RunSettings, _ place: Place, in surroundings: Surroundings)
    throws(Failure) -> RunResult?
  {
    try Self.check(variant, at: place)
    guard !surroundings.isRehearsal else { return nil }
    return try Self.experiment(at: place) { () throws(ExperimentError) in
      try Experiment().run(
        variant, settings, threads: surroundings.threads, isCancelled: surroundings.isCancelled,
        progress: surroundings.progress)
    }
  }

  /// Refuses a journey that cannot be simulated under its strategy, with the reason.
  static func check(_ variant: Variant, at place: Place) throws(Failure) {
    if let problem = variant.problems.first { throw Failure(.misunderstood, Diagnostic(problem, at: place)) }
  }

  /// Does something that may fail as an experiment does, and says where.
  static func experiment<Value>(
    at place: Place, _ body: () throws(ExperimentError) -> Value
  ) throws(Failure) -> Value {
    do throws(ExperimentError) { return try body() } catch { throw Failure(error, at: place) }
  }
}

extension Failure {
  /// Why there is no result.
  init(_ error: ExperimentError, at place: Place) {
    self.init(
      error == .interrupted ? .interrupted : .running, Diagnostic(error.message, at: place, remedy: error.remedy))
  }
}
