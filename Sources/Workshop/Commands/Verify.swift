import Experiments
import JourneyLanguage
import Journeys
import Presentation
import Simulation

extension Session {
  /// Shows exact answers beside simulated ones, for the journey or, where none exist, for its neutral copy.
  mutating func verify(_ command: VerifyStatement, _ place: Place, in surroundings: Surroundings) throws(Failure) {
    let settings = try settings(command.options)
    guard let result = try simulate(state.variant, settings, place, in: surroundings) else { return }
    let verification = Verification(of: result)
    guard !verification.obstacles.isEmpty else {
      try present(VerificationReport(verification, header: RunHeader(result)), in: surroundings)
      return
    }
    surroundings.emit(
      .notice(
        "no exact answer exists while these are on: \(verification.obstacles.joined(separator: ", ")); "
          + "here is the journey without them"))
    guard let neutral = try simulate(state.variant.neutral, settings, place, in: surroundings) else { return }
    try present(VerificationReport(Verification(of: neutral), header: RunHeader(neutral)), in: surroundings)
  }
}
