public import Experiments
public import JourneyLanguage
public import Presentation

/// Something that a command has to say.
public enum Output {
  /// A result that was asked for, and the form in which it is to be written.
  case result(any Report, OutputMode)
  /// A result to be read page by page where it is long, and the form in which it is to be written.
  case pages(any Report, OutputMode)
  /// What a command did, for those who watch.
  case notice(String)
  /// A part of a story.
  case narration(String)
  /// The end of a part of a story: what is told next stands apart.
  case breath
  /// A command of a script, about to be carried out, and how it is to be told.
  case echo(Statement, Settings)
  /// An expectation of a script that was not met, and how it is to be told.
  case missed(Diagnostic, Settings)
  /// How long a command took.
  case timing(Duration)
}

/// What the world around a session offers it: somewhere to simulate, a way to stop it, and somebody to tell.
public struct Surroundings {
  /// What runs are done by: its threads, whether the user wants it to stop, and who is told how far it has come.
  public var experiment: Experiment
  /// Whether the user does not even want what was done so far.
  public var isAbandoned: () -> Bool = { false }
  /// Takes what commands have to say.
  public var emit: (Output) -> Void
  /// The lines that were typed, the oldest first, or why there are none.
  public var typedLines: () -> Result<[String], Diagnostic> = {
    .failure(Diagnostic("nothing is typed here", remedy: "history is for the shell, which is: journey"))
  }
  /// The sessions that ended without `quit`; nil where none are kept.
  public var leftSessions: LeftSessions?
  /// Told of each new state of the session, with the command that led to it where it was one command.
  public var changed: (SessionState, Statement?) -> Void = { _, _ in }
  /// Opens a screen on which things may move; nil where nobody looks on.
  public var screen: (() -> any LiveScreen)?
  /// How much may be simulated to find out what a result hangs on.
  public var sensitivity = Sensitivity.Budget.usual
  /// How much may be simulated where many arms stand beside each other, unless the user says a size.
  public var manyArms = Sensitivity.Budget.ofManyArms
  /// How much may be simulated to find out what comes of what nobody knows exactly.
  public var uncertainty = UncertaintyPlan.Budget.usual
  /// How much may be simulated to try a test of two strategies.
  public var tests = SimulatedTests.Budget.usual
  /// What files that are played may do to the disk.
  public var permission = FilePermission.none
  /// Whether everything is checked and nothing runs, is written or is said.
  public var isRehearsal: Bool

  /// Creates surroundings; left alone, nobody stops anything and nobody listens.
  public init(_ experiment: Experiment = Experiment(), emit: @escaping (Output) -> Void = { _ in }) {
    self.experiment = experiment
    self.emit = emit
    isRehearsal = false
  }

  /// Whether the user wants the present command to stop.
  var isCancelled: Bool { experiment.isCancelled() }

  /// What kind of failure it is where a line before should have made what is not there: in a rehearsal nothing ran yet.
  var missing: Diagnostic.Kind { isRehearsal ? .misunderstood : .running }

  /// Says what a command did, to those who watch.
  func notice(_ text: String) { emit(.notice(text)) }

  /// The same, but nothing is shown except what is expected and was not met.
  var silent: Surroundings {
    var copy = self
    let emit = emit
    copy.emit = { output in
      switch output {
      case .missed: emit(output)
      case .echo(let statement, _): if statement.command is ExpectCommand { emit(output) }
      case .result, .pages, .notice, .narration, .breath, .timing: break
      }
    }
    copy.screen = nil
    return copy
  }

  /// The same for a rehearsal.
  var rehearsing: Surroundings {
    var copy = self
    copy.isRehearsal = true
    copy.emit = { _ in }
    copy.screen = nil
    copy.changed = { _, _ in }
    return copy
  }
}
