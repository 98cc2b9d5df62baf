import DisplayText
public import JourneyLanguage

/// What a reader with fresh eyes would tell the author of a lesson: nothing of it is wrong, and all of it could be better.
public struct LessonReview: Sendable {
  /// One remark.
  public struct Remark: Hashable, Sendable {
    /// Where.
    public let place: Place?
    /// What could be better.
    public let words: String
  }

  /// The remarks, in the order of the file.
  public let remarks: [Remark]

  /// The most lines that people read without doing anything.
  static let longestStory = 12

  /// Reads a lesson.
  public init(_ script: Script) {
    var reader = Reader()
    reader.read(script)
    remarks = reader.remarks
  }
}

/// Goes through a lesson and notes what is unclear, never reached and never expected.
private struct Reader {
  private(set) var remarks: [LessonReview.Remark] = []
  private var storyLines = 0
  private var storyStart: Place?
  private var isOver = false
  private var unexpected: Place?
  private var unrevealed: [(measure: String, place: Place)] = []
  private var strategies: [(name: String, place: Place)] = []
  private var used: Set<String> = []
  private var isOpenQuestion = false

  private mutating func remark(_ words: String, at place: Place? = nil) {
    remarks.append(LessonReview.Remark(place: place, words: words))
  }

  mutating func read(_ script: Script) {
    if script.title == nil { remark("it has no title; its first line could be: lesson \"TITLE\"") }
    if script.minutes == nil { remark("nobody knows how long it takes; say, for example: takes 15 minutes") }
    for step in script.steps { read(step) }
    endStory()
    if let unexpected {
      remark(
        "nothing is expected of what is run from here on; what the story claims could be an expect", at: unexpected)
    }
    for entry in unrevealed { remark("the guess of \(entry.measure) is never revealed", at: entry.place) }
    for entry in strategies where !used.contains(entry.name) {
      remark("\(entry.name) is never compared, run or expected anything of", at: entry.place)
    }
    if !script.isInteractive { remark("nobody is ever asked anything; a pause after a result gives time to look") }
    if !isOpenQuestion { remark("it does not end with an open question, which is an ask without choose") }
    remarks.sort { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
  }

  private mutating func read(_ step: Script.Step) {
    if case .command(let statement) = step, let narration = statement.command as? Narration {
      return read(narration, statement.place)
    }
    endStory()
    switch step {
    case .command(let statement): read(statement)
    case .journey(let statements, _): if let place = statements.first?.place { reach(place) }
    case .hidden(let steps): for step in steps { read(step) }
    case .question(let question): read(question)
    case .exercise(let exercise): read(exercise)
    }
  }

  private mutating func read(_ narration: Narration, _ place: Place) {
    reach(place)
    storyStart = storyStart ?? place
    storyLines += narration.words.isEmpty ? 0 : 1
  }

  private mutating func endStory() {
    if storyLines > LessonReview.longestStory {
      remark(
        "\(storyLines) lines are read here without anything happening; \(LessonReview.longestStory) are plenty",
        at: storyStart)
    }
    (storyLines, storyStart) = (0, nil)
  }

  /// Notes once that lines stand behind the end.
  private mutating func reach(_ place: Place) {
    guard isOver else { return }
    remark("this is never reached, because quit stands above it", at: place)
    isOver = false
  }

  private mutating func read(_ statement: Statement) {
    reach(statement.place)
    switch statement.command {
    case is QuitCommand: isOver = true
    case is RunCommand, is WatchCommand: unexpected = unexpected ?? statement.place
    case let compare as CompareCommand:
      unexpected = unexpected ?? statement.place
      used.formUnion(compare.strategies.isEmpty ? strategies.map(\.name) : compare.strategies.map(\.text))
    case let expect as ExpectCommand:
      unexpected = nil
      if let condition = expect.condition { use(condition) }
    case let predict as PredictCommand where predict.guess == nil:
      unrevealed.append((predict.measure.text, statement.place))
    case let reveal as RevealCommand: unrevealed.removeAll { $0.measure == reveal.measure?.text ?? $0.measure }
    case let strategy as StrategyCommand: strategies.append((strategy.name.text, statement.place))
    case let use as UseCommand: used.insert(use.name.text)
    default: break
    }
    // A strategy is run where it is in use.
    if statement.command is RunCommand, let last = strategies.last { used.insert(last.name) }
  }

  private mutating func use(_ condition: Condition) {
    if let strategy = condition.measure.strategy { used.insert(strategy.text) }
    if case .comparison(_, .measure(let other)) = condition.relation, let strategy = other.strategy {
      used.insert(strategy.text)
    }
  }

  private mutating func read(_ question: Question) {
    reach(question.place)
    if question.choices.isEmpty { isOpenQuestion = true }
    for choice in question.choices where choice.reply.isEmpty {
      remark(
        "who answers \(VisibleText.quoted(choice.name)) reads nothing; a reply helps more than a no", at: question.place
      )
    }
  }

  private mutating func read(_ exercise: Exercise) {
    reach(exercise.place)
    unexpected = nil
    for condition in exercise.conditions { use(condition) }
    if exercise.hints.count < 2 {
      remark("two hints, a gentle one and a plain one, let everybody find the way", at: exercise.place)
    }
    for step in exercise.answer {
      if case .command(let statement) = step, let strategy = statement.command as? StrategyCommand {
        strategies.append((strategy.name.text, statement.place))
      }
    }
  }
}
