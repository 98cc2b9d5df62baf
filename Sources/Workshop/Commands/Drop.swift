import JourneyLanguage
import Journeys
import OrderedCollections

extension Session {
  /// Throws a strategy away.
  mutating func drop(_ command: DropStatement, in surroundings: Surroundings) throws(Failure) {
    let name = command.name.text
    guard name != Strategy.baselineName else {
      throw Failure(
        .misunderstood,
        Diagnostic("baseline is the journey itself and stays", at: command.name.place, remedy: "open another journey"))
    }
    guard state.strategies.removeValue(forKey: name) != nil else { throw unknownStrategy(command.name) }
    let wasInUse = state.current == name
    if wasInUse { state.current = Strategy.baselineName }
    surroundings.emit(.notice("\(name) is gone\(wasInUse ? ", and baseline is in use" : ""); undo brings it back"))
  }
}
