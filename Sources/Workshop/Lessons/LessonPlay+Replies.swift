import DisplayText
import Foundation
public import JourneyLanguage

extension LessonPlay {
  /// The words that always mean something in a lesson, whatever it waits for.
  public static let words = ["hint", "skip", "back", "again", "leave"]

  /// Does what a typed line asks for.
  ///
  /// - Throws: What was not understood or cannot be done; the lesson is then where it was.
  public mutating func reply(_ line: String, in surroundings: Surroundings) throws(Diagnostic) {
    let line = line.trimmingCharacters(in: .whitespacesAndNewlines)
    switch line.lowercased() {
    case "leave", "quit", "exit": return leave()
    case "back":
      if try !back(in: surroundings) { surroundings.notice("this is the beginning") }
    case "again": try again(in: surroundings)
    case "hint": hint(in: surroundings)
    case "skip": try skip(in: surroundings)
    case "": try enter(in: surroundings)
    default: try answer(line, in: surroundings)
    }
  }

  // MARK: The words

  private mutating func hint(in surroundings: Surroundings) {
    let words: String
    switch stop {
    case .exercise(let exercise):
      words =
        hints < exercise.hints.count
        ? exercise.hints[hints] : "That was \(hints == 0 ? "no hint" : "the last hint"); skip shows one way to do it."
      hints += 1
    case .question(let question):
      words =
        question.choices.isEmpty
        ? "There is no right answer; say what you think, or press Enter."
        : "Type a number from 1 to \(question.choices.count), or a word; a wrong answer costs nothing."
    case .prediction: words = "Any number will do; what you expect is what you learn from. skip goes on without one."
    case .pause, .interruption, .end: words = "Enter goes on; a command tries something aside."
    }
    surroundings.emit(.narration(words))
  }

  private mutating func skip(in surroundings: Surroundings) throws(Diagnostic) {
    switch stop {
    case .question(let question):
      for line in question.solution { surroundings.emit(.narration(line)) }
    case .prediction(let prediction): try passOver(prediction, in: surroundings)
    case .exercise(let exercise): try solve(exercise, in: surroundings)
    case .pause, .end: break
    case .interruption: return try again(in: surroundings)
    }
    try goOn(in: surroundings)
  }

  private mutating func enter(in surroundings: Surroundings) throws(Diagnostic) {
    switch stop {
    case .pause: try goOn(in: surroundings)
    case .interruption: try again(in: surroundings)
    case .question(let question):
      guard !question.choices.isEmpty else { return try goOn(in: surroundings) }
      surroundings.notice("a number from 1 to \(question.choices.count), or skip")
    case .prediction:
      guard !isGuessed else { return try goOn(in: surroundings) }
      surroundings.notice("a guess first, or skip: what is said before the run is what one learns from")
    case .exercise, .end: break
    }
  }

  // MARK: Answers

  private mutating func answer(_ line: String, in surroundings: Surroundings) throws(Diagnostic) {
    switch stop {
    case .question(let question): try answer(line, to: question, in: surroundings)
    case .prediction(let prediction): try answer(line, to: prediction, in: surroundings)
    case .pause where Double(line) != nil:
      throw Diagnostic("nothing is asked here", remedy: "Enter goes on; a command tries something aside")
    case .pause, .interruption, .exercise, .end: try tryOut(line, in: surroundings)
    }
  }

  private mutating func answer(
    _ line: String, to question: Question, in surroundings: Surroundings
  ) throws(Diagnostic) {
    guard !question.choices.isEmpty else {
      if isMeantAsCommand(line, in: surroundings) { return try tryOut(line, in: surroundings) }
      surroundings.emit(.narration("There is no right answer to this one. Keep yours."))
      return try goOn(in: surroundings)
    }
    guard let choice = question.choice(meantBy: line) else {
      if Self.isCommand(line) { return try tryOut(line, in: surroundings) }
      let names = question.choices.map(\.name).joined(separator: ", ")
      throw Diagnostic(
        "\(VisibleText.quoted(line)) is not among the answers",
        remedy: "there are: \(names); or a number from 1 to \(question.choices.count)")
    }
    let reply = choice.reply.isEmpty ? "" : " \(choice.reply)"
    surroundings.emit(.narration((choice.isRight ? "Yes." : "Not that one.") + reply))
    surroundings.emit(.breath)
    if choice.isRight { try goOn(in: surroundings) }
  }

  /// A guess, or several in a room: each line one, an empty line goes on.
  private mutating func answer(
    _ line: String, to prediction: PredictCommand, in surroundings: Surroundings
  ) throws(Diagnostic) {
    let isWhole = line.lowercased().hasPrefix("predict ")
    guard isWhole || !Self.isCommand(line) else { return try tryOut(line, in: surroundings) }
    let guess: Statement?
    do throws(Diagnostic) {
      let text = isWhole ? line : "predict \(prediction.measure.text) \(line)"
      guess = try Parser().parse(line: text, allowingAbbreviations: false)
    } catch {
      throw isWhole
        ? error : Diagnostic("\(VisibleText.quoted(line)) is no guess", remedy: "such as: 40%, or 40% by Anna")
    }
    guard let guess else { return }
    try take(guess, in: surroundings)
    surroundings.notice("another guess, or Enter for what comes out")
  }

  /// Whether a line begins with a command, so that somebody wants to look at something first.
  private static func isCommand(_ line: String) -> Bool {
    let word = line.prefix { !$0.isWhitespace }
    return Language.workshop.help(on: word.lowercased()) != nil
  }

  /// Whether a line that may be prose is a command: it can be carried out, or nearly.
  ///
  /// Prose may begin like one: run more ads.
  private func isMeantAsCommand(_ line: String, in surroundings: Surroundings) -> Bool {
    guard Self.isCommand(line) else { return false }
    var copy = trial
    do throws(Diagnostic) {
      try copy.play(Script(commands: line), in: surroundings.rehearsing)
      return true
    } catch {
      return error.suggestion != nil
    }
  }

  /// Carries out what the learner wants to try, and sees whether that is what was asked for.
  private mutating func tryOut(_ line: String, in surroundings: Surroundings) throws(Diagnostic) {
    let script = try Script(commands: line)
    let results = trial.results.count
    try trial.rehearse(script, in: surroundings)
    try trial.play(script, in: surroundings)
    if trial.isOver { return leave() }
    guard case .exercise(let exercise) = stop else { return }
    if let shortfall = try trial.shortfall(of: exercise) {
      if trial.results.count > results { surroundings.emit(.narration("Not yet: \(shortfall.message).")) }
      return
    }
    let own = exercise.solution.joined(separator: "; ")
    surroundings.emit(.narration("That does it: \(exercise.goal). The lesson's own way is: \(own)"))
    surroundings.emit(.breath)
    try solve(exercise, in: surroundings.silent)
    try goOn(in: surroundings)
  }
}
