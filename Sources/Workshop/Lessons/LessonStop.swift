import JourneyLanguage

/// A place where a lesson waits for whoever plays it.
public enum LessonStop: Sendable {
  /// Until they want to go on.
  case pause
  /// Until they have answered.
  case question(Question)
  /// Until they have said what they think will come out.
  case prediction(PredictCommand)
  /// Until they have done something.
  case exercise(Exercise)
  /// They stopped it in the middle of something.
  case interruption
  /// It is over.
  case end

  init?(_ step: Script.Step) {
    switch step {
    case .question(let question): self = .question(question)
    case .exercise(let exercise): self = .exercise(exercise)
    case .command(let statement):
      switch statement.command {
      case is PauseCommand: self = .pause
      case let predict as PredictCommand where predict.guess == nil: self = .prediction(predict)
      default: return nil
      }
    case .journey, .hidden: return nil
    }
  }

  /// What stands before the place where the answer is typed.
  public func prompt(_ strategy: String) -> String {
    switch self {
    case .pause: "Enter goes on"
    case .interruption: "stopped; Enter begins this part again"
    case .question(let question): question.choices.isEmpty ? "what do you think?" : "your answer"
    case .prediction: "your guess"
    case .exercise: strategy
    case .end: ""
    }
  }
}
