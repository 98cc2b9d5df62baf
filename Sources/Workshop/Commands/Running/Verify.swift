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
    var variant = session.state.variant
    if case .failure(.obstacles(let obstacles)) = Self.chain(variant) {
      surroundings.notice(Self.sentence(obstacles))
      variant = variant.neutral
      variant.strategy.name = "\(session.state.current), with nothing felt"
    }
    guard let result = try session.simulate(variant, settings, place, in: surroundings) else { return }
    let original = result.variant == session.state.variant ? nil : session.state.variant
    let report = VerificationReport(Verification(of: result, neutralOf: original), header: RunHeader(result))
    try session.present(report, of: text, [result], in: surroundings)
  }

  private static func chain(_ variant: Variant) -> Result<MarkovChain, MarkovChain.Refusal> {
    do throws(MarkovChain.Refusal) { return .success(try MarkovChain(variant)) } catch { return .failure(error) }
  }

  /// Why there is no exact answer, with the first reasons; a large journey has many.
  private static func sentence(_ obstacles: [String]) -> String {
    let named = obstacles.prefix(3).joined(separator: ", ")
    let more = obstacles.count > 3 ? " and \(obstacles.count - 3) more" : ""
    return "No exact answer exists while these are on: \(named)\(more). Here is the journey without them."
  }
}
