import JourneyLanguage
import Presentation

extension Session {
  /// Says how results are written, or asks.
  mutating func mode(_ command: ModeStatement, in surroundings: Surroundings) {
    if let mode = command.mode.flatMap({ OutputMode(rawValue: $0.value.rawValue) }) { self.mode = mode }
    surroundings.emit(.notice("results are written as \(mode.rawValue)"))
  }
}
