import Experiments
import JourneyLanguage
import Presentation

extension Session {
  /// Shows what was guessed beside what came out.
  mutating func reveal(_ command: RevealStatement, in surroundings: Surroundings) throws(Failure) {
    let metric = try metric(command.measure.metric)
    guard !surroundings.isRehearsal else { return }
    let open = predictions.indices.filter {
      predictions[$0].outcome == nil && predictions[$0].measure == command.measure
    }
    guard let last = open.last else {
      throw Failure(
        .running,
        Diagnostic(
          "nobody has predicted \(command.measure.text)", at: command.measure.place,
          remedy: "before the run, say: predict \(command.measure.text) VALUE"))
    }
    guard results.count > predictions[last].results else {
      throw Failure(
        .running,
        Diagnostic("nothing was run since the guess", at: command.measure.place, remedy: "run first"))
    }
    let run: ClaimedRun = command.measure.strategy.map { .strategy($0.text) } ?? .last
    guard let result = try result(of: run, named: command.measure.strategy, at: command.measure.place),
      let outcome = result.estimate(of: metric)
    else {
      throw Failure(.running, Diagnostic("there is nothing to count in this run", at: command.measure.place))
    }
    for index in open { predictions[index].outcome = outcome }
    // What is looked at again is the result, and not the guess.
    let shown = lastReport
    defer { lastReport = shown }
    try present(
      RevealReport(
        header: RunHeader(result), measure: command.measure.text, unit: metric.unit, outcome: outcome,
        before: predictions[open[0]].before,
        guesses: open.compactMap { index in
          predictions[index].guess.map { RevealReport.Guess(predictions[index].person, $0) }
        }), in: surroundings)
  }
}
