import JourneyLanguage

// How a lesson is told: what it is called, how long it takes, what is said, hidden and put in from other files.

/// Says what a lesson is called: `lesson "The abandoned cart"`; it is the first line of its file.
struct LessonCommand: WorkshopCommand, DeclaredCommand {
  /// What it is called.
  var title = ""

  static let grammar = Grammar<Self>(
    "lesson", .lessons, "Says what a lesson is called, as the first line of its file.",
    [.quoted(\.title, "the title", "TITLE")],
    examples: [.init("lesson \"The abandoned cart\"", "the title, for whoever plays it and for the handout")],
    calledElsewhere: ["title"])

  var kindInStory: SessionStory.Kind? { nil }
  var isStaging: Bool { true }

  /// Tells the title.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) {
    surroundings.emit(.narration(title))
    surroundings.emit(.breath)
  }
}

/// Says how long a lesson takes: `takes 15 minutes`.
struct TakesCommand: WorkshopCommand, DeclaredCommand {
  /// For how many minutes people are busy with it.
  var minutes = 0

  /// The most minutes: a day is not a lesson any more.
  private static let limit: UInt64 = 600

  static let grammar = Grammar<Self>(
    "takes", .lessons, "Says how long a lesson takes.",
    [
      Phrase("N minutes") { (command, arguments) throws(Diagnostic) in
        let slot = Slot(.number, "N minutes")
        command.minutes = try arguments.count("the number of minutes", upTo: limit, slot: slot).value
        guard arguments.keyword("minutes") ?? arguments.keyword("minute", hint: "") != nil else {
          throw arguments.missing("the word minutes")
        }
      } words: { command, _ in
        ["\(command.minutes)", command.minutes == 1 ? "minute" : "minutes"]
      }
    ],
    examples: [.init("takes 15 minutes", "for whoever plans with it")])

  var kindInStory: SessionStory.Kind? { nil }
  var isStaging: Bool { true }

  /// For those who plan a lesson.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) {}
}

/// Tells whoever teaches something that learners do not see: `note "Let them argue before the run."`.
struct NoteCommand: WorkshopCommand, DeclaredCommand {
  /// What is noted.
  var words = ""

  static let grammar = Grammar<Self>(
    "note", .lessons, "Notes something for whoever teaches; learners do not see it.",
    [.quoted(\.words, "what is noted", "TEXT")],
    examples: [.init("note \"Let them argue before the run.\"", "stands in the handout for teachers")])

  var kindInStory: SessionStory.Kind? { nil }
  var isStaging: Bool { true }

  /// For those who teach a lesson.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) {}
}

/// Waits until the learner wants to go on; where nobody looks on, it does not wait.
struct PauseCommand: WorkshopCommand, DeclaredCommand {
  static let grammar = Grammar<Self>(
    "pause", .lessons, "Waits until the learner wants to go on.",
    examples: [.init("pause", "after a result, before it is explained")], calledElsewhere: ["wait"])

  var kindInStory: SessionStory.Kind? { nil }
  var isStaging: Bool { true }

  /// For those who sit before a lesson.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) {}
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
    "end", .lessons, "Ends what try, answer or hide began.",
    examples: [.init("end", "the last line of it")])

  var company: String { "below try, answer or hide, and nothing of that is open here" }
}

/// Puts the lines of another file in this place: `include shared/closing.journey`.
struct IncludeCommand: LessonLine, DeclaredCommand {
  /// The file, named as seen from the one it is named in.
  var file = Word("")

  static let grammar = Grammar<Self>(
    "include", .lessons, "Puts the lines of another file in this place, before anything runs.", [.file(\.file)],
    examples: [.init("include shared/closing.journey", "seen from the file in which this stands")])
}

extension Narration: WorkshopCommand {
  var kindInStory: SessionStory.Kind? { .narration }
  var isStaging: Bool { true }

  /// Tells it.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) {
    surroundings.emit(.narration(words))
  }
}

extension Mistake: WorkshopCommand {
  /// Says what is wrong, as the line before expects.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Failure) {
    throw Failure(.misunderstood, diagnostic)
  }
}
