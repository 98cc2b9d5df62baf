public import JourneyLanguage
import Journeys

/// A file of commands, understood whole before anything runs.
public struct Script: Sendable {
  /// What is carried out at once.
  enum Step: Sendable {
    /// One command.
    case command(Statement)
    /// All that defines a journey, in any order of its lines.
    case journey([Statement])
  }

  let steps: [Step]

  /// Understands a file.
  public init(_ text: SourceText) throws(Diagnostic) {
    self.init(try Parser().parse(text))
  }

  /// Understands commands separated by line breaks or semicolons.
  public init(commands: String) throws(Diagnostic) {
    self.init(try Parser().parse(commands: commands))
  }

  init(_ statements: [Statement]) {
    var steps: [Step] = []
    var journey: Int?
    for statement in statements {
      if statement.command.definition is JourneyDefinition {
        journey = steps.count
        steps.append(.journey([statement]))
      } else if let journey, statement.command.definition != nil, case .journey(let lines) = steps[journey] {
        steps[journey] = .journey(lines + [statement])
      } else {
        steps.append(.command(statement))
      }
    }
    self.steps = steps
  }
}

extension Session {
  /// Checks a whole script on a copy of the session: every name, unit and range, without a single simulated customer.
  public func rehearse(_ script: Script, in surroundings: Surroundings) throws(Failure) {
    var copy = self
    try copy.play(script, in: surroundings.rehearsing)
  }

  /// Carries out a script before the first line is typed: whole or not at all, and so that nothing of it can be undone.
  ///
  /// - Parameters:
  ///   - script: What somebody wants each time; it cannot leave the program.
  ///   - commands: What counts more, because it was said this time.
  ///   - surroundings: The world around the session.
  public mutating func begin(
    with script: Script, overruledBy commands: [String], in surroundings: Surroundings
  ) throws(Failure) {
    var trial = self
    try trial.rehearse(script, in: surroundings)
    try trial.play(script, in: surroundings)
    do throws(Diagnostic) {
      let last = try Script(commands: commands.joined(separator: "\n"))
      var silent = surroundings
      silent.emit = { _ in }
      do throws(Failure) { try trial.play(last, in: silent) } catch { throw error.diagnostic }
    } catch {
      throw Failure(.misunderstood, error)
    }
    trial.undoHistory = UndoHistory()
    trial.isOver = false
    self = trial
  }

  /// Carries out a script, step by step, until it ends or is stopped.
  ///
  /// - Returns: The expectations that were not met, here or in files that it reads; they do not stop a script.
  @discardableResult
  public mutating func play(_ script: Script, in surroundings: Surroundings) throws(Failure) -> [Failure] {
    let earlier = missed.count
    for step in script.steps {
      do throws(Failure) {
        switch step {
        case .command(let statement):
          surroundings.emit(.echo(statement, settings))
          try perform(statement, in: surroundings)
        case .journey(let statements):
          try perform(journeyOf: statements, in: surroundings)
        }
      } catch {
        guard error.kind == .expectation else { throw error }
        missed.append(error)
        surroundings.emit(.missed(error, settings))
      }
      if isOver { break }
      if surroundings.isCancelled() {
        throw Failure(.interrupted, Diagnostic("stopped before the end"))
      }
    }
    if let expectedError { throw expectedError.unanswered }
    return Array(missed[earlier...])
  }

  private mutating func perform(journeyOf statements: [Statement], in surroundings: Surroundings) throws(Failure) {
    guard let first = statements.first else { return }
    let hasChanged = try attempt(first.text, awaited: first) { (session) throws(Failure) in
      do throws(Diagnostic) {
        session.open(try JourneyFile(statements).journey, in: surroundings)
      } catch {
        throw Failure(.misunderstood, error)
      }
    }
    story.add(statements.map(\.text).joined(separator: "\n"), .change)
    tell(hasChanged, after: nil, in: surroundings)
  }
}
