import DisplayText
public import JourneyLanguage

extension Session {
  /// How many files may be read one inside the other.
  private static let readingLimit = 16

  /// Carries out the commands of a file, or of a story that comes with the program; the whole of it can be undone at once.
  mutating func read(_ command: ReadStatement, in surroundings: Surroundings) throws(Failure) {
    let word = command.file
    let path = FileAccess.path(word.text, from: word.place.file)
    let identity = FileAccess.resolved(path)
    func refuse(_ message: String, _ remedy: String) -> Failure {
      Failure(.misunderstood, Diagnostic(message, at: word.place, remedy: remedy))
    }
    if reading.contains(identity) {
      throw refuse(
        "\(VisibleText.quoted(word.text)) would be read while it is being read", "take this line out of the file")
    }
    if reading.count >= Self.readingLimit {
      throw refuse(
        "files read files here, \(Self.readingLimit) deep, and that is the most", "put what they say into one file")
    }
    // What is in it then is looked at when it is there.
    if case .results? = promisedFiles[path] { return }
    let script = try script(named: word)
    let history = undoHistory
    reading.append(identity)
    if !surroundings.isRehearsal { try rehearse(script, in: surroundings) }
    try play(script, in: surroundings)
    reading.removeLast()
    undoHistory = history
  }

  /// Understands a file that is named in the session, or a story or lesson that comes with the program.
  public func script(named word: Word) throws(Failure) -> Script {
    do throws(Diagnostic) {
      if let story = try Script(story: word.text) { return story }
      return try Script(text(at: FileAccess.path(word.text, from: word.place.file), named: word))
    } catch {
      throw Failure(.misunderstood, error)
    }
  }

  /// The text of a file that is there, or would be by now.
  func text(at path: String, named word: Word) throws(Diagnostic) -> SourceText {
    if let text = promisedFiles.text(at: path) { return try SourceText(text, name: path) }
    return try FileAccess.text(at: path, named: word)
  }
}
