import JourneyLanguage

/// Takes the last change back: `undo`.
struct UndoCommand: WorkshopCommand, DeclaredCommand {
  static let grammar = Grammar<Self>(
    "undo", .journey, "Takes the last change back.",
    examples: [.init("undo", "what was changed last is as it was before")], calledElsewhere: ["back", "revert"])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    guard let entry = session.undoHistory.undo(session.state) else {
      throw Diagnostic(
        "there is nothing to undo", at: place,
        remedy: session.settings.wayBack.map { "settings are not undone, but changed back: \($0)" }
          ?? "to see what can be changed, say: show levers",
        state: session.undoHistory.future.isEmpty
          ? "nothing was changed yet" : "everything was undone; redo brings it back")
    }
    session.state = entry.state
    surroundings.notice("undone: \(entry.command)")
  }
}

/// Makes a change again that was taken back: `redo`.
struct RedoCommand: WorkshopCommand, DeclaredCommand {
  static let grammar = Grammar<Self>(
    "redo", .journey, "Makes a change again that was taken back.", examples: [.init("redo", "after an undo")],
    calledElsewhere: ["again"])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    guard let entry = session.undoHistory.redo(session.state) else {
      throw Diagnostic(
        "there is nothing to do again", at: place, remedy: "only what was undone comes back; say first: undo")
    }
    session.state = entry.state
    surroundings.notice("done again: \(entry.command)")
  }
}
