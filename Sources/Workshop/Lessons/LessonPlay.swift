public import JourneyLanguage
import Journeys
import OrderedCollections

/// A lesson while somebody plays it: where it is, and what holds there.
///
/// The lesson has a session of its own, which goes from line to line as its author wrote it, whoever plays it. What the
/// learner tries is done to a copy, so that no lesson can be led astray; what they did in a task is kept as a strategy.
public struct LessonPlay {
  /// A part of the lesson: from one stop to the next.
  private struct Part {
    let start: Int
    let session: Session
  }

  /// The name under which the learner's own way through a task is kept.
  static let learnersStrategy = "yours"

  private let steps: [Script.Step]
  /// The lesson as it stands at the stop.
  private(set) var session: Session
  /// What the learner does there.
  public internal(set) var trial: Session
  /// Where it waits.
  public private(set) var stop: LessonStop = .interruption
  /// Whether the learner went away before the end.
  public private(set) var isLeft = false
  /// How many hints were given at this stop.
  var hints = 0
  /// Whether a guess was taken down at this stop.
  var isGuessed = false
  private var position = 0
  private var parts: [Part]

  /// Begins before the first line.
  public init(_ script: Script, in session: Session) {
    steps = script.steps
    var session = session
    session.remindsOfGuesses = false
    self.session = session
    trial = session
    parts = [Part(start: 0, session: session)]
  }

  /// The expectations of the lesson that were not met.
  public var missed: [Diagnostic] { session.missed }

  /// Whether it is over.
  public var isOver: Bool { if case .end = stop { true } else { false } }

  // MARK: Going on

  /// Plays the present part up to its stop.
  ///
  /// - Throws: What cannot be carried out. Then, and where it was only stopped, the part can be begun again.
  public mutating func play(in surroundings: Surroundings) throws(Diagnostic) {
    do throws(Diagnostic) {
      while position < steps.count, !session.isOver {
        if let stop = LessonStop(steps[position]) {
          arrive(at: stop, in: surroundings)
          return
        }
        try session.play(steps[position], in: surroundings)
        if surroundings.isCancelled { throw Diagnostic("stopped", kind: .interrupted) }
        position += 1
      }
      stop = .end
    } catch {
      restore()
      stop = .interruption
      guard error.kind == .interrupted else { throw error }
    }
  }

  private mutating func arrive(at stop: LessonStop, in surroundings: Surroundings) {
    self.stop = stop
    trial = session
    trial.undoHistory = UndoHistory()
    trial.keepsSize = true
    hints = 0
    isGuessed = false
    surroundings.emit(.breath)
    for line in stop.lines { surroundings.emit(.narration(line)) }
  }

  /// Goes on behind the stop.
  mutating func goOn(in surroundings: Surroundings) throws(Diagnostic) {
    position += 1
    parts.append(Part(start: position, session: session))
    try play(in: surroundings)
  }

  /// Goes back to the beginning of this part.
  mutating func again(in surroundings: Surroundings) throws(Diagnostic) {
    restore()
    try play(in: surroundings)
  }

  /// Goes back to the beginning of the part before; false where there is none.
  mutating func back(in surroundings: Surroundings) throws(Diagnostic) -> Bool {
    guard parts.count > 1 else { return false }
    parts.removeLast()
    try again(in: surroundings)
    return true
  }

  private mutating func restore() {
    guard let part = parts.last else { return }
    position = part.start
    session = part.session
    trial = part.session
  }

  mutating func leave() {
    isLeft = true
    stop = .end
  }

  // MARK: What the learner did

  /// Takes a guess into the lesson.
  mutating func take(_ guess: Statement, in surroundings: Surroundings) throws(Diagnostic) {
    try session.perform(guess, in: surroundings)
    isGuessed = true
  }

  /// Notes at the stop that nobody said a number, so that the result can be revealed all the same.
  mutating func passOver(_ prediction: PredictCommand, in surroundings: Surroundings) throws(Diagnostic) {
    guard !isGuessed else { return }
    let place = prediction.measure.place
    try session.perform(Statement(prediction, at: place), in: surroundings.silent)
  }

  /// Takes the lesson's own way through a task.
  mutating func solve(_ exercise: Exercise, in surroundings: Surroundings) throws(Diagnostic) {
    let learners = trial.state
    try session.play(exercise.answer, in: surroundings)
    guard learners.journey == session.state.journey, learners.strategy.count > 0 else { return }
    session.state.strategies[Self.learnersStrategy] = learners.strategy.named(Self.learnersStrategy)
  }
}

extension LessonStop {
  fileprivate var lines: [String] {
    switch self {
    case .pause, .interruption, .end: []
    case .question(let question):
      [question.text] + question.choices.enumerated().map { "\($0.offset + 1)  \($0.element.name)" }
    case .prediction(let prediction): prediction.question.map { [$0] } ?? []
    case .exercise(let exercise):
      [exercise.task, "Done when the last run has \(exercise.goal). hint helps, skip shows one way."]
    }
  }
}
