public import JourneyLanguage
public import Journeys
public import Presentation

/// A session of the workshop: what is open, what was changed, what came out.
///
/// It is a value. A script is rehearsed on a copy before it is played, and a command that fails leaves everything as it was.
public struct Session: Sendable {
  /// What commands change and `undo` brings back.
  public internal(set) var state: SessionState
  /// How the shell speaks.
  public internal(set) var settings: Settings
  /// The form in which results are written.
  public internal(set) var mode: OutputMode {
    get { settings.mode }
    set { settings.mode = newValue }
  }
  /// Whether the user has had enough.
  public internal(set) var isOver = false
  /// The expectations of scripts that were not met so far.
  public internal(set) var missed: [Diagnostic] = []
  /// The file that results go to instead of the screen.
  public internal(set) var outputFile: OutputFile?
  /// The file that the next result goes to.
  var onceFile: OutputFile?
  /// Why a result of the present command could not be written.
  var unwritten: Diagnostic?

  var undoHistory = UndoHistory()
  var results = Results()
  /// The files that are being read, the innermost last: a file may not read itself.
  var reading: [String] = []
  /// The files that would be there by now, if this were no rehearsal.
  var promisedFiles = PromisedFiles()
  /// What files wrote, and what they may write.
  var fileWrites = FileWrites()
  /// What the next command is expected to fail with.
  var expectedError: ExpectedError?

  /// What was guessed before it was run, the oldest first.
  var predictions: [Prediction] = []
  /// The round that teams play, if they do.
  var round: TeamRound?
  /// All that was done so far.
  var story: SessionStory

  /// Whether a run tells that guesses wait; a lesson reveals them by itself.
  var remindsOfGuesses = true

  /// Whether a run is as large as the one before unless something else is said, so that both meet the same luck.
  var keepsSize = false

  /// The last result that was shown, for `last`.
  var lastReport: (any Report)?
  /// Whether results are shown page by page.
  var isPaged = false

  /// Creates a session with a journey open.
  public init(journey: Journey, seed: UInt64 = 1, mode: OutputMode = .table) {
    self.init(journey: journey, seed: seed, settings: Settings(mode: mode))
  }

  /// Creates a session with a journey open that speaks as somebody wishes.
  public init(journey: Journey, seed: UInt64 = 1, settings: Settings) {
    state = SessionState(journey: journey, seed: seed)
    story = SessionStory(journey: journey, seed: seed)
    self.settings = settings
  }

  /// Carries out one command.
  ///
  /// - Throws: What went wrong; the session is then as it was before, unless only the writing of a result failed.
  public mutating func perform(_ statement: Statement, in surroundings: Surroundings) throws(Diagnostic) {
    let start = ContinuousClock.now
    let isTimed = settings[.timing] == .on
    let before = state
    let hasChanged = try attempt(statement.text, awaited: statement) { (session) throws(Diagnostic) in
      try session.carryOut(statement, in: surroundings)
      guard !surroundings.isAbandoned() else {
        throw Diagnostic("given up: nothing of it is kept", kind: .interrupted, at: statement.place)
      }
    }
    story.add(statement, leadingTo: state)
    tell(hasChanged, after: statement, in: surroundings)
    if hasChanged { try runAutomatically(since: before, statement.place, in: surroundings) }
    if isTimed, settings[.timing] == .on { surroundings.emit(.timing(ContinuousClock.now - start)) }
    try finishOutput()
  }

  /// Tells whoever keeps the session that its state is another one; within a file only once the whole file was read.
  func tell(_ hasChanged: Bool, after statement: Statement?, in surroundings: Surroundings) {
    if hasChanged, reading.isEmpty { surroundings.changed(state, statement) }
  }

  /// Does something to a copy and keeps it only if it succeeds and nothing else was expected.
  ///
  /// - Returns: Whether the state is another one now.
  mutating func attempt(
    _ name: String, awaited statement: Statement, _ body: (inout Session) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> Bool {
    let expected = expectedError
    expectedError = nil
    var trial = self
    do throws(Diagnostic) {
      try body(&trial)
    } catch {
      guard let expected else { throw error }
      guard let objection = expected.objection(to: error) else { return false }
      story.forgetLast()
      throw objection
    }
    if let expected {
      story.forgetLast()
      throw expected.missed(by: statement)
    }
    let isTimeTravel = trial.undoHistory.past.count != undoHistory.past.count
    let hasChanged = trial.state != state
    let before = state
    self = consume trial
    // Only now nobody else holds the history, which may be long and would be copied.
    if hasChanged, !isTimeTravel { undoHistory.remember(before, before: name) }
    return hasChanged
  }
}
