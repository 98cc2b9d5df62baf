import DisplayText
import JourneyLanguage
import Journeys

/// Writes the session as a file that restores it, or that tells how it went: `save friday.journey`, `save friday all`.
struct SaveCommand: ShellCommand, DeclaredCommand {
  var file = Word("")
  /// Whether all commands are written that led here, and not only what came of them.
  var isStory = false

  static let grammar = Grammar<Self>(
    "save", .session, "Writes the session as a file that restores it.",
    [
      .file(\.file),
      Phrase("[all]") { (command, arguments) throws(Diagnostic) in
        // Other programs write it with dashes.
        command.isStory = arguments.keyword(among: ["all"], or: ["--all"], hint: "[all]") != nil
      } words: { command, _ in
        command.isStory ? ["all"] : []
      },
    ],
    examples: [
      .init("save friday.journey", "read friday.journey brings everything back"),
      .init("save story.journey all", "every command that led here, with places for your words: a story to be told"),
    ], calledElsewhere: ["write", "store", "export"])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let path = FileAccess.path(file.text, from: file.place.file)
    try session.permitWriting(path, named: file, in: surroundings)
    guard session.isFree(path) else {
      throw Diagnostic(
        "a file of this name is there already, and it is no saved session", at: file.place, remedy: "take another name",
        state: "nothing was written")
    }
    let text = isStory ? try session.told(at: file.place, in: surroundings) : SavedSession.text(of: session.state)
    guard !surroundings.isRehearsal else {
      session.promisedFiles[path] = .session(text)
      return
    }
    try FileAccess.write(text, to: path, named: file)
    let again = ReadCommand(file: Word(path, at: file.place)).text
    let told = "saved with \(session.story.count) commands; say behind each > what it is about, and to tell it: "
    surroundings.notice((isStory ? told : "saved; to go on with it: ") + VisibleText.text(of: again))
  }
}

extension Session {
  /// The session as a story that leads to where it is now; what cannot be played from its beginning is left out of it.
  fileprivate func told(at place: Place, in surroundings: Surroundings) throws(Diagnostic) -> String {
    func refusal(_ problem: String) -> Diagnostic {
      Diagnostic(
        "what was done cannot be played from its beginning: \(problem)", kind: .running, at: place,
        remedy: "to save what came of it, leave out: all", state: "nothing was written")
    }
    // A draft is a matter of whoever is at work on it.
    if let problem = Variant(state.journey).problems.first { throw refusal(problem.message) }
    var story = story
    while true {
      do throws(Diagnostic) {
        var listener = Session(journey: state.journey)
        try listener.play(Script(SourceText(story.text)), in: surroundings.rehearsing)
        // What was undone as a whole, such as a file, is not undone line by line.
        let isComplete = listener.state == state
        return isComplete ? story.text : story.text + "\n# What came of it.\n" + SavedSession.text(of: state)
      } catch {
        guard let shorter = error.place.flatMap({ story.without(line: $0.line) }) else {
          throw refusal(error.message)
        }
        story = shorter
      }
    }
  }

  /// Whether nothing is lost when a session is saved there.
  fileprivate func isFree(_ path: String) -> Bool {
    switch promisedFiles[path] {
    case .session: true
    case .results: false
    case nil: !FileAccess.exists(path) || SavedSession.isSaved(at: path)
    }
  }
}
