public import JourneyLanguage

/// A task of a lesson, for which the learner has the whole shell.
public struct Exercise: Sendable {
  /// What is to be done.
  public let task: String
  /// When it is done, as its author wrote it.
  public let goal: String
  /// What has to hold, all of it, for it to be done.
  public let conditions: [Condition]
  /// What helps, from the gentlest to the plainest.
  public let hints: [String]
  var answer: [Script.Step]
  let place: Place

  /// The commands of one way to do it, as they can be typed.
  public var solution: [String] {
    answer.compactMap { if case .command(let statement) = $0 { statement.written } else { nil } }
  }
}

extension Session {
  /// What is missing for a task to be done; nil where it is done.
  func shortfall(of exercise: Exercise) throws(Diagnostic) -> Diagnostic? {
    for condition in exercise.conditions {
      let claim = try Claim(condition, of: state.journey, metric: metric)
      do throws(Diagnostic) {
        if let problem = claim.problem(in: try claimedRuns(claim, at: condition.measure.place)) { return problem }
      } catch {
        return error
      }
    }
    return nil
  }

  /// Takes the author's own way through a task, which must be needed and must do.
  mutating func play(_ exercise: Exercise, in surroundings: Surroundings) throws(Diagnostic) {
    if surroundings.isRehearsal {
      try play(exercise.answer, in: surroundings)
      _ = try shortfall(of: exercise)
      return
    }
    surroundings.emit(.narration(exercise.task))
    if try shortfall(of: exercise) == nil {
      miss(
        Diagnostic(
          "the task is done before anybody begins: \(exercise.goal)", at: exercise.conditions.first?.measure.place,
          remedy: "ask for more in until"), in: surroundings)
    }
    try play(exercise.answer, in: surroundings)
    if var problem = try shortfall(of: exercise) {
      problem.message = "the lesson's own answer does not do: \(problem.message)"
      miss(problem, in: surroundings)
    }
  }

  /// Notes an expectation that was not met, and goes on.
  mutating func miss(_ diagnostic: Diagnostic, in surroundings: Surroundings) {
    var failure = diagnostic
    failure.kind = .expectation
    missed.append(failure)
    surroundings.emit(.missed(failure, settings))
  }
}
