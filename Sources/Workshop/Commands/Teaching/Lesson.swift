import JourneyLanguage

// How a lesson is told: its title, its pauses, what is said and what is not shown.

/// Says what a lesson is called: `lesson "The abandoned cart"`; it is the first line of its file.
struct LessonCommand: StageDirection, DeclaredCommand {
  var title = ""

  static let grammar = Grammar<Self>(
    "lesson", .lessons, "Says what a lesson is called, as the first line of its file.",
    [.quoted(\.title, "the title", "TITLE")],
    examples: [.init("lesson \"The abandoned cart\"", "the title, for whoever plays it and for the handout")],
    calledElsewhere: ["title"])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    surroundings.emit(.narration(title))
    surroundings.emit(.breath)
  }
}

/// Says how long a lesson takes: `takes 15 minutes`.
struct TakesCommand: StageDirection, DeclaredCommand {
  /// For how many minutes people are busy with it; ten hours at most, because a day is not a lesson any more.
  var minutes: Placed<Int>?

  static let grammar = Grammar<Self>(
    "takes", .lessons, "Says how long a lesson takes.",
    [.count(\.minutes, "the number of minutes", upTo: 600, of: "minutes")],
    examples: [.init("takes 15 minutes", "for whoever plans with it")])
}

/// Tells whoever teaches something that learners do not see: `note "Let them argue before the run."`.
struct NoteCommand: StageDirection, DeclaredCommand {
  var words = ""

  static let grammar = Grammar<Self>(
    "note", .lessons, "Notes something for whoever teaches; learners do not see it.",
    [.quoted(\.words, "what is noted", "TEXT")],
    examples: [.init("note \"Let them argue before the run.\"", "stands in the handout for teachers")])
}

/// Waits until the learner wants to go on; where nobody looks on, it does not wait.
struct PauseCommand: StageDirection, DeclaredCommand {
  static let grammar = Grammar<Self>(
    "pause", .lessons, "Waits until the learner wants to go on.",
    examples: [.init("pause", "after a result, before it is explained")], calledElsewhere: ["wait"])
}

/// Begins commands of which nothing is shown, up to `end`.
struct HideCommand: LessonLine, DeclaredCommand {
  static let grammar = Grammar<Self>(
    "hide", .lessons, "Begins commands of which nothing is shown, up to end.",
    examples: [.init("hide", "then open cart, for example, and end")])
}

/// Ends what `try`, `answer` or `hide` began.
struct EndCommand: LessonLine, DeclaredCommand {
  static let grammar = Grammar<Self>(
    "end", .lessons, "Ends what try, answer or hide began.", examples: [.init("end", "the last line of it")])

  var company: String { "below try, answer or hide, and nothing of that is open here" }
}

extension Narration: StageDirection {
  var kindInStory: SessionStory.Kind? { .narration }

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    surroundings.emit(.narration(words))
  }
}

extension Mistake: WorkshopCommand {
  /// Fails, as the line before it expects.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    throw diagnostic
  }
}
