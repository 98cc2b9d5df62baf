import Experiments
import JourneyLanguage
import Journeys
import Presentation

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
    var variant = session.state.variant
    if variant.problems.isEmpty, !variant.leftOut.isEmpty {
      variant = variant.neutral
      variant.strategy.name = "\(session.state.current), with nothing felt"
    }
    guard let result = try session.simulate(variant, settings, place, in: surroundings) else { return }
    let original = result.variant == session.state.variant ? nil : session.state.variant
    let report = VerificationReport(Verification(of: result, neutralOf: original), header: RunHeader(result))
    try session.present(report, of: text, [result], in: surroundings)
  }
}
