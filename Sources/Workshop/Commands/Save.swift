import JourneyLanguage

extension Session {
  /// Writes the session as a script that restores it.
  func save(_ command: SaveStatement, in surroundings: Surroundings) throws(Failure) {
    let path = FileAccess.path(command.file.text, from: command.file.place.file)
    let shown = VisibleText.text(of: path)
    if FileAccess.exists(path) {
      let old = try? FileAccess.bytes(at: path)
      guard let old, String(decoding: old.prefix(SavedSession.heading.utf8.count), as: UTF8.self) == SavedSession.heading
      else {
        throw Failure(
          .misunderstood,
          Diagnostic(
            "there is a file \(VisibleText.quoted(path)) already, and it is no saved session",
            at: command.file.place, remedy: "take another name", state: "nothing was written"))
      }
    }
    guard !surroundings.isRehearsal else { return }
    try FileAccess.write(SavedSession.text(of: state), to: path, named: command.file)
    surroundings.emit(.notice("saved; to go on with it: read \(shown)"))
  }
}
