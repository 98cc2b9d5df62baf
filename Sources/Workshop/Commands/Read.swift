import JourneyLanguage

extension Session {
  /// Carries out the commands of a file; the whole of it can be undone at once.
  mutating func read(_ command: ReadStatement, in surroundings: Surroundings) throws(Failure) {
    let path = FileAccess.path(command.file.text, from: command.file.place.file)
    let identity = FileAccess.resolved(path)
    if reading.contains(identity) || reading.count >= 16 {
      throw Failure(
        .misunderstood,
        Diagnostic(
          "\(VisibleText.quoted(command.file.text)) would be read while it is being read", at: command.file.place,
          remedy: "take this line away"))
    }
    let script: Script
    do throws(Diagnostic) { script = try Script(FileAccess.text(at: path, named: command.file)) } catch {
      throw Failure(.misunderstood, error)
    }
    let history = undoHistory
    reading.append(identity)
    if !surroundings.isRehearsal { try rehearse(script, in: surroundings) }
    let missed = try play(script, in: surroundings)
    reading.removeLast()
    undoHistory = history
    if let first = missed.first { throw first }
  }
}
