import ArgumentParser
import JourneyLanguage
import LineEditing
import Presentation
import Workshop

/// A lesson on a terminal: shows a part, waits for whoever plays it, and goes on.
struct LessonConversation {
  let program: Program
  /// What it is called, and what begins it again.
  private let title: String?
  private let again: String
  private var play: LessonPlay
  private let editor: LineEditor?
  private var reader = PlainReader()

  /// Begins a lesson.
  ///
  /// - Parameters:
  ///   - again: What begins it once more.
  ///   - editor: What reads the lines, if a shell has one open already.
  init(_ program: Program, _ script: Script, again: String, editor: LineEditor? = nil) {
    self.program = program
    self.again = again
    title = script.title
    play = LessonPlay(script, in: program.session)
    self.editor = editor ?? (program.options.plain ? nil : LineEditor(program: "journey"))
  }

  /// Plays until the end, or until somebody leaves.
  mutating func hold() -> ExitCode {
    do throws(Failure) {
      Interrupts.reset()
      try play.play(in: surroundings)
      while !play.isOver {
        switch read() {
        case .line(let line): answer(line)
        case .interrupted: continue
        case .endOfInput: return .success
        }
      }
    } catch {
      return program.end(error)
    }
    let title = title.map { "“\($0)”" } ?? "the lesson"
    program.console.show(
      .notice(
        play.isLeft
          ? "You left \(title). To begin it again: \(again)"
          : "That was \(title). To begin it again: \(again). To see all lessons, in the shell: show lessons"),
      isTyped: true)
    return play.isLeft ? .success : play.missed.first.map { ExitCode($0.kind.rawValue) } ?? .success
  }

  /// Takes an editor back that was opened for this lesson alone.
  func close() { editor?.close() }

  private var surroundings: Surroundings { program.surroundings(isTyped: true, isLive: editor != nil) }

  private mutating func read() -> Reading {
    let console = program.console
    let prompt = play.stop.prompt(play.trial.state.current)
    guard let editor else {
      let interruptsBefore = Interrupts.count
      console.complain("\(prompt) > ")
      let reading = (try? reader.read(interruptsBefore: interruptsBefore)) ?? .endOfInput
      if case .endOfInput = reading { console.complain("\n") }
      return reading
    }
    console.write("\n")
    editor.assistance = Assistance(play.trial.vocabulary, isColoured: console.isColoured)
      .suited(to: play.trial.settings, console.style)
    let words = LessonPlay.words.joined(separator: " · ")
    return editor.read(
      prompt: console.style.letters("\(prompt) ❯ "), style: console.isColoured ? "\u{1B}[1;36m" : "",
      right: console.style.width >= 60 ? console.style.letters(words) : "")
  }

  private mutating func answer(_ line: String) {
    Interrupts.reset()
    do throws(Failure) {
      try play.reply(line, in: surroundings)
    } catch {
      program.report(error, play.trial.settings)
      if let corrected = error.diagnostic.correctedLine { editor?.remember(corrected) }
    }
    if !line.isEmpty { editor?.remember(line) }
  }
}
