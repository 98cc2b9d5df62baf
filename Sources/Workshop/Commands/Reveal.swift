import Experiments
import JourneyLanguage
import OrderedCollections
import Presentation

extension Session {
  /// Shows what was guessed beside what came out.
  mutating func reveal(_ command: RevealStatement, _ place: Place, in surroundings: Surroundings) throws(Failure) {
    let place = command.measure?.place ?? place
    if let measure = command.measure { _ = try metric(measure.metric) }
    guard !surroundings.isRehearsal else { return }
    let open = predictions.filter { $0.outcome == nil && $0.measure == command.measure ?? $0.measure }
    guard !open.isEmpty else {
      throw Failure(
        .running,
        Diagnostic(
          "nobody has predicted \(command.measure?.text ?? "anything that is still open")", at: place,
          remedy: "before the run, say: predict \(command.measure?.text ?? "conversion") VALUE"))
    }
    let ready = open.filter { results.count > $0.results }
    guard !ready.isEmpty else {
      throw Failure(.running, Diagnostic("nothing was run since the guess", at: place, remedy: "run first"))
    }
    // What is looked at again is the result, and not the guess.
    let shown = lastReport
    defer { lastReport = shown }
    for measure in OrderedSet(ready.map(\.measure.text)) {
      try reveal(
        predictions.indices.filter { predictions[$0].outcome == nil && predictions[$0].measure.text == measure },
        place, in: surroundings)
    }
  }

  /// Shows the guesses of one measure.
  private mutating func reveal(_ open: [Int], _ place: Place, in surroundings: Surroundings) throws(Failure) {
    let (metric, measure) = (predictions[open[0]].metric, predictions[open[0]].measure)
    let run: ClaimedRun = measure.strategy.map { .strategy($0.text) } ?? .last
    guard let result = try result(of: run, named: measure.strategy, at: place),
      let outcome = result.estimate(of: metric)
    else {
      throw Failure(.running, Diagnostic("there is nothing to count \(measure.text) from in this run", at: place))
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
    surroundings.emit(.notice("guesses wait; to see how near they are: reveal"))
  }
}
