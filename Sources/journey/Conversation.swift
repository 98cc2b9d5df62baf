import ArgumentParser
import Foundation
import JourneyLanguage
import Journeys
import LineEditing
import Presentation
import Workshop

/// The shell: reads a line, carries it out, says what came of it, until the user has had enough.
struct Conversation {
  let program: Program
  let console: Console
  var session: Session
  private let history: HistoryFile
  private let journal: SessionJournal?
  private let historyTrouble: Trouble
  private let journalTrouble: Trouble

  /// Begins a conversation, in the session of the program unless another one is given.
  init(_ program: Program, _ session: Session? = nil) {
    self.program = program
    console = program.console
    self.session = session ?? program.session
    let isKept = !program.options.isPrivate && !program.options.plain
    history = HistoryFile(path: isKept ? Self.historyPath : nil)
    journal = isKept ? Self.sessionFolder.map(SessionJournal.init) : nil
    historyTrouble = Trouble(console: program.console)
    journalTrouble = Trouble(console: program.console)
  }

  /// Where open sessions are kept: beside what was typed.
  private static var sessionFolder: String? {
    historyPath.map { NSString(string: $0).deletingLastPathComponent + "/sessions" }
  }

  /// Where what was typed is kept: `JOURNEY_HISTORY`, or the place for the state of programs; nowhere where that is empty.
  private static var historyPath: String? {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["JOURNEY_HISTORY"] { return path.isEmpty ? nil : path }
    if let folder = environment["XDG_STATE_HOME"], !folder.isEmpty { return "\(folder)/journey/history" }
    return environment["HOME"].map { "\($0)/.local/state/journey/history" }
  }

  /// Talks until the user leaves.
  mutating func hold() -> ExitCode {
    let startUpFile = readStartUpFile()
    greet(after: startUpFile)
    let prompter = Prompter(program)
    if prompter.isEditing { recall(into: prompter) }
    offerLeft(prompter)
    loop: while !session.isOver {
      switch prompter.read(session.state.current, colour: "1;32", right: summary, in: session) {
      case .line(let line):
        keep(line, prompter)
        answer(line, prompter)
        // Room to breathe between what was said and what is typed next.
        if prompter.isEditing, !session.isOver, !line.isEmpty { console.write("\n") }
      case .interrupted: continue
      case .endOfInput: break loop
      }
    }
    prompter.close()
    journal?.discard()
    return .success
  }

  /// What the right edge of the screen says: what the next run is made of, its size only where there is much room.
  private var summary: String {
    let parts = [session.state.journey.name, "seed \(session.state.seed)", session.usualSize]
    return parts.prefix(console.style.width >= 80 ? 3 : 2).joined(separator: " · ")
  }

  // MARK: Answering

  private mutating func answer(_ line: String, _ prompter: Prompter) {
    Interrupts.reset()
    do throws(Diagnostic) {
      let statements = try Parser().parse(commands: line)
      if let lesson = try lesson(statements) {
        // It has a session of its own, so that nothing of this one is lost; only how the shell speaks is the same.
        let start = program.session.state
        let own = Session(journey: start.journey, seed: start.seed, settings: session.settings)
        var lesson = LessonConversation(program, lesson, own, again: statements[0].text, prompter)
        _ = lesson.hold()
      } else if statements.count == 1 {
        try session.perform(statements[0], in: surroundings(prompter, isTyped: true, isLive: prompter.isEditing))
        if let read = statements[0].command as? ReadCommand { goOn(with: read) }
      } else {
        try answer(several: line, prompter)
      }
    } catch {
      program.report(error, session.settings)
      // With Up the line comes back as it was probably meant.
      if let corrected = error.correctedLine { prompter.remember(corrected) }
    }
    console.remarkOnLength()
  }

  /// The lesson that is to be read, if it is one that somebody has to play.
  private func lesson(_ statements: [Statement]) throws(Diagnostic) -> Script? {
    guard statements.count == 1, let read = statements[0].command as? ReadCommand else { return nil }
    let script = try session.script(named: read.file, in: program.surroundings(isTyped: true))
    return script.isInteractive ? script : nil
  }

