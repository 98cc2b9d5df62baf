import JourneyLanguage
import Journeys
import OrderedCollections

/// A session as a script that restores it.
enum SavedSession {
  /// How such a script begins; nothing else is overwritten by `save`.
  static let heading = "# A session of Journey. To go on with it: journey, then read and the name of this file."

  /// The script: the journey whole, then what was changed.
  static func text(of state: SessionState) -> String {
    var lines = [heading, "", JourneyPrinter.text(of: state.journey), ""]
    lines.append("seed \(state.seed)")
    for strategy in state.strategies.values {
      lines += ["", "strategy \(strategy.name) from \(Strategy.baselineName)"]
      for (path, value) in strategy.changes {
        // With “=” a negative value is a value, and not taken off what is there.
        lines.append("set \(path) = \(path.parameter.unit.text(of: value, currency: state.journey.currency))")
      }
    }
    lines += ["", "use \(state.current)", ""]
    return lines.joined(separator: "\n")
  }
}
