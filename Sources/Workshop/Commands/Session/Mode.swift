import JourneyLanguage
import Presentation

/// Says how results are written: `mode json`.
struct ModeCommand: WorkshopCommand, DeclaredCommand {
  /// The way to write results, or nil to ask for the present one.
  var mode: OutputMode?

  static let grammar = Grammar<Self>(
    "mode", .session, "Says how results are written.", [.choice(\.mode)],
    examples: [
      .init("mode table", "for reading on a screen"),
      .init("mode markdown", "for a report"),
      .init("mode csv", "for a spreadsheet"),
      .init("mode json", "for programs: one object a line"),
      .init("mode", "which one it is now"),
    ], calledElsewhere: ["format"])

  var kindInStory: SessionStory.Kind? { nil }

  /// Says how results are written, or asks.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) {
    if let mode { session.mode = mode }
    surroundings.emit(.notice("results are written as \(session.mode.rawValue)"))
  }
}
