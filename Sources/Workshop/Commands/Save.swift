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
    let text = SavedSession.text(of: state)
    guard !surroundings.isRehearsal else {
      promisedFiles[path] = .session(text)
      return
    }
    try FileAccess.write(text, to: path, named: command.file)
    let again = ReadStatement(file: Word(path, at: command.file.place)).text
    surroundings.emit(.notice("saved; to go on with it: \(VisibleText.text(of: again))"))
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
