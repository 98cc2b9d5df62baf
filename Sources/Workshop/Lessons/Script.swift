public import JourneyLanguage
import Journeys

/// A file of commands, understood whole before anything runs.
public struct Script: Sendable {
  /// What is carried out at once.
  indirect enum Step: Sendable {
    /// One command.
    case command(Statement)
    /// All that defines a journey, in any order of its lines; a draft need not be one that can be simulated.
    case journey([Statement], isDraft: Bool)
    /// What is done without a word.
    case hidden([Step])
    /// What the learner is asked.
    case question(Question)
    /// What the learner is to do.
    case exercise(Exercise)
  }

  let steps: [Step]

  /// What it is called, if it is a lesson.
  public var title: String? { first(LessonCommand.self)?.title }

  /// How many minutes it takes, if it says so.
  public var minutes: Int? { first(TakesCommand.self)?.minutes?.value }

  private func first<Kind: Command>(_ kind: Kind.Type) -> Kind? {
    steps.lazy.compactMap { if case .command(let statement) = $0 { statement.command as? Kind } else { nil } }.first
  }

  /// Whether it waits for somebody now and then.
  public var isInteractive: Bool { steps.contains { LessonStop($0) != nil } }

  /// Understands a file, and the files that it includes.
  ///
  /// - Parameter isTyped: Whether a text that is no file was typed, and did not come in by a pipe.
  public init(_ text: SourceText, isTyped: Bool = true) throws(Diagnostic) {
    let statements = try Inclusion.expand(try FileAccess.statements(in: text), isTyped: isTyped)
    // Who goes on with a session may have been at work on its journey.
    var reader = ScriptReader(statements, isSession: SavedSession.begins(text))
    steps = try reader.read()
  }

  /// Takes lines that were understood already.
  init(_ statements: [Statement]) throws(Diagnostic) {
    var reader = ScriptReader(statements)
    steps = try reader.read()
  }

  /// Understands commands separated by line breaks or semicolons.
  public init(commands: String) throws(Diagnostic) {
    try self.init(Inclusion.expand(try Parser().parse(commands: commands)))
  }
}

extension Session {
  /// Checks a whole script on a copy of the session: every name, unit and range, without a single simulated customer.
  ///
  /// What it would write is allowed by whoever sits there, or nothing of it is played.
  public mutating func rehearse(_ script: Script, in surroundings: Surroundings) throws(Diagnostic) {
    var copy = self
    try copy.play(script, in: surroundings.rehearsing)
    try allow(copy.fileWrites.wanted, in: surroundings)
  }

  /// Carries out a script before the first line is typed: whole or not at all, and so that nothing of it can be undone.
  ///
  /// - Parameters:
  ///   - script: What somebody wants each time; it cannot leave the program.
  ///   - commands: What counts more, because it was said this time.
  ///   - surroundings: The world around the session.
  public mutating func begin(
    with script: Script, overruledBy commands: [String], in surroundings: Surroundings
  ) throws(Diagnostic) {
    var trial = self
    try trial.rehearse(script, in: surroundings)
    try trial.play(script, in: surroundings)
    let last = try Script(commands: commands.joined(separator: "\n"))
    try trial.play(last, in: surroundings.silent)
    trial.undoHistory = UndoHistory()
    trial.isOver = false
    self = trial
  }

  /// Carries out a script, step by step, until it ends or is stopped; nobody is asked anything.
  ///
  /// - Returns: The expectations that were not met, here or in files that it reads; they do not stop a script.
  @discardableResult
  public mutating func play(_ script: Script, in surroundings: Surroundings) throws(Diagnostic) -> [Diagnostic] {
    let earlier = missed.count
    try play(script.steps, in: surroundings)
    if let expectedError { throw expectedError.unanswered }
    return Array(missed[earlier...])
  }

  mutating func play(_ steps: [Script.Step], in surroundings: Surroundings) throws(Diagnostic) {
    for step in steps {
      try play(step, in: surroundings)
      if isOver { break }
      if surroundings.isCancelled { throw Diagnostic("stopped before the end", kind: .interrupted) }
    }
  }

  /// Carries out a step; an expectation that is not met is told and noted.
  mutating func play(_ step: Script.Step, in surroundings: Surroundings) throws(Diagnostic) {
    do throws(Diagnostic) {
      switch step {
      case .command(let statement):
        surroundings.emit(.echo(statement, settings))
        try perform(statement, in: surroundings)
      case .journey(let statements, let isDraft):
        try perform(journeyOf: statements, isDraft: isDraft, in: surroundings)
      case .hidden(let steps): try play(steps, in: surroundings.silent)
      case .question(let question):
        surroundings.emit(.narration(question.text))
        for line in question.solution { surroundings.emit(.narration(line)) }
      case .exercise(let exercise): try play(exercise, in: surroundings)
      }
    } catch {
      guard error.kind == .expectation else { throw error }
      miss(error, in: surroundings)
    }
  }

  private mutating func perform(
    journeyOf statements: [Statement], isDraft: Bool, in surroundings: Surroundings
  ) throws(Diagnostic) {
    guard let first = statements.first else { return }
    let hasChanged = try attempt(first.text, awaited: first) { (session) throws(Diagnostic) in
      session.open(try JourneyFile(statements, isDraft: isDraft).journey, in: surroundings)
    }
    story.add(statements.map(\.text).joined(separator: "\n"), .change)
    tell(hasChanged, after: nil, in: surroundings)
  }
}