  /// Commands with semicolons between them, or a pasted block: all of it is understood before any of it runs.
  private mutating func answer(several line: String, _ prompter: Prompter) throws(Diagnostic) {
    let script = try Script(commands: line)
    // Each command of a block is repeated above what came of it, as the block scrolls away.
    let surroundings = surroundings(prompter, isTyped: !line.contains("\n"))
    try session.rehearse(script, in: surroundings)
    _ = try session.play(script, in: surroundings)
  }

  /// What the world offers the session, and somebody who keeps what is done at once.
  private func surroundings(_ prompter: Prompter, isTyped: Bool, isLive: Bool = false) -> Surroundings {
    var surroundings = program.surroundings(isTyped: isTyped, isLive: isLive)
    let (program, session) = (program, session)
    surroundings.permission.ask = { program.isAllowed($0, toWrite: $1, by: prompter, in: session) }
    surroundings.typedLines = { typedLines }
    if let journal {
      let trouble = journalTrouble
      surroundings.changed = { state, statement in
        do {
          try journal.keep(state, after: statement)
        } catch {
          trouble.tell("What you do cannot be kept in case the program dies (\(error)); each command tries again.")
        }
      }
    }
    if journal != nil, let folder = Self.sessionFolder {
      surroundings.leftSessions = LeftSessions(
        all: { SessionJournal.left(in: folder) },
        forget: { SessionJournal.left(in: folder).forEach(SessionJournal.forget) })
    }
    return surroundings
  }

  // MARK: What was left behind

  /// Offers what was open when a session ended without `quit`, each time until somebody takes it or throws it away.
  private func offerLeft(_ prompter: Prompter) {
    guard journal != nil, let folder = Self.sessionFolder else { return }
    let left = SessionJournal.left(in: folder)
    guard let latest = left.first else { return }
    let line = latest.command
    let changes = latest.changes == 1 ? "1 change" : "\(latest.changes) changes"
    let others = left.count > 1 ? " \(left.count - 1) more wait; to see all of them: sessions." : ""
    let how =
      prompter.isEditing ? "To go on with it, press the Up key and then Enter." : "To go on with it: \(line)."
    console.write(
      console.paragraph(
        "The last session ended without quit: \(latest.journey), \(changes).\(others) \(how) "
          + "To forget it: sessions forget.") + "\n")
    prompter.remember(line)
  }

  /// A session that was left behind waits no longer once it is gone on with, and kept as this one.
  private func goOn(with read: ReadCommand) {
    guard let journal, journal.isKept, let folder = Self.sessionFolder else { return }
    SessionJournal.left(in: folder).filter { $0.path == read.file.text }.forEach(SessionJournal.forget)
  }

  // MARK: What was typed

  /// The lines that were typed so far, here and earlier, or why nobody keeps them.
  private var typedLines: Result<[String], Diagnostic> {
    guard history.path != nil else {
      let option = program.options.isPrivate ? " (--private)" : program.options.plain ? " (--plain)" : ""
      return .failure(Diagnostic("nothing that you type is kept in this session\(option)"))
    }
    do throws(SystemFailure) { return .success(try history.load()) } catch {
      return .failure(Diagnostic(error.description))
    }
  }

  private func recall(into prompter: Prompter) {
    do throws(SystemFailure) {
      for line in try history.load() { prompter.remember(line) }
    } catch {
      complain(error)
    }
  }

  /// Keeps a line at once, so that nothing is lost whatever happens to this process.
  private func keep(_ line: String, _ prompter: Prompter) {
    let word = line.split(separator: " ").first
    guard let word, !line.hasPrefix(" "), word != "quit", word != "exit" else { return }
    prompter.remember(line)
    do throws(SystemFailure) { try history.append(line) } catch { complain(error) }
  }

  private func complain(_ failure: SystemFailure) {
    historyTrouble.tell("What you type cannot be kept for next time: \(failure.description)")
  }
}

/// What cannot be kept is said once; it is no reason to stop.
private final class Trouble {
  private let console: Console
  private var isTold = false

  init(console: Console) { self.console = console }

  func tell(_ text: String) {
    guard !isTold else { return }
    isTold = true
    console.complain(text + "\n")
  }
}
