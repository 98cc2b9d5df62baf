import JourneyLanguage
import Journeys
import OrderedCollections

extension Session {
  /// Keeps a copy of the strategy in use under a name.
  mutating func keep(_ command: KeepStatement, in surroundings: Surroundings) throws(Failure) {
    let name = try newName(command.name)
    let isNew = state.strategies[name] == nil
    let changes = state.strategy.changes
    state.strategies[name] = Strategy(name: name, changes: changes)
    let size = changes.count == 1 ? "1 change" : "\(changes.count) changes"
    surroundings.emit(.notice("\(isNew ? "kept as" : "kept again as") \(name), with \(size)"))
  }
}
