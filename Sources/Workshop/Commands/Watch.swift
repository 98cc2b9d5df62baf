import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

extension Session {
  /// Shows a run live where somebody can look on, and its end where nobody can; what was moved on the way is kept.
  mutating func watch(_ command: WatchStatement, _ place: Place, in surroundings: Surroundings) throws(Failure) {
    var metrics = weightiest
    if let word = command.metric {
      let metric = try metric(word)
      metrics = [metric] + metrics.filter { $0 != metric }
    }
    var settings = try settings(command.options)
    settings.replications = 1
    if let customers = command.options.customers, customers.value > Self.mostWatched {
      throw Failure(
        .misunderstood,
        Diagnostic(
          "more than 1 000 000 customers cannot be watched live", at: customers.place,
          remedy: "to simulate as many, say: run \(customers.value) customers"))
    }
    let variant = state.variant
    try Self.check(variant, at: place)
    guard !surroundings.isRehearsal else { return }
    let live = try Self.experiment(at: place) { () throws(ExperimentError) in
      try LiveRun(variant, settings, threads: surroundings.threads, isCancelled: surroundings.isCancelled)
    }
    var watching = Watching(
      live, levers: Array(variant.journey.levers.keys), metrics: metrics,
      strategy: state.current == Strategy.baselineName ? SessionState.unnamed : state.current,
      looksAtMetric: command.metric != nil)
    // Where results go to a file, somebody looks on all the same, and the file gets the end.
    if mode == .table, let screen = surroundings.screen?() {
      defer { screen.close() }
      watching.play(on: screen, isCancelled: surroundings.isCancelled)
    } else {
      while !watching.live.isOver, !surroundings.isCancelled() {
        watching.advance()
        surroundings.progress(
          Progress(finished: watching.live.step, requested: settings.steps, of: "\(state.journey.step.rawValue)s"))
      }
    }
    guard !surroundings.isCancelled() || watching.live.step > 0 else { throw Failure(.interrupted, at: place) }
    try finish(watching, of: command, in: surroundings)
  }

  /// Shows the last moment, and keeps the result and what was moved.
  private mutating func finish(
    _ watching: Watching, of command: WatchStatement, in surroundings: Surroundings
  ) throws(Failure) {
    if watching.live.step > 0 { story.add(command.text, .result) }
    let moves = watching.live.moves.filter { $0.old != $0.new }
    state.change { strategy in
      for move in moves { strategy[move.path, from: move.start] = move.new }
    }
    for move in moves {
      story.add(SavedSession.line(move.path, move.new, from: move.start, in: state.journey), .change)
    }
    if watching.live.step > 0 {
      let lived = watching.live.result
      results.keep(RunResult(variant: state.variant, settings: lived.settings, replications: lived.replications))
      try present(watching.report, in: surroundings)
    } else {
      surroundings.emit(.notice("left before the first \(state.journey.step.rawValue), so there is no result"))
    }
    guard !moves.isEmpty else { return }
    surroundings.emit(.notice("your moves are kept in the strategy \(state.current); undo takes them back"))
  }

  /// The most customers that a frame can be made of in time.
  private static let mostWatched = 1_000_000
}
