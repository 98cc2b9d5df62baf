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
  let history: HistoryFile
  private let journal: SessionJournal?
  private let trouble: Trouble

  /// Begins a conversation, in the session of the program unless another one is given.
  init(_ program: Program, _ session: Session? = nil) {
    self.program = program
    console = program.console
    self.session = session ?? program.session
    let isKept = !program.options.isPrivate && !program.options.plain
    history = HistoryFile(path: isKept ? Self.historyPath : nil)
    journal = isKept ? Self.sessionFolder.map(SessionJournal.init) : nil
    trouble = Trouble(console: program.console)
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
    let editor = program.options.plain ? nil : LineEditor(program: "journey")
    if let editor { recall(into: editor) }
    offerLeft(editor)
    var reader = PlainReader()
    loop: while !session.isOver {
      switch editor.map(read) ?? read(&reader) {
      case .line(let line):
        keep(line, editor)
        answer(line, editor)
        // Room to breathe between what was said and what is typed next.
        if editor != nil, !session.isOver, !line.isEmpty { console.write("\n") }
      case .interrupted: continue
      case .endOfInput: break loop
      }
    }
    editor?.close()
    journal?.discard()
    return .success
  }

  // MARK: Reading

  private func read(_ editor: LineEditor) -> Reading {
    editor.assistance = Assistance(session.vocabulary, isColoured: console.isColoured)
      .suited(to: session.settings, console.style)
    return editor.read(
      prompt: console.style.letters("\(session.state.current) ❯ "), style: console.isColoured ? "\u{1B}[1;32m" : "",
      right: summary)
  }

  /// Without an editor the prompt is no result, so that results can be passed on.
  private func read(_ reader: inout PlainReader) -> Reading {
    let interruptsBefore = Interrupts.count
    console.complain("\(session.state.current) > ")
    let reading = (try? reader.read(interruptsBefore: interruptsBefore)) ?? .endOfInput
    if case .line = reading { return reading }
    console.complain("\n")
    return reading
  }

  /// What the right edge of the screen says, where there is room to spare: what the next run is made of, its size only
  /// where there is much room.
  private var summary: String {
    let parts = [session.state.journey.name, "seed \(session.state.seed)", session.usualSize]
    let width = console.style.width
    guard width >= 60 else { return "" }
    return console.style.letters(parts.prefix(width >= 80 ? 3 : 2).joined(separator: " · "))
  }

  // MARK: Answering

  private mutating func answer(_ line: String, _ editor: LineEditor?) {
    Interrupts.reset()
    do throws(Failure) {
      let statements = try Self.statements(line)
      if let lesson = try lesson(statements) {
        // It has a session of its own, so that nothing of this one is lost.
        var lesson = LessonConversation(program, lesson, again: statements[0].text, editor: editor)
        _ = lesson.hold()
      } else if statements.count == 1 {
        try session.perform(statements[0], in: surroundings(isTyped: true, isLive: editor != nil))
      } else {
        try answer(several: line)
      }
    } catch {
      program.report(error, session.settings)
      // With Up the line comes back as it was probably meant.
      if let corrected = error.diagnostic.correctedLine { editor?.remember(corrected) }
    }
    console.remarkOnLength()
  }

  private static func statements(_ line: String) throws(Failure) -> [Statement] {
    do throws(Diagnostic) { return try Parser().parse(commands: line) } catch { throw Failure(.misunderstood, error) }
  }

  /// The lesson that is to be read, if it is one that somebody has to play.
  private func lesson(_ statements: [Statement]) throws(Failure) -> Script? {
    guard statements.count == 1, case .read(let read) = statements[0].command else { return nil }
    let script = try session.script(named: read.file)
    return script.isInteractive ? script : nil
  }

  /// Commands with semicolons between them, or a pasted block: all of it is understood before any of it runs.
  private mutating func answer(several line: String) throws(Failure) {
    let script: Script
    do throws(Diagnostic) { script = try Script(commands: line) } catch { throw Failure(.misunderstood, error) }
    // Each command of a block is repeated above what came of it, as the block scrolls away.
    let surroundings = surroundings(isTyped: !line.contains("\n"))
    try session.rehearse(script, in: surroundings)
    _ = try session.play(script, in: surroundings)
  }

  /// What the world offers the session, and somebody who keeps what is done at once.
  private func surroundings(isTyped: Bool, isLive: Bool = false) -> Surroundings {
    var surroundings = program.surroundings(isTyped: isTyped, isLive: isLive)
    surroundings.typedLines = { typedLines }
    if let journal {
      let trouble = trouble
      surroundings.changed = { state, statement in
        do {
          try journal.keep(state, after: statement)
        } catch {
          trouble.tell("What you do cannot be kept in case the program dies: \(error.localizedDescription)")
        }
      }
    }
    return surroundings
  }

  // MARK: What was left behind

  /// Offers what was open when a session ended without `quit`.
  private func offerLeft(_ editor: LineEditor?) {
    guard journal != nil, let folder = Self.sessionFolder else { return }
    let left = SessionJournal.takeLeft(in: folder)
    guard let latest = left.first else { return }
    let line = ReadStatement(file: Word(latest.path, at: Place(columns: 0..<0, text: ""))).text
    let changes = latest.changes == 1 ? "1 change" : "\(latest.changes) changes"
    let others = left.count > 1 ? " \(left.count - 1) more of that kind lie beside it." : ""
    let how = editor == nil ? "To go on with it: \(line)" : "To go on with it, press the Up key and then Enter."
    console.write(
      console.paragraph(
        "The last session ended without quit: \(latest.journey), \(changes).\(others) \(how)") + "\n")
    editor?.remember(line)
  }

  // MARK: What was typed

  private func recall(into editor: LineEditor) {
    do throws(SystemFailure) {
      for line in try history.load() { editor.remember(line) }
    } catch {
      complain(error)
    }
  }

  /// Keeps a line at once, so that nothing is lost whatever happens to this process.
  private func keep(_ line: String, _ editor: LineEditor?) {
    let word = line.split(separator: " ").first
    guard let word, !line.hasPrefix(" "), word != "quit", word != "exit" else { return }
    editor?.remember(line)
    do throws(SystemFailure) { try history.append(line) } catch { complain(error) }
  }

  private func complain(_ failure: SystemFailure) {
    trouble.tell("What you type cannot be kept for next time: \(failure.description)")
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
