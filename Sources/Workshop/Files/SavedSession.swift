import JourneyLanguage
import Journeys
import OrderedCollections

/// A session as a script that restores it.
enum SavedSession {
  /// How such a script begins; nothing else is overwritten by `save`.
  static let heading = "# A session of Journey. To go on with it: journey, then read and the name of this file."

  /// Whether a text is such a script.
  static func begins(_ text: SourceText) -> Bool { text.lines.first?.text == heading }

  /// Whether a file is such a script.
  static func isSaved(at path: String) -> Bool {
    guard let bytes = try? FileAccess.bytes(at: path, named: path) else { return false }
    return bytes.starts(with: heading.utf8)
  }

  /// The script: the journey whole, then what was changed.
  static func text(of state: SessionState) -> String {
    ([heading, ""] + lines(of: state) + [""]).joined(separator: "\n")
  }

  /// The script line by line, without its heading.
  static func lines(of state: SessionState) -> [String] {
    var lines = [JourneyPrinter.text(of: state.journey), "", "seed \(state.seed)"]
    for strategy in state.strategies.values { lines += [""] + self.lines(of: strategy, in: state.journey) }
    return lines + uncertain(state) + ["", "use \(state.current)"]
  }

  /// What makes a strategy anew.
  static func lines(of strategy: Strategy, in journey: Journey) -> [String] {
    ["strategy \(strategy.name) from \(Strategy.baselineName)"] + changes(of: strategy, to: journey)
  }

  /// What nobody knows exactly.
  private static func uncertain(_ state: SessionState) -> [String] {
    let lines = state.uncertain.map { UncertainInterval.line($0.key, $0.value, currency: state.journey.currency) }
    return lines.isEmpty ? [] : [""] + lines
  }

  /// The changes in an order in which each of them is allowed when those before it are made.
  ///
  /// Most are written from the first moment to the last, and at each what becomes more comes last, because the paths from
  /// a stage may never add up to more than all customers. The shares of those who leave an instant stage are a whole: once
  /// all are set they can only be set together, so they are written from the last moment to the first, and at every
  /// moment some of them are free until the end.
  private static func changes(of strategy: Strategy, to journey: Journey) -> [String] {
    let variant = Variant(journey, strategy)
    func lines(from start: Int, where isWanted: (ParameterPath) -> Bool) -> [String] {
      let changes = strategy.changes(from: start).filter { isWanted($0.key) }
      let before = start > 0 ? variant.at(step: start - 1) : Variant(journey)
      func isRaised(_ change: (key: ParameterPath, value: Double)) -> Bool {
        limited.contains(change.key.parameter) && change.value > before[change.key]
      }
      return (changes.filter { !isRaised($0) } + changes.filter(isRaised)).map {
        line($0.key, $0.value, from: start, in: journey)
      }
    }
    func isPartOfWhole(_ path: ParameterPath) -> Bool {
      guard case .path(let ends) = path.element else { return false }
      return path.parameter == .probability && journey.stages[ends.from]?.kind == .instant
    }
    return strategy.changePoints.flatMap { lines(from: $0) { !isPartOfWhole($0) } }
      + strategy.changePoints.reversed().flatMap { lines(from: $0, where: isPartOfWhole) }
  }

  /// The command that gives a parameter a value from a step on.
  static func line(_ path: ParameterPath, _ value: Double, from start: Int, in journey: Journey) -> String {
    // With “=” a negative value is a value, and not taken off what is there.
    let text = "set \(path) = \(path.parameter.unit.text(of: value, currency: journey.currency))"
    return start > 0 ? "\(text) \(journey.step.text(from: start))" : text
  }

  /// What may be too much together with something else.
  private static let limited: Set<Parameter> = [.probability, .stageSteps, .lossPerStep]
}

extension SessionState {
  /// The commands that restore it, as `save` writes them.
  public var script: String { SavedSession.text(of: self) }
}
