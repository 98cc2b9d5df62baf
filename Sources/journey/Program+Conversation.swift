import ArgumentParser
import Foundation
import JourneyLanguage
import Journeys
import LineEditing
import Presentation
import Workshop

extension Program {
  /// The shell on a terminal; on anything else, the lines that come in are a script.
  func converse() -> ExitCode {
    guard Terminal.isTerminal(.input) else { return playInput() }
    var conversation = Conversation(self)
    return conversation.hold()
  }

  private func playInput() -> ExitCode {
    // One byte beyond what a file may have is enough to refuse more.
    let bytes = (try? FileHandle.standardInput.read(upToCount: 1_000_001)) ?? Data()
    do throws(Diagnostic) {
      return play(try Script(SourceText(bytes: Array(bytes), name: nil)))
    } catch {
      console.report(Failure(.misunderstood, error), session.mode)
      return ExitCode(Failure.Kind.misunderstood.rawValue)
    }
  }
}

/// The shell: reads a line, carries it out, says what came of it, until the user has had enough.
struct Conversation {
  private let program: Program
  private let console: Console
  private let surroundings: Surroundings
  private var session: Session
  private let history: HistoryFile
  private var isHistoryTrouble = false

  init(_ program: Program) {
    self.program = program
    console = program.console
    session = program.session
    surroundings = program.surroundings(isTyped: true)
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
    greet()
    let editor = program.options.plain ? nil : LineEditor(program: "journey")
    if let editor { recall(into: editor) }
    var reader = PlainReader()
    loop: while !session.isOver {
      let reading: Reading
      if let editor {
        editor.assistance = Assistance(session.vocabulary, isColoured: console.isColoured)
        reading = editor.read(prompt: "\(session.state.current) ❯ ", style: console.isColoured ? "\u{1B}[1;32m" : "", right: summary)
      } else {
        FileHandle.standardError.write(Data("\(session.state.current) > ".utf8))
        reading = (try? reader.read()) ?? .endOfInput
      }
      switch reading {
      case .line(let line):
        keep(line, editor)
        answer(line, editor)
      case .interrupted: continue
      case .endOfInput: break loop
      }
    }
    editor?.close()
    return .success
  }

  private func greet() {
    let journey = session.state.journey
    console.write(
      """
      \(console.painted("Journey", "1")) — what people expect, what they get, and what becomes of it.
      Open: \(journey.name), \(journey.title). Try: run, then set checkout.steps 2, then run.
      help lists everything, Tab completes, ctrl-C stops a run, quit leaves.

      """)
  }

  /// What the right edge of the screen says.
  private var summary: String { "\(session.state.journey.name) · seed \(session.state.seed)" }

  private mutating func answer(_ line: String, _ editor: LineEditor?) {
    Interrupts.reset()
    do throws(Failure) {
      if line.contains("\n") {
        try answer(block: line)
      } else {
        let statement: Statement?
        do throws(Diagnostic) { statement = try Parser().parse(line: line) } catch { throw Failure(.misunderstood, error) }
        if let statement { try session.perform(statement, in: surroundings) }
      }
    } catch {
      console.report(error, session.mode)
      // With Up the line comes back as it was probably meant.
      if let corrected = error.diagnostic.correctedLine { editor?.remember(corrected) }
    }
  }

  /// A pasted block is a script: all of it is understood before any of it runs.
  private mutating func answer(block: String) throws(Failure) {
    let script: Script
    do throws(Diagnostic) { script = try Script(commands: block) } catch { throw Failure(.misunderstood, error) }
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
    console.write("What you type cannot be kept for next time: \(failure.description)\n")
  }
}
