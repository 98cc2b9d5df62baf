import JourneyLanguage

extension Session {
  /// Goes back to the state before the last command that changed something.
  mutating func undo(_ place: Place, in surroundings: Surroundings) throws(Failure) {
    guard let entry = undoHistory.undo(state) else {
      throw Failure(
        .misunderstood,
        Diagnostic(
          "there is nothing to undo", at: place,
          remedy: settings.wayBack.map { "settings are not undone, but changed back: \($0)" }
            ?? "to see what can be changed, say: show levers",
          state: undoHistory.future.isEmpty ? "nothing was changed yet" : "everything was undone; redo brings it back"))
    }
    state = entry.state
    surroundings.emit(.notice("undone: \(entry.command)"))
  }
}
