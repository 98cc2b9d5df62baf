import Experiments
import JourneyLanguage
import OrderedCollections
import Presentation

/// Shows what was guessed beside what came out: `reveal conversion`, or `reveal` for all that waits.
struct RevealCommand: WorkshopCommand, DeclaredCommand {
  /// What was guessed; nil for everything whose outcome is there.
  var measure: Measure?

  static let grammar = Grammar<Self>(
    "reveal", .teach, "Shows what was guessed beside what came out.", [.optionalMeasure(\.measure)],
    examples: [
      .init("reveal conversion", "after predict conversion and run"),
      .init("reveal", "all guesses that were run since"),
      .init("reveal conversion of fast", "after predict conversion of fast and compare"),
    ])

  var kindInStory: SessionStory.Kind? { .result }

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let place = measure?.place ?? place
    if let measure { _ = try session.metric(measure.metric) }
    func isMeant(_ guess: Prediction) -> Bool { guess.outcome == nil && guess.measure == measure ?? guess.measure }
    let open = session.predictions.filter(isMeant)
    guard !open.isEmpty else {
      throw Diagnostic(
        "nobody has predicted \(measure?.text ?? "anything that is still open")", kind: surroundings.missing, at: place,
        remedy: "before the run, say: predict \(measure?.text ?? "conversion") VALUE")
    }
    let ready = open.filter { session.results.count > $0.results }
    guard !ready.isEmpty else {
      throw Diagnostic(
        "nothing was run since the guess", kind: surroundings.missing, at: place,
        remedy: "to see how near it is, say: run")
    }
    guard !surroundings.isRehearsal else {
      session.predictions.removeAll(where: isMeant)
      return
    }
    // What is looked at again is the result, and not the guess.
    let shown = session.lastReport
    defer { session.lastReport = shown }
    for measure in OrderedSet(ready.map(\.measure.text)) {
      try session.reveal(measure, place, in: surroundings)
    }
  }
}

extension Session {
  /// Shows the guesses of one measure.
  fileprivate mutating func reveal(_ text: String, _ place: Place, in surroundings: Surroundings) throws(Diagnostic) {
    let open = predictions.indices.filter { predictions[$0].outcome == nil && predictions[$0].measure.text == text }
    let (metric, measure) = (predictions[open[0]].metric, predictions[open[0]].measure)
    let run: ClaimedRun = measure.strategy.map { .strategy($0.text) } ?? .last
    guard let result = try result(of: run, named: measure.strategy, at: place),
      let outcome = result.estimate(of: metric)
    else {
      throw Diagnostic("there is nothing to count \(measure.text) from in this run", kind: .running, at: place)
    }
    for index in open { predictions[index].outcome = outcome }
    // “No change” means something only beside a run of the same length, size and luck.
    let before = predictions[open[0]].before.flatMap { $0.settings == result.settings ? $0.estimate(of: metric) : nil }
    try present(
      RevealReport(
        open.compactMap { index in predictions[index].guess.map { (predictions[index].person, $0) } },
        of: measure.text, metric.unit, outcome: outcome, before: before,
        RunHeader(result).figures), in: surroundings)
  }

  /// Says after a run that somebody's guess waits to be looked at.
  func remindOfGuesses(in surroundings: Surroundings) {
    guard remindsOfGuesses, predictions.contains(where: { $0.outcome == nil && $0.guess != nil }) else { return }
    surroundings.notice("guesses wait; to see how near they are: reveal")
  }
}
