import Experiments
import Foundation
import JourneyLanguage
import Presentation
import TestSupport
import Workshop

/// Types lines in a session, and sees to it that each does what it may and no more.
struct Typist {
  private(set) var session: Session
  /// Whether what is typed may read what the account may.
  var isTrusted = false
  private let opening: Session
  private let limit: Duration?
  private var typed: [String] = []
  private let journal = Journal()

  /// The most often that a command may ask whether it is to stop: what takes longer is stopped.
  private static let patience = 1_500

  /// The memory that is there, in bytes: enough for what is small, so that what is large is refused.
  private static let memory = 2_000_000

  /// What the program would keep of the session in case it dies.
  private final class Journal {
    var text = ""
  }

  init(_ opening: Session, _ limit: Duration?) {
    (session, self.opening, self.limit) = (opening, opening, limit)
  }

  // MARK: Typing

  /// Types a line, as the shell takes it.
  mutating func type(_ line: String) throws(Fault) {
    typed.append(line)
    let before = session
    let statements = try? Parser().parse(commands: line)
    try checkPrinting(statements ?? [])
    let failure = try listen(to: line) { (session, surroundings) throws(Diagnostic) in
      let statements = try Parser().parse(commands: line)
      if statements.count == 1 {
        try session.perform(statements[0], in: surroundings)
      } else {
        let script = try Script(commands: line)
        try session.rehearse(script, in: surroundings)
        try session.play(script, in: surroundings)
      }
    }
    guard let statement = statements?.first else { return }
    let isAlone = statements?.count == 1
    if let failure {
      // Of several commands those before one that ran and failed are done; but nothing is done where one is not understood.
      guard isAlone || failure.kind == .misunderstood else { return }
      // A change may run by itself, and stands whatever comes of that.
      guard failure.state?.hasPrefix("the change is made") != true else { return }
      let isSame = session.state == before.state && session.mode == before.mode && session.isOver == before.isOver
      guard isSame else { throw Fault(.halfDone, line) }
    } else if isAlone {
      try checkUndo(to: before, after: statement)
    }
  }

  /// Does something with the session, and hears what is said.
  ///
  /// - Parameters:
  ///   - input: What is tried; its own words may come back.
  ///   - body: What is done.
  /// - Returns: What went wrong, as far as that is in order.
  @discardableResult
  mutating func listen(
    to input: String, _ body: (inout Session, Surroundings) throws(Diagnostic) -> Void
  ) throws(Fault) -> Diagnostic? {
    let voice = Voice(for: input)
    let asked = Counting()
    let surroundings = surroundings(voice, asked, input)
    let start = Self.processorTime
    var failure: Diagnostic?
    do throws(Diagnostic) { try body(&session, surroundings) } catch { failure = error }
    let time = Self.processorTime - start
    if let limit, time > limit { throw Fault(.slowness, "\(time)") }
    try voice.check(against: (typed + [input]).joined(separator: "\n"))
    if let failure { try check(failure, input, asked) }
    return failure
  }

  private func surroundings(_ voice: Voice, _ asked: Counting, _ input: String) -> Surroundings {
    let (journal, typed) = (journal, typed)
    var surroundings = Surroundings(
      Experiment(threads: 1, availableMemory: Self.memory, isCancelled: { asked.isBeyond(Self.patience) }),
      emit: { voice.take($0) })
    surroundings.permission.isTyped = isTrusted
    surroundings.typedLines = { .success(typed) }
    surroundings.leftSessions = LeftSessions(
      all: { [LeftSession(path: "left.journey", date: .distantPast, journey: "a", changes: 1, lastLine: "reset")] },
      forget: {})
    surroundings.sensitivity = .tiny
    surroundings.manyArms = .tiny
    surroundings.uncertainty.draws = 6
    surroundings.uncertainty.arms = .tiny
    surroundings.tests.tests = 4
    surroundings.tests.customerSteps = 10_000
    surroundings.screen = { RestlessScreen(input, voice) }
    surroundings.changed = { state, statement in
      // As the program does: most commands are one line more.
      if statement?.command is any ParameterSetting, let statement, !journal.text.isEmpty {
        journal.text += statement.text + "\n"
      } else {
        journal.text = state.script
      }
    }
    return surroundings
  }

  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  // MARK: Checks

