import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

/// Looks on while customers live: `watch`, `watch conversion for 2 years`.
struct WatchCommand: WorkshopCommand, DeclaredCommand {
  /// The metric to look at; nothing means the funnel.
  var metric: Word?
  var options = RunOptions()

  static let grammar = Grammar<Self>(
    "watch", .run, "Shows a run live, and lets you move levers while it runs.",
    [
      .oneOf([.unsaid("funnel"), .optionalName(\.metric, .metric, "[METRIC]")]),
      .options(\.options, hasReplications: false),
    ],
    examples: [
      .init("watch", "people on their way through the stages; arrow keys move levers"),
      .init("watch conversion", "how one metric grows, week by week"),
      .init("watch for 2 years", "longer"),
      .init("watch 1 000 customers seed 7", "fewer people, other luck"),
    ], calledElsewhere: ["live", "animate", "movie", "film", "see", "monitor"])

  /// What was moved while somebody watched is told after it.
  var kindInStory: SessionStory.Kind? { nil }

  /// Shows a run live where somebody can look on, and its end where nobody can; what was moved on the way is kept.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    var metrics = session.weightiest
    if let metric {
      let metric = try session.metric(metric)
      metrics = [metric] + metrics.filter { $0 != metric }
    }
    var settings = try session.settings(options)
    settings.replications = 1
    if let customers = options.customers, customers.value > Self.mostWatched {
      throw Diagnostic(
        "more than 1 000 000 customers cannot be watched live", at: customers.place,
        remedy: "to simulate as many, say: run \(customers.value) customers")
    }
    let variant = session.state.variant
    try Session.check(variant, at: place)
    guard !surroundings.isRehearsal else {
      session.results.promise(runOf: session.state.journey)
      return
    }
    let live = try Session.experiment(at: place, LiveRun(variant, settings, in: surroundings.experiment))
    var watching = Watching(
      live, levers: Array(variant.journey.levers.keys), metrics: metrics,
      strategy: session.state.current == Strategy.baselineName ? SessionState.unnamed : session.state.current,
      looksAtMetric: metric != nil)
    // Where results go to a file, somebody looks on all the same, and the file gets the end.
    if session.mode == .table, let screen = surroundings.screen?() {
      defer { screen.close() }
      watching.play(on: screen, isCancelled: surroundings.experiment.isCancelled)
    } else {
      while !watching.live.isOver, !surroundings.isCancelled {
        watching.advance()
        surroundings.experiment.progress(
          Progress(
            finished: watching.live.step, requested: settings.steps, of: "\(session.state.journey.step.rawValue)s"))
      }
    }
    guard !surroundings.isCancelled || watching.live.step > 0 else { throw Diagnostic(.interrupted, at: place) }
    try session.finish(watching, of: text, in: surroundings)
  }

  /// The most customers that a frame can be made of in time.
  private static let mostWatched = 1_000_000
}

extension Session {
  /// Shows the last moment, and keeps the result and what was moved.
  fileprivate mutating func finish(
    _ watching: Watching, of command: String, in surroundings: Surroundings
  ) throws(Diagnostic) {
    if watching.live.step > 0 { story.add(command, .result) }
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
      surroundings.notice("left before the first \(state.journey.step.rawValue), so there is no result")
    }
    guard !moves.isEmpty else { return }
    surroundings.notice("your moves are kept in the strategy \(state.current); undo takes them back")
  }
}
