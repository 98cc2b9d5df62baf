import JourneyLanguage
import Presentation

extension Session {
  /// Shows the last result again, in the mode in use now.
  mutating func last(_ place: Place, in surroundings: Surroundings) throws(Failure) {
    guard !surroundings.isRehearsal else { return }
    guard let lastReport else {
      throw Failure(
        .running, Diagnostic("there is no result yet", at: place, remedy: "to have one, say: run"))
    }
    isPaged = true
    try present(lastReport, in: surroundings)
    isPaged = false
  }
}
