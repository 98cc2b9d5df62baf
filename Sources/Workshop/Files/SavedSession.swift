import JourneyLanguage
import Journeys
import OrderedCollections

/// A session as a script that restores it.
enum SavedSession {
  /// How such a script begins; nothing else is overwritten by `save`.
  static let heading = "# A session of Journey. To go on with it: journey, then read and the name of this file."

  /// Whether a file is such a script.
  static func isSaved(at path: String) -> Bool {
    guard let bytes = try? FileAccess.bytes(at: path, named: path) else { return false }
    return bytes.starts(with: heading.utf8)
  }

  /// The script: the journey whole, then what was changed.
  static func text(of state: SessionState) -> String {
    var lines = [heading, "", JourneyPrinter.text(of: state.journey), ""]
    lines.append("seed \(state.seed)")
    for strategy in state.strategies.values {
      lines += ["", "strategy \(strategy.name) from \(Strategy.baselineName)"]
      for (path, value) in inOrder(strategy.changes, Variant(state.journey)) {
        // With “=” a negative value is a value, and not taken off what is there.
        lines.append("set \(path) = \(path.parameter.unit.text(of: value, currency: state.journey.currency))")
      }
    }
    lines += ["", "use \(state.current)", ""]
    return lines.joined(separator: "\n")
  }

  /// The changes in an order in which each of them is allowed: paths that become more likely come last, because the
  /// paths from a stage may never add up to more than all customers.
  private static func inOrder(_ changes: OrderedDictionary<ParameterPath, Double>, _ journey: Variant)
    -> [(ParameterPath, Double)]
  {
    func isRaised(_ change: (key: ParameterPath, value: Double)) -> Bool {
      change.key.parameter == .probability && change.value > journey[change.key]
    }
    return (changes.filter { !isRaised($0) } + changes.filter(isRaised)).map { ($0.key, $0.value) }
  }
}
