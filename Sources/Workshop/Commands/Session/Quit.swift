import JourneyLanguage

/// Leaves the program: `quit`.
struct QuitCommand: WorkshopCommand, DeclaredCommand {
  static let grammar = Grammar<Self>(
    "quit", .session, "Leaves the program.",
    examples: [.init("quit", "exit and ctrl-D work too")], shortForms: ["exit"],
    calledElsewhere: ["bye", "q", "logout", "close", "stop"])

  var kindInStory: SessionStory.Kind? { nil }

  /// Says that the user has had enough.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) { session.isOver = true }
}
