import JourneyLanguage
import Journeys
import OrderedCollections

extension SuggestedLine {
  /// The lines that may be meant, the best first.
  ///
  /// - Parameters:
  ///   - word: What is explained.
  ///   - focus: The stage or the segment that is spoken of, if there is one.
  ///   - state: The state in which the line would be typed.
  func lines(about word: String, focus: String?, in state: SessionState) -> [String] {
    switch self {
    case .line(let line): [line]
    case .look: ["show \(word)"]
    case .compare(let metric, let options):
      [
        ["compare", Strategy.baselineName, state.current, "by", metric, options].filter { !$0.isEmpty }
          .joined(separator: " ")
      ]
    case .power(let metric, let options):
      [["power", metric, Strategy.baselineName, state.current, options].filter { !$0.isEmpty }.joined(separator: " ")]
    case .changeOf(let path, let changes): changes.map { "set \(path) \($0)" }
    case .change(let scope, let name, let changes):
      Self.paths(scope, name, focus, in: state.journey).prefix(Self.most).flatMap { path in
        changes.map { "set \(path) \($0)" }
      }
    }
  }

  private static let most = 6

  /// The parameters of a name: those of the focus first, levers before others.
  private static func paths(_ scope: Parameter.Scope, _ name: String, _ focus: String?, in journey: Journey)
    -> [ParameterPath]
  {
    guard let parameter = ParameterCatalogue.parameter(named: name, scope: scope) else { return [] }
    let levers = journey.levers.keys.filter { $0.parameter == parameter }
    let others = journey.places(of: parameter).filter { journey.levers[$0] == nil }
    let all = levers + others.filter { journey.given($0) != nil } + others.filter { journey.given($0) == nil }
    return all.filter { $0.element.belongs(to: focus) } + all.filter { !$0.element.belongs(to: focus) }
  }
}

extension Element {
  /// Whether it is at a stage, leaves it, or is the segment of the name.
  fileprivate func belongs(to name: String?) -> Bool {
    guard let name else { return false }
    return switch self {
    case .journey, .channel: false
    case .stage(let stage), .touchpoint(let stage, _): stage == name
    case .path(let ends): ends.from == name
    case .segment(let segment): segment == name
    }
  }
}

extension Session {
  /// The lines of some suggestions that would work if they were typed now, one after the other.
  ///
  /// They are tried on a copy that only checks. Where nothing can be changed, there is nothing to try.
  func lines(of suggestions: [SuggestedLine], about word: String, focus: String? = nil) -> [String] {
    var copy = self
    copy.expectedError = nil
    var lines: [String] = []
    for suggestion in suggestions {
      let possible = suggestion.lines(about: word, focus: focus, in: copy.state)
      if let line = possible.first(where: { copy.accepts($0, asChange: suggestion.isChange) }) { lines.append(line) }
    }
    let changes = suggestions.contains(where: \.isChange)
    return changes && !lines.contains { $0.hasPrefix("set ") } ? [] : lines
  }

  /// Carries a line out in a rehearsal, if it can be; a change has to change something.
  private mutating func accepts(_ line: String, asChange isChange: Bool) -> Bool {
    guard let statement = try? Parser().parse(line: line) else { return false }
    var trial = self
    guard (try? trial.perform(statement, in: Surroundings().rehearsing)) != nil else { return false }
    guard !isChange || trial.state.strategy.changes != state.strategy.changes else { return false }
    self = trial
    return true
  }
}
