import JourneyLanguage
import Presentation

/// Shows the last result again: `last`.
struct LastCommand: WorkshopCommand, DeclaredCommand {
  static let grammar = Grammar<Self>(
    "last", .session, "Shows the last result again, page by page where it is long.",
    examples: [.init("last", "the whole of it; in another mode, where mode was said meanwhile")],
    calledElsewhere: ["pager", "page", "less", "more"])

  var kindInStory: SessionStory.Kind? { nil }

  /// Shows the last result again, in the mode in use now.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Failure) {
    guard !surroundings.isRehearsal else { return }
    guard let report = session.lastReport else {
      throw Failure(
        .running, Diagnostic("there is no result yet", at: place, remedy: "to have one, say: run"))
    }
    session.isPaged = true
    try session.present(report, in: surroundings)
    session.isPaged = false
  }
}
