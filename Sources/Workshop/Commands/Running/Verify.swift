import Experiments
import JourneyLanguage
import Journeys
import Presentation
import Simulation

/// Sets the exact answer beside the simulated one: `verify`.
struct VerifyCommand: ResultCommand, DeclaredCommand {
  var options = RunOptions()

  static let grammar = Grammar<Self>(
    "verify", .run, "Sets the exact answer beside the simulated one, where there is an exact one.",
    [.options(\.options)],
    examples: [
      .init("verify", "with as many customers as a run has"),
      .init("verify 100 000 customers", "with less noise"),
    ], calledElsewhere: ["validate"])

  /// Shows exact answers beside simulated ones, for the journey or, where none exist, for its neutral copy.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let settings = try session.settings(options)
    try Session.checkLuck(settings, at: place)
    var variant = session.state.variant
    if variant.problems.isEmpty, !variant.leftOut.isEmpty {
      variant = variant.neutral
      variant.strategy.name = "\(session.state.current), with nothing felt"
    }
    guard let result = try session.simulate(variant, settings, place, in: surroundings) else { return }
    guard result.finished > 1 else {
      throw Diagnostic(
        "stopped before two replications were done, so luck cannot be told", kind: .interrupted, at: place,
        remedy: "verify again, with fewer customers if it takes too long")
    }
    let original = result.variant == session.state.variant ? nil : session.state.variant
    let report = VerificationReport(Verification(of: result, neutralOf: original), header: RunHeader(result))
    try session.present(report, of: text, [result], in: surroundings)
  }
}

extension Session {
  /// Refuses what one replication cannot tell: how much of a difference is luck.
  static func checkLuck(_ settings: RunSettings, at place: Place) throws(Diagnostic) {
    guard settings.replications < 2 else { return }
    throw Diagnostic(
      "one replication cannot tell luck from what is wrong", at: place, remedy: "say at least: replications 2",
      state: "nothing was run")
  }
}
