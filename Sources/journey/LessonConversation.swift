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
  private let prompter: Prompter

  /// Begins a lesson.
  ///
  /// - Parameters:
  ///   - session: What it begins with.
  ///   - again: What begins it once more.
  ///   - prompter: What reads the lines.
  init(_ program: Program, _ script: Script, _ session: Session, again: String, _ prompter: Prompter) {
    self.program = program
    self.again = again
    self.prompter = prompter
    title = script.title
    play = LessonPlay(script, in: session)
  }

  /// Plays until the end, or until somebody leaves.
  mutating func hold() -> ExitCode {
    do throws(Diagnostic) {
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
      return program.end(error, play.trial.settings)
    }
    let title = title.map { "“\($0)”" } ?? "the lesson"
    program.console.write("\n")
    let farewell = play.isLeft ? ["You left \(title)."] : ["That was \(title)."]
    let ways = ["To begin it again: \(again)"] + (play.isLeft ? [] : ["To see all lessons, in the shell: show lessons"])
    for line in farewell + ways { program.console.show(.notice(line), isTyped: true) }
    return play.isLeft ? .success : play.missed.first.map { ExitCode($0.kind.rawValue) } ?? .success
  }

  private var surroundings: Surroundings { program.surroundings(isTyped: true, isLive: prompter.isEditing) }

  private func read() -> Reading {
    program.console.remarkOnLength()
    if prompter.isEditing { program.console.write("\n") }
    return prompter.read(
      play.stop.prompt(play.trial.state.current), colour: "1;36", right: LessonPlay.words.joined(separator: " · "),
      in: play.trial)
  }

  private mutating func answer(_ line: String) {
    Interrupts.reset()
    // What comes now answers what was typed, and does not go on with the story.
    program.console.show(.breath, isTyped: true)
    do throws(Diagnostic) {
      try play.reply(line, in: surroundings)
    } catch {
      program.report(error, play.trial.settings)
      if let corrected = error.correctedLine { prompter.remember(corrected) }
    }
    if !line.isEmpty { prompter.remember(line) }
  }
}
