import JourneyLanguage
import Journeys
import OrderedCollections

extension Session {
  /// Keeps a copy of the strategy in use under a name.
  mutating func keep(_ command: KeepStatement, in surroundings: Surroundings) throws(Failure) {
    let name = try newName(command.name)
    let isNew = state.strategies[name] == nil
    let kept = state.strategy.named(name)
    state.strategies[name] = kept
    let size = kept.count == 1 ? "1 change" : "\(kept.count) changes"
    surroundings.emit(.notice("\(isNew ? "kept as" : "kept again as") \(name), with \(size)"))
  }
}
