import Experiments
import JourneyLanguage
import Journeys
import Presentation
import Simulation

extension Session {
  /// Shows exact answers beside simulated ones, for the journey or, where none exist, for its neutral copy.
  mutating func verify(_ command: VerifyStatement, _ place: Place, in surroundings: Surroundings) throws(Failure) {
    let settings = try settings(command.options)
    var variant = state.variant
    if case .failure(.obstacles(let obstacles)) = Self.chain(variant) {
      surroundings.emit(.notice(Self.sentence(obstacles)))
      variant = variant.neutral
      variant.strategy.name = "\(state.current), with nothing felt"
    }
    guard let result = try simulate(variant, settings, place, in: surroundings) else { return }
    let report = VerificationReport(Verification(of: result), header: RunHeader(result))
    try present(report, of: command.text, [result], in: surroundings)
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
