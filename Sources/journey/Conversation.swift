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
  private var isHistoryTrouble = false

  init(_ program: Program) {
    self.program = program
    console = program.console
    session = program.session
    history = HistoryFile(path: program.options.isPrivate || program.options.plain ? nil : Self.historyPath)
  }

  /// Where what was typed is kept: `JOURNEY_HISTORY`, or the place for the state of programs.
  private static var historyPath: String? {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["JOURNEY_HISTORY"] { return path }
    if let folder = environment["XDG_STATE_HOME"], !folder.isEmpty { return "\(folder)/journey/history" }
    return environment["HOME"].map { "\($0)/.local/state/journey/history" }
  }

  /// Talks until the user leaves.
  mutating func hold() -> ExitCode {
    let startUpFile = readStartUpFile()
    greet(after: startUpFile)
    let editor = program.options.plain ? nil : LineEditor(program: "journey")
    if let editor { recall(into: editor) }
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

  /// What the right edge of the screen says, where there is room to spare.
  private var summary: String {
    guard console.style.width >= 60 else { return "" }
    return console.style.letters("\(session.state.journey.name) · seed \(session.state.seed)")
  }

  // MARK: Answering

  private mutating func answer(_ line: String, _ editor: LineEditor?) {
    Interrupts.reset()
    do throws(Failure) {
      let statements = try Self.statements(line)
      if statements.count == 1 {
        try session.perform(statements[0], in: surroundings(isTyped: true))
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

  /// Commands with semicolons between them, or a pasted block: all of it is understood before any of it runs.
  private mutating func answer(several line: String) throws(Failure) {
    let script: Script
    do throws(Diagnostic) { script = try Script(commands: line) } catch { throw Failure(.misunderstood, error) }
    // Each command of a block is repeated above what came of it, as the block scrolls away.
    let surroundings = surroundings(isTyped: !line.contains("\n"))
    try session.rehearse(script, in: surroundings)
    _ = try session.play(script, in: surroundings)
  }

  // MARK: What was typed

  private mutating func recall(into editor: LineEditor) {
    do throws(SystemFailure) {
      for line in try history.load() { editor.remember(line) }
    } catch {
      complain(error)
    }
  }

  /// Keeps a line at once, so that nothing is lost whatever happens to this process.
  private mutating func keep(_ line: String, _ editor: LineEditor?) {
    let word = line.split(separator: " ").first
    guard let word, !line.hasPrefix(" "), word != "quit", word != "exit" else { return }
    editor?.remember(line)
    do throws(SystemFailure) { try history.append(line) } catch { complain(error) }
  }

  /// Says once that what is typed cannot be kept; it is no reason to stop.
  private mutating func complain(_ failure: SystemFailure) {
    guard !isHistoryTrouble else { return }
    isHistoryTrouble = true
    console.complain("What you type cannot be kept for next time: \(failure.description)\n")
  }
}
