import DisplayText
public import JourneyLanguage

/// Runs the commands of a file: `read friday.journey`.
public struct ReadCommand: ShellCommand, DeclaredCommand {
  /// The file.
  public var file = Word("")

  /// How it is written.
  public static let grammar = Grammar<Self>(
    "read", .session, "Runs the commands of a file.", [.file(\.file)],
    examples: [
      .init("read the-odyssey", "a story that comes with the program"),
      .init("read friday.journey", "line by line, as if they were typed; stops at the first error"),
    ], calledElsewhere: ["source-file", "import", "execute"])

  /// No file is named yet.
  public init() {}

  /// Names the file.
  public init(file: Word) { self.file = file }

  /// How many files may be read one inside the other.
  private static let limit = 16

  /// Carries out the commands of a file, or of a story that comes with the program; the whole of it can be undone at once.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    var surroundings = surroundings
    let path = FileAccess.path(file.text, from: file.place.file)
    let identity = FileAccess.resolved(path)
    if session.reading.contains(identity) {
      throw Diagnostic(
        "\(VisibleText.quoted(file.text)) would be read while it is being read", at: file.place,
        remedy: "take this line out of the file")
    }
    if session.reading.count >= Self.limit {
      throw Diagnostic(
        "files read files here, \(Self.limit) deep, and that is the most", at: file.place,
        remedy: "put what they say into one file")
    }
    // What is in it then is looked at when it is there.
    if case .results? = session.promisedFiles[path] { return }
    let script = try session.script(named: file, in: surroundings)
    if script.isInteractive { surroundings.permission = .none }
    // What is read may be somebody else's, whoever's the file is that reads it.
    surroundings.permission.isOwn = false
    let history = session.undoHistory
    session.reading.append(identity)
    if !surroundings.isRehearsal { try session.rehearse(script, in: surroundings) }
    try session.play(script, in: surroundings)
    session.reading.removeLast()
    // The end of a file is not the end of whoever reads it.
    session.isOver = false
    // What one file made is no other file's to go on with.
    if file.place.file == nil { session.fileWrites.made = [] }
    session.undoHistory = history
  }
}

extension Session {
  /// Understands a file that is named in the session, or a story or lesson that comes with the program.
  public func script(named word: Word, in surroundings: Surroundings) throws(Diagnostic) -> Script {
    if let story = try Script(story: word.text) { return story }
    let text = try text(at: FileAccess.path(word.text, from: word.place.file), named: word, in: surroundings)
    do throws(Diagnostic) {
      return try Script(text)
    } catch {
      throw error.place == nil
        ? Diagnostic(error.message, at: word.place, remedy: error.remedy, state: error.state) : error
    }
  }

  /// The text of a file that is there, or would be by now.
  func text(
    at path: String, named word: Word, in surroundings: Surroundings
  ) throws(Diagnostic) -> SourceText {
    if let text = promisedFiles.text(at: path) { return try SourceText(text, name: path) }
    try surroundings.permission.checkReading(word)
    return try FileAccess.text(at: path, named: word)
  }
}
