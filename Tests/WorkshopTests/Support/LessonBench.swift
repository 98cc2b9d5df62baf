import Experiments
import JourneyLanguage
import Presentation

@testable import Workshop

/// A lesson, somebody who plays it, and an ear for all it says.
struct LessonBench {
  private(set) var play: LessonPlay
  private let ear = Ear()
  var isCancelled: @Sendable () -> Bool = { false }

  private final class Ear {
    var said = ""
  }

  /// Begins a lesson in the small shop and plays it to its first stop.
  init(_ text: String, isCancelled: @escaping @Sendable () -> Bool = { false }) throws {
    self.isCancelled = isCancelled
    let script = try Script(SourceText(text, name: "lesson.journey"))
    play = LessonPlay(script, in: Session(journey: try ShopJourney.journey()))
    try play.play(in: surroundings)
  }

  /// All that was said since the last reply.
  var said: String { ear.said }

  /// Replies to the lesson, and hears what it says to that.
  @discardableResult
  mutating func reply(_ line: String) throws(Diagnostic) -> String {
    ear.said = ""
    try play.reply(line, in: surroundings)
    return ear.said
  }

  /// What the lesson waits for, in a word.
  var stop: String {
    switch play.stop {
    case .pause: "pause"
    case .question: "question"
    case .prediction: "prediction"
    case .exercise: "exercise"
    case .interruption: "interruption"
    case .end: "end"
    }
  }

  private var surroundings: Surroundings {
    let ear = ear
    var surroundings = Surroundings(Experiment(threads: 1, isCancelled: isCancelled))
    surroundings.emit = { output in
      switch output {
      case .result(let report, let mode), .pages(let report, let mode):
        ear.said += report.text(in: mode, style: Style())
      case .notice(let text), .narration(let text): ear.said += text + "\n"
      case .missed(let failure, _): ear.said += failure.message + "\n"
      case .echo, .breath, .timing: break
      }
    }
    return surroundings
  }
}
