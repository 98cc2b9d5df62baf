import JourneyLanguage
import Journeys
import OrderedCollections

extension Session {
  /// Takes a strategy into use.
  mutating func use(_ command: UseStatement, in surroundings: Surroundings) throws(Failure) {
    guard let strategy = state.strategy(command.name.text) else { throw unknownStrategy(command.name) }
    state.current = strategy.name
    let size = strategy.count == 1 ? "1 change" : "\(strategy.count) changes"
    surroundings.emit(.notice("\(strategy.name) is in use, with \(size)"))
  }
}
