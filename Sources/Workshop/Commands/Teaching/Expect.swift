import DisplayText
import Experiments
import JourneyLanguage
import Journeys
import Simulation

/// Claims something about results, so that a file is a test: `expect conversion between 3.8% and 4.4%`.
struct ExpectCommand: WorkshopCommand, DeclaredCommand {
  /// What is to hold of the last run, unless an error is expected.
  var condition: Condition?
  /// With how many seeds it has to hold, each one more than the one before.
  var seeds: Placed<Int>?
  /// A part of the message with which the next command is to fail.
  var message: Word?

  static let grammar = Grammar<Self>(
    "expect", .teach, "Claims something about the last run, so that a file becomes a test.",
    [
      .either(
        error, or: .condition(\.condition),
        .keyword("over", .count(\.seeds, "the number of seeds", upTo: 100_000, of: "seeds")))
    ],
    examples: [
      .init("expect conversion between 3.8% and 4.4%", "the result with some room"),
      .init("expect conversion > before", "more than in the run before"),
      .init("expect conversion > before over 20 seeds", "and not by luck"),
      .init("expect nps of now > nps of baseline", "one strategy against another"),
      .init("expect satisfaction within 0.2 of 7", "near a number"),
      .init("expect gap.consideration < 0", "a metric of one stage"),
      .init("expect error \"beyond it\"", "the next line fails, and says this"),
    ], calledElsewhere: ["assert"])

  /// A message that is expected: `error "beyond it"`.
  private static let error = Phrase<Self>("") { (command, arguments) throws(Diagnostic) in
    if arguments.next?.text == "error", isMessage(arguments.peek(1)), arguments.keyword("error", hint: "") != nil {
      command.message = try arguments.quoted("a part of the message", hint: "\"MESSAGE\"")
    } else if arguments.isAtEnd {
      arguments.note(Slot(.keyword("error"), ""))
    }
  } words: { command, _ in
    command.message.map { ["error", Quotation.quoted($0.text)] } ?? []
  }

  /// Whether what follows the word error is the message, so that error is not the name of a metric.
  private static func isMessage(_ token: Token?) -> Bool {
    guard let token else { return true }
    return token.kind == .quoted || (token.kind == .word && !["of", "between", "within"].contains(token.text))
  }

  var awaitsMistake: Bool { message != nil }
  var isStaging: Bool { true }

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    if let message { session.expectedError = ExpectedError(text: message) }
    guard let condition else { return }
    let place = condition.measure.place
    let claim = try Claim(condition, of: session.state.journey, metric: session.metric)
    if surroundings.isRehearsal {
      for name in claim.strategies where session.state.strategy(name.text) == nil {
        throw session.unknownStrategy(name)
      }
      if claim.runs.contains(.last), !session.results.hasRun(of: session.state.journey) {
        throw ClaimedRun.last.missing(surroundings.missing, at: place)
      }
      return
    }
    let runs = try session.claimedRuns(claim, at: place)
    try Self.check(claim, runs)
    for offset in 1..<max(1, seeds?.value ?? 1) {
      var again: [ClaimedRun: RunResult] = [:]
      for run in claim.runs {
        guard let old = runs[run] else { continue }
        var settings = old.settings
        settings.seed &+= UInt64(offset)
        guard let new = try session.simulate(old.variant, settings, place, in: surroundings) else { return }
        guard new.isComplete else { return }
        again[run] = new
      }
      try Self.check(claim, again)
    }
    // In a file what holds is taken as read.
    guard place.file == nil else { return }
    surroundings.notice("it holds: \(condition.text)\(seeds.map { " over \($0.value) seeds" } ?? "")")
  }

  private static func check(_ claim: Claim, _ runs: [ClaimedRun: RunResult]) throws(Diagnostic) {
    if let problem = claim.problem(in: runs) { throw problem }
  }
}

extension Session {
  func claimedRuns(_ claim: Claim, at place: Place) throws(Diagnostic) -> [ClaimedRun: RunResult] {
    var runs: [ClaimedRun: RunResult] = [:]
    for run in claim.runs {
      let strategy = claim.strategies.first { run == .strategy($0.text) }
      runs[run] = try result(of: run, named: strategy, at: place)
      if runs[run] == nil {
        throw run.missing(.running, at: place)
      }
    }
    return runs
  }

  /// The result that a measure speaks of, or nil where there is none yet.
  func result(of run: ClaimedRun, named strategy: Word?, at place: Place) throws(Diagnostic) -> RunResult? {
    switch run {
    case .last: return results.last(of: state.journey)
    case .before: return results.before(of: state.journey)
    case .strategy(let name):
      guard let variant = state.variant(name) else { throw unknownStrategy(strategy ?? Word(name, at: place)) }
      return results.result(of: variant)
    }
  }
}

/// What `expect error "…"` says about the command after it.
struct ExpectedError: Sendable {
  let text: Word

  /// What is wrong with a failure, or nil where it says what was expected.
  func objection(to failure: Diagnostic) -> Diagnostic? {
    guard !failure.message.contains(text.text) else { return nil }
    return Diagnostic(
      "expected the error \(VisibleText.quoted(text.text)), and it is: \(failure.message)", kind: .expectation,
      at: text.place)
  }

  /// The failure of a command that did not fail.
  func missed(by statement: Statement) -> Diagnostic {
    Diagnostic(
      "expected the error \(VisibleText.quoted(text.text)), and \(VisibleText.quoted(statement.text)) did not fail",
      kind: .expectation, at: text.place)
  }

  /// The failure of a script that ends before the command came.
  var unanswered: Diagnostic {
    Diagnostic("nothing follows that could fail", at: text.place, remedy: "add the command below")
  }
}
