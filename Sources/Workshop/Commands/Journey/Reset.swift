import DisplayText
import JourneyLanguage
import Journeys
import OrderedCollections

/// Takes changes of the present strategy back: `reset`, `reset checkout.quality`, `reset price from week 10`.
struct ResetCommand: WorkshopCommand, DeclaredCommand {
  var path: Word?
  /// When the change begins that is taken back, or nil for all of them.
  var start: ChangeStart?

  static let grammar = Grammar<Self>(
    "reset", .journey, "Brings parameters back to what the journey's file says.",
    [.optionalParameter(\.path, .start(\.start))],
    examples: [
      .init("reset checkout.steps", "one parameter"),
      .init("reset customer.*.quality", "all that fit"),
      .init("reset price from week 10", "only the change that begins then"),
      .init("reset", "everything; undo brings it back"),
    ], calledElsewhere: ["default", "defaults"])

  /// Takes changes of the strategy in use back: those of some parameters, or all; those from one moment, or from all.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let variant = session.state.variant
    var changePoints = variant.strategy.changePoints
    if let start { changePoints = [try start.step(of: session.state.journey.step)] }
    let named = try path?.parameters(in: variant)
    let changes = changePoints.flatMap { start in
      let all = variant.strategy.changes(from: start)
      return (named ?? Array(all.keys)).filter { all[$0] != nil }.map { (path: $0, start: start) }
    }
    guard !changes.isEmpty else {
      surroundings.notice(nothingToReset(at: changePoints[0], session.state.journey))
      return
    }
    session.state.change { strategy in
      for change in changes { strategy[change.path, from: change.start] = nil }
    }
    if let path { try session.refuseProblems(at: path.place) }
    for (path, start) in changes.prefix(8) {
      let (old, new) = (variant.at(step: start)[path], session.state.variant.at(step: start)[path])
      surroundings.notice(Session.sentence(path, from: old, to: new, at: start, session.state.journey))
    }
    if changes.count > 8 { surroundings.notice("… and \(changes.count - 8) more") }
  }

  private func nothingToReset(at start: Int, _ journey: Journey) -> String {
    guard let path else { return "nothing is changed" }
    let name = VisibleText.text(of: path.text)
    return start > 0
      ? "no change of \(name) begins \(journey.step.text(from: start))" : "\(name) is as the journey has it already"
  }
}
