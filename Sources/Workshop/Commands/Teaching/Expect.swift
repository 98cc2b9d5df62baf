import Experiments
import JourneyLanguage
import Journeys
import Presentation
import Simulation

/// Claims something about results, so that a file is a test: `expect conversion between 3.8% and 4.4%`.
struct ExpectCommand: WorkshopCommand, DeclaredCommand {
  /// What is claimed.
  enum Expectation: Equatable, Sendable {
    /// A condition holds, in the last run or in several new ones with other seeds.
    case condition(Condition, seeds: Placed<Int>?)
    /// The next command fails with a message that holds this text.
    case error(Word)
  }

  /// What is claimed.
  var claim = Expectation.error(Word(""))

  static let grammar = Grammar<Self>(
    "expect", .teach, "Claims something about the last run, so that a file becomes a test.",
    [
      Phrase(
        "METRIC [of STRATEGY] (between A and B | within A of B | < <= > >= = VALUE) [over N seeds]"
      ) { (command, arguments) throws(Diagnostic) in
        command.claim = try Self.read(&arguments)
      } words: { command, _ in
        switch command.claim {
        case .condition(let condition, let seeds): [condition.text] + (seeds.map { ["over \($0.value) seeds"] } ?? [])
        case .error(let message): ["error", Quotation.quoted(message.text)]
        }
      }
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

  var isStaging: Bool { true }

  /// A message is expected.
  var awaitsMistake: Bool { if case .error = claim { true } else { false } }

  private static func read(_ arguments: inout Arguments) throws(Diagnostic) -> Expectation {
    if arguments.next?.text == "error", isMessage(arguments.peek(1)),
      arguments.keyword("error", hint: "") != nil
    {
      return .error(try arguments.quoted("a part of the message", hint: "\"MESSAGE\""))
    }
    if arguments.isAtEnd { arguments.note(Slot(.keyword("error"), "")) }
    let condition = try Condition(&arguments)
    var seeds: Placed<Int>?
    if arguments.keyword("over", hint: "[over N seeds]") != nil {
      seeds = try arguments.count("the number of seeds", upTo: 100_000, slot: Slot(.number, "N seeds"))
      guard arguments.keyword("seeds") ?? arguments.keyword("seed", hint: "") != nil else {
        throw arguments.missing("the word seeds")
      }
    }
    return .condition(condition, seeds: seeds)
  }

  /// Whether what follows the word error is the message, so that error is not the name of a metric.
  private static func isMessage(_ token: Token?) -> Bool {
    guard let token else { return true }
    return token.kind == .quoted || (token.kind == .word && !["of", "between", "within"].contains(token.text))
  }

  /// Looks whether a claim holds.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Failure) {
    switch claim {
    case .error(let text):
      session.expectedError = ExpectedError(text: text)
    case .condition(let condition, let seeds):
      let claim = try Claim(condition, of: session.state.journey, metric: session.metric)
      if surroundings.isRehearsal {
        for name in claim.strategies where session.state.strategy(name.text) == nil {
          throw session.unknownStrategy(name)
        }
        return
      }
      let runs = try session.claimedRuns(claim, at: condition.measure.place)
      try Self.check(claim, runs)
      for offset in 1..<max(1, seeds?.value ?? 1) {
        var again: [ClaimedRun: RunResult] = [:]
        for run in claim.runs {
          guard let old = runs[run] else { continue }
          var settings = old.settings
          settings.seed &+= UInt64(offset)
          guard let new = try session.simulate(old.variant, settings, condition.measure.place, in: surroundings) else {
            return
          }
          guard new.isComplete else { return }
          again[run] = new
        }
        try Self.check(claim, again)
      }
      // In a file what holds is taken as read.
      guard condition.measure.place.file == nil else { return }
      surroundings.emit(.notice("it holds: \(condition.text)\(seeds.map { " over \($0.value) seeds" } ?? "")"))
    }
  }

  private static func check(_ claim: Claim, _ runs: [ClaimedRun: RunResult]) throws(Failure) {
    guard let problem = claim.problem(in: runs) else { return }
    throw Failure(.expectation, problem)
  }
}

extension Session {
  /// The runs that a claim speaks of.
  func claimedRuns(_ claim: Claim, at place: Place) throws(Failure) -> [ClaimedRun: RunResult] {
    var runs: [ClaimedRun: RunResult] = [:]
    for run in claim.runs {
      let strategy = claim.strategies.first { run == .strategy($0.text) }
      runs[run] = try result(of: run, named: strategy, at: place)
      if runs[run] == nil { throw Failure(.running, Diagnostic(run.missing, at: place, remedy: run.remedy)) }
    }
    return runs
  }

  /// The result that a measure speaks of, or nil where there is none yet.
  func result(of run: ClaimedRun, named strategy: Word?, at place: Place) throws(Failure) -> RunResult? {
    switch run {
    case .last: return results.last(of: state.journey)
    case .before: return results.before(of: state.journey)
    case .strategy(let name):
      guard let variant = state.variant(name) else { throw unknownStrategy(strategy ?? Word(name, at: place)) }
      return results.result(of: variant)
    }
  }
}
