import DisplayText
import JourneyLanguage
import Journeys

extension Session {
  /// Writes the session as a script that restores it.
  mutating func save(_ command: SaveStatement, in surroundings: Surroundings) throws(Failure) {
    let path = FileAccess.path(command.file.text, from: command.file.place.file)
    guard isFree(path) else {
      throw Failure(
        .misunderstood,
        Diagnostic(
          "a file of this name is there already, and it is no saved session",
          at: command.file.place, remedy: "take another name", state: "nothing was written"))
    }
    if let problem = Variant(state.journey).problems.first {
      throw Failure(
        .misunderstood,
        Diagnostic(
          "the journey could not be read back: \(problem.message)", at: command.file.place, remedy: problem.remedy,
          state: "nothing was written"))
    }
    let text = command.isStory ? try told(at: command.file.place, in: surroundings) : SavedSession.text(of: state)
    guard !surroundings.isRehearsal else {
      promisedFiles[path] = .session(text)
      return
    }
    try FileAccess.write(text, to: path, named: command.file)
    let again = ReadStatement(file: Word(path, at: command.file.place)).text
    let told = "saved with \(story.count) commands; say behind each > what it is about, and to tell it: "
    surroundings.emit(
      .notice((command.isStory ? told : "saved; to go on with it: ") + VisibleText.text(of: again)))
  }

  /// The session as a story that leads to where it is now.
  private func told(at place: Place, in surroundings: Surroundings) throws(Failure) -> String {
    let text = story.text
    var listener = Session(journey: state.journey)
    do throws(Diagnostic) {
      let script = try Script(SourceText(text))
      do throws(Failure) { try listener.play(script, in: surroundings.rehearsing) } catch { throw error.diagnostic }
    } catch {
      throw Failure(
        .running,
        Diagnostic(
          "what was done cannot be played from its beginning: \(error.message)", at: place,
          remedy: "to save what came of it, leave out: all", state: "nothing was written"))
    }
    // What was undone as a whole, such as a file, is not undone line by line.
    return listener.state == state ? text : text + "\n# What came of it.\n" + SavedSession.text(of: state)
  }

  /// Whether nothing is lost when a session is saved there.
  private func isFree(_ path: String) -> Bool {
    switch promisedFiles[path] {
    case .session: true
    case .results: false
    case nil: !FileAccess.exists(path) || SavedSession.isSaved(at: path)
    }
  }
}