  private func check(_ failure: Diagnostic, _ input: String, _ asked: Counting) throws(Fault) {
    guard failure.kind != .interrupted || asked.isBeyond(Self.patience) else { throw Fault(.stopped, failure.message) }
    let voice = Voice(for: input)
    voice.take(failure)
    try voice.check(against: (typed + [input]).joined(separator: "\n"))
    let lines = ErrorReport(failure).lines(in: .table, style: Style())
    guard !failure.message.isEmpty, lines.count <= 5 else {
      throw Fault(.message, lines.joined(separator: " / "))
    }
  }

  /// Each command is printed as one that is understood as the same, unless nobody had to understand it.
  private func checkPrinting(_ statements: [Statement]) throws(Fault) {
    var isMistake = false
    for statement in statements {
      let again = isMistake ? statement : try? Parser().parse(line: statement.text)
      guard again?.command.isSame(as: statement.command) == true else {
        throw Fault(.printing, "\(statement.written.prefix(200)) → \(statement.text.prefix(200))")
      }
      isMistake = statement.command.awaitsMistake
    }
  }

  /// What a command changed is taken back by `undo`, and done again by `redo`.
  private func checkUndo(to before: Session, after statement: Statement) throws(Fault) {
    let isTimeTravel = ["undo", "redo"].contains(statement.text)
    guard session.state != before.state, !isTimeTravel else { return }
    var copy = session
    for (word, state) in [("undo", before.state), ("redo", session.state)] {
      guard let travel = try? Parser().parse(line: word) else { continue }
      try? copy.perform(travel, in: Self.still)
      guard copy.state == state else { throw Fault(.undo, "\(word) after \(statement.text)") }
    }
  }

  /// Surroundings in which nothing runs.
  private static var still: Surroundings {
    var surroundings = Surroundings()
    surroundings.isRehearsal = true
    return surroundings
  }

  /// What the program would have kept of the session is the session.
  func checkRecovery() throws(Fault) {
    guard !journal.text.isEmpty, !session.isOver else { return }
    var recovered = opening
    do throws(Diagnostic) {
      let script = try Script(SourceText(journal.text, name: "left.journey"))
      try recovered.play(script, in: Self.still)
    } catch {
      let line = error.place.map { "\($0.line): \($0.text.prefix(200))" } ?? ""
      throw Fault(.recovery, "\(error.message) in line \(line)")
    }
    guard recovered.state == session.state else { throw Fault(.recovery, Self.difference(recovered, session)) }
  }

  private static func difference(_ one: Session, _ other: Session) -> String {
    let lines = (one.state.script.split(separator: "\n"), other.state.script.split(separator: "\n"))
    return lines.0.difference(from: lines.1).prefix(4).map { "\($0)" }.joined(separator: "; ")
  }
}

extension Sensitivity.Budget {
  /// As little as says anything.
  fileprivate static var tiny: Sensitivity.Budget {
    var budget = Sensitivity.Budget.usual
    (budget.customerSteps, budget.replications, budget.customers) = (0, 2, 10...10)
    return budget
  }
}

/// Somebody who looks on and presses keys without end, on a screen where time flies.
private final class RestlessScreen: LiveScreen {
  private var random: SeededGenerator
  private let voice: Voice
  private(set) var now = Duration.zero
  let style = Style(width: 60)
  let rows = 20

  init(_ input: String, _ voice: Voice) {
    random = SeededGenerator(seed: UInt64(input.utf8.count))
    self.voice = voice
  }

  func show(_ lines: [String]) { for line in lines { voice.take(.notice(line)) } }

  func key(within duration: Duration) -> LiveKey? {
    now += duration
    return random.pick([nil, nil, .up, .down, .left, .right, .right, .step, .pause, .pause, .other, .leave])
  }

  func close() {}
}
