import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation

extension Session {
  /// Lists the strategies with what each changes.
  mutating func strategies(in surroundings: Surroundings) throws(Failure) {
    let all = [Strategy()] + state.strategies.values
    try present(StrategiesReport(all, inUse: state.current, of: state.journey), in: surroundings)
  }
}
