import JourneyLanguage
import Journeys
import OrderedCollections

/// Something to try: a line of the language, as soon as it is known which journey is open.
enum Attempt: Sendable {
  /// A line that is the same for every journey.
  case line(String)
  /// Changes the first lever that has a parameter, or else the first parameter of the name.
  ///
  /// The changes are alternatives: the first that is allowed there and changes anything is taken.
  case change(Parameter.Scope, String, [String])
  /// Changes one parameter; the changes are alternatives as well.
  case changeOf(ParameterPath, [String])
  /// Shows what the explained metric came to.
  case look
  /// Sets the strategy that was changed beside the journey as it is, with options behind it.
  case compare(by: String, String = "")
  /// Asks what a test of these two would need, with options behind it.
  case power(of: String, String = "")

  /// Changes a parameter of the first element that has one.
  static func set(_ scope: Parameter.Scope, _ name: String, _ changes: String...) -> Attempt {
    .change(scope, name, changes)
  }

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

  /// Whether it changes a parameter.
  var isChange: Bool {
    switch self {
    case .change, .changeOf: true
    case .line, .look, .compare, .power: false
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

extension Journey {
  /// Every element's own parameter of one entry of the catalogue, in the order of the file.
  func places(of parameter: Parameter) -> [ParameterPath] {
    elements.filter { $0.scope == parameter.scope && applies(parameter, to: $0) }.map { ParameterPath($0, parameter) }
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
  /// The lines of some attempts that would work if they were typed now, one after the other.
  ///
  /// They are tried on a copy that only checks. Where nothing can be changed, there is nothing to try.
  func lines(of attempts: [Attempt], about word: String, focus: String? = nil) -> [String] {
    var copy = self
    copy.expectedError = nil
    var lines: [String] = []
    for attempt in attempts {
      let possible = attempt.lines(about: word, focus: focus, in: copy.state)
      if let line = possible.first(where: { copy.accepts($0, asChange: attempt.isChange) }) { lines.append(line) }
    }
    let changes = attempts.contains(where: \.isChange)
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
