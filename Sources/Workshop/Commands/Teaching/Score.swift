import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Simulation

/// Compares the strategies of a round on luck that nobody has seen: `score`, `score friday.journey`.
struct ScoreCommand: WorkshopCommand, DeclaredCommand {
  /// The file that keeps the round, so that it can be played again and handed out.
  var file: Word?
  var options = RunOptions()

  static let grammar = Grammar<Self>(
    "score", .teach, "Ends a round: compares the strategies of all teams on luck that nobody has seen.",
    [.optionalFile(\.file), .options(\.options)],
    examples: [
      .init("score", "who won, by how much, and whether that is more than luck"),
      .init("score friday.journey", "and keeps the round in a file that can be played again and handed out"),
    ], calledElsewhere: ["winner"])

  var kindInStory: SessionStory.Kind? { .result }

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    guard let round = session.round, round.journey == session.state.journey.name else {
      throw Diagnostic(
        "no round is being played", kind: surroundings.missing, at: place,
        remedy: "to begin one, say: round profit")
    }
    let teams = Array(session.state.strategies.keys).filter { !round.others.contains($0) && $0 != SessionState.unnamed }
    guard !teams.isEmpty else {
      throw Diagnostic(
        "no team has named a strategy yet", at: place,
        remedy: "for each team, say its name and what it changes: strategy red, then set …")
    }
    // Those who tried their strategies have met the usual luck, and those who compared them its confirmation.
    let settings = try session.settings(options).fresh.fresh
    let variants = ([Strategy.baselineName] + teams).compactMap(session.state.variant)
    if let file {
      try session.permitWriting(FileAccess.path(file.text, from: file.place.file), named: file, in: surroundings)
    }
    guard let runs = try session.simulate(variants, settings, until: nil, place, in: surroundings) else {
      session.results.promiseComparison()
      return
    }
    session.results.keep(compared: runs)
    let score = Score(runs, by: round.metric, within: round.limit)
    let report = ScoreReport(score, header: RunHeader(runs[0]), said: session.said(of: runs, round.metric))
    try session.present(report, of: text, runs, in: surroundings)
    if let file { try session.keep(round, teams: teams, options, in: file, surroundings) }
  }
}

extension Session {
  /// What was said about each strategy before the score, which is revealed with it.
  fileprivate func said(of runs: [RunResult], _ metric: Metric) -> [String: Double] {
    runs.reduce(into: [:]) { said, run in
      let guess = predictions.last { $0.metric == metric && $0.measure.strategy?.text == run.strategyName }?.guess
      said[run.strategyName] = guess
    }
  }

  fileprivate func keep(
    _ round: TeamRound, teams: [String], _ options: RunOptions, in file: Word, _ surroundings: Surroundings
  ) throws(Diagnostic) {
    let path = FileAccess.path(file.text, from: file.place.file)
    guard !FileAccess.exists(path) else {
      throw Diagnostic(
        "a file of this name is there already", kind: .running, at: file.place,
        remedy: "take another name: score NAME.journey", state: "the score stands, and nothing was written")
    }
    var before = state
    for name in teams { before.strategies[name] = nil }
    before.current = Strategy.baselineName
    var lines = [LessonCommand(title: "A round: \(round.metric.name)").text, "hide"]
    lines += SavedSession.lines(of: before) + ["end", "", round.command.text]
    for name in teams {
      lines += [""] + SavedSession.lines(of: state.strategies[name] ?? Strategy(name: name), in: state.journey)
      for prediction in predictions where prediction.measure.strategy?.text == name {
        guard let guess = prediction.guess, prediction.metric == round.metric else { continue }
        lines.append(
          PredictCommand(
            prediction.measure, guess: Quantity(guess, of: round.metric, in: state.journey),
            by: prediction.person.map { Word($0, at: file.place) }
          ).text)
      }
    }
    lines += ["", "> And now with luck that nobody has seen.", "pause", ScoreCommand(options: options).text, ""]
    try FileAccess.write(lines.joined(separator: "\n"), to: path, named: file)
    surroundings.notice("the round is kept; to see it again: journey \(path), and on paper: journey handout \(path)")
  }
}
