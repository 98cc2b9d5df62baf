import JourneyLanguage

extension Session {
  /// Does again what was undone last.
  mutating func redo(_ place: Place, in surroundings: Surroundings) throws(Failure) {
    guard let entry = undoHistory.redo(state) else {
      throw Failure(
        .misunderstood,
        Diagnostic(
          "there is nothing to do again", at: place, remedy: "only what was undone comes back; say first: undo"))
    }
    state = entry.state
    surroundings.emit(.notice("done again: \(entry.command)"))
  }
}
