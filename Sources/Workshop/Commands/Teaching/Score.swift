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
  /// What was said about the runs.
  var options = RunOptions()

  static let grammar = Grammar<Self>(
    "score", .teach, "Ends a round: compares the strategies of all teams on luck that nobody has seen.",
    [
      Phrase("[FILE]") { (command, arguments) throws(Diagnostic) in
        if arguments.isAtEnd { arguments.note(Slot(.file, "[FILE]")) }
        if arguments.isAtName { command.file = arguments.optionalFile(hint: "") }
      } words: { command, ends in
        command.file.map { [Quotation.name($0.text, unlike: ends)] } ?? []
      },
      .options(\.options),
    ],
    examples: [
      .init("score", "who won, by how much, and whether that is more than luck"),
      .init("score friday.journey", "and keeps the round in a file that can be played again and handed out"),
    ], calledElsewhere: ["winner"])

  var kindInStory: SessionStory.Kind? { .result }

  /// Compares the strategies of a round on luck that nobody has seen, and keeps the round if that is wanted.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Failure) {
    guard let round = session.round, round.journey == session.state.journey.name else {
      throw Failure(
        surroundings.isRehearsal ? .misunderstood : .running,
        Diagnostic("no round is being played", at: place, remedy: "to begin one, say: round profit"))
    }
    let teams = Array(session.state.strategies.keys).filter { !round.others.contains($0) && $0 != SessionState.unnamed }
    guard !teams.isEmpty else {
      throw Failure(
        .misunderstood,
        Diagnostic(
          "no team has named a strategy yet", at: place,
          remedy: "for each team, say its name and what it changes: strategy red, then set …"))
    }
    // Those who tried their strategies have met the usual luck, and those who compared them its confirmation.
    let settings = try session.settings(options).fresh.fresh
    let variants = ([Strategy.baselineName] + teams).compactMap(session.state.variant)
    guard let runs = try session.simulate(variants, settings, until: nil, place, in: surroundings) else { return }
    session.results.keep(compared: runs)
    let report = session.scoreReport(round, runs)
    try session.present(report, of: text, runs, in: surroundings)
    if let file { try session.keep(round, teams: teams, options, in: file, surroundings) }
  }
}

extension Session {
  fileprivate func scoreReport(_ round: TeamRound, _ runs: [RunResult]) -> ScoreReport {
    func isWithin(_ run: RunResult) -> Bool {
      guard let limit = round.limit, let spent = run.estimate(of: limit.metric)?.mean else { return true }
      return spent <= limit.value
    }
    let ranking = Ranking(runs.filter(isWithin), by: round.metric)
    let rows = runs.map { run in
      let name = run.strategyName
      let standing = ranking?.standings.firstIndex { $0.strategy == name }
      return ScoreReport.Row(
        team: name, outcome: run.estimate(of: round.metric), cost: round.limit.flatMap { run.estimate(of: $0.metric) },
        said: said(of: name, round.metric), isWithinBudget: isWithin(run), place: standing.map { $0 + 1 },
        isAmongBest: standing.flatMap { ranking?.standings[$0].isAmongBest } ?? (isWithin(run) && ranking == nil))
    }
    return ScoreReport(
      header: RunHeader(runs[0]), metric: round.metric.name, unit: round.metric.unit, budget: round.limit?.value,
      moreIsBetter: round.metric.moreIsBetter ?? true, rows: rows)
  }

  /// What was said about a strategy before the score, which is revealed with it.
  private func said(of strategy: String, _ metric: Metric) -> Double? {
    predictions.last { $0.metric == metric && $0.measure.strategy?.text == strategy }?.guess
  }

  fileprivate func keep(
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
    var lines = [LessonCommand(title: "A round: \(round.metric.name)").text, "hide"]
    lines += SavedSession.lines(of: before) + ["end", "", round.statement.text]
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
    surroundings.emit(
      .notice("the round is kept; to see it again: journey \(path), and on paper: journey handout \(path)"))
  }
}
