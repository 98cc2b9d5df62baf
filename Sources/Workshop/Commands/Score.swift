import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

extension Session {
  /// Compares the strategies of a round on luck that nobody has seen, and keeps the round if that is wanted.
  mutating func score(_ command: ScoreStatement, _ place: Place, in surroundings: Surroundings) throws(Failure) {
    guard let round = self.round, round.journey == state.journey.name else {
      throw Failure(
        surroundings.isRehearsal ? .misunderstood : .running,
        Diagnostic("no round is being played", at: place, remedy: "to begin one, say: round profit"))
    }
    let teams = Array(state.strategies.keys).filter { !round.others.contains($0) && $0 != SessionState.unnamed }
    guard !teams.isEmpty else {
      throw Failure(
        .misunderstood,
        Diagnostic(
          "no team has named a strategy yet", at: place,
          remedy: "for each team, say its name and what it changes: strategy red, then set …"))
    }
    // Those who tried their strategies have met the usual luck, and those who compared them its confirmation.
    let settings = try settings(command.options).fresh.fresh
    let variants = ([Strategy.baselineName] + teams).compactMap(state.variant)
    guard let runs = try simulate(variants, settings, until: nil, place, in: surroundings) else { return }
    results.keep(compared: runs)
    let score = Score(runs, by: round.metric, within: round.limit)
    let report = ScoreReport(score, header: RunHeader(runs[0]), said: said(of: runs, round.metric))
    try present(report, of: command.text, runs, in: surroundings)
    if let file = command.file { try keep(round, teams: teams, command.options, in: file, surroundings) }
  }

  /// What was said about each strategy before the score, which is revealed with it.
  private func said(of runs: [RunResult], _ metric: Metric) -> [String: Double] {
    runs.reduce(into: [:]) { said, run in
      let guess = predictions.last { $0.metric == metric && $0.measure.strategy?.text == run.strategyName }?.guess
      said[run.strategyName] = guess
    }
  }

  private func keep(
    _ round: TeamRound, teams: [String], _ options: RunOptions, in file: Word, _ surroundings: Surroundings
  ) throws(Failure) {
    let path = FileAccess.path(file.text, from: file.place.file)
    guard !FileAccess.exists(path) else {
      throw Failure(
        .running,
        Diagnostic(
          "a file of this name is there already", at: file.place, remedy: "take another name: score NAME.journey",
          state: "the score stands, and nothing was written"))
    }
    var before = state
    for name in teams { before.strategies[name] = nil }
    before.current = Strategy.baselineName
    var lines = [LessonStatement(title: "A round: \(round.metric.name)").text, "hide"]
    lines += SavedSession.lines(of: before) + ["end", "", round.statement.text]
    for name in teams {
      lines += [""] + SavedSession.lines(of: state.strategies[name] ?? Strategy(name: name), in: state.journey)
      for prediction in predictions where prediction.measure.strategy?.text == name {
        guard let guess = prediction.guess, prediction.metric == round.metric else { continue }
        lines.append(
          PredictStatement(
            prediction.measure, guess: Quantity(guess, of: round.metric, in: state.journey),
            by: prediction.person.map { Word($0, at: file.place) }
          ).text)
      }
    }
    lines += ["", "> And now with luck that nobody has seen.", "pause", ScoreStatement(options: options).text, ""]
    try FileAccess.write(lines.joined(separator: "\n"), to: path, named: file)
    surroundings.emit(
      .notice("the round is kept; to see it again: journey \(path), and on paper: journey handout \(path)"))
  }
}
