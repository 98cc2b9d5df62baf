import DisplayText
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation

// Strategies by name: begin one, keep what was changed as one, take one into use, list them, forget one.

/// Begins a strategy: `strategy faster-checkout`, `strategy cheap from faster-checkout`.
struct StrategyCommand: WorkshopCommand, DeclaredCommand {
  var name = Word("")
  /// The strategy whose changes it begins with, or nil for none.
  var origin: Word?

  static let grammar = Grammar<Self>(
    "strategy", .strategies, "Begins a strategy, a named set of changes.",
    [
      .newName(\.name, "the strategy", hint: "NAME [from NAME]"),
      .keyword("from", .name(\.origin, .strategy, "a strategy", "NAME")),
    ],
    examples: [
      .init("strategy faster-checkout", "begins without changes; set adds to it"),
      .init("strategy cheap from faster-checkout", "begins with the changes of another"),
    ], calledElsewhere: ["scenario"])

  var isRestoring: Bool { true }

  /// Begins a strategy, without changes unless another is named, and takes it into use: what is set goes into it.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let name = try session.newName(name)
    let origin = self.origin?.text ?? Strategy.baselineName
    guard let source = session.state.strategy(origin) else { throw session.unknownStrategy(self.origin ?? self.name) }
    let begins = session.state.strategies[name] == nil ? "begins" : "begins anew"
    session.state.strategies[name] = source.named(name)
    session.state.current = name
    surroundings.notice("\(name) \(begins) as \(origin) is; what you set now goes into \(name)")
  }
}

/// Keeps what is changed now under a name: `keep as faster-checkout`.
struct KeepCommand: WorkshopCommand, DeclaredCommand {
  var name = Word("")

  static let grammar = Grammar<Self>(
    "keep", .strategies, "Keeps what is changed now as a strategy with a name.",
    [
      Phrase("as NAME", \.name, word: { "as \($0.text)" }) { (arguments) throws(Diagnostic) in
        let isJoined = arguments.keyword("as", hint: "as NAME") != nil
        return try arguments.newName("the strategy", hint: isJoined ? "NAME" : "")
      }
    ],
    examples: [.init("keep as faster-checkout", "compare can name it from now on")])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let name = try session.newName(name)
    let isNew = session.state.strategies[name] == nil
    let kept = session.state.strategy.named(name)
    session.state.strategies[name] = kept
    surroundings.notice("\(isNew ? "kept as" : "kept again as") \(name), with \(kept.size)")
  }
}

/// Makes a strategy the one that is changed and run: `use faster-checkout`.
struct UseCommand: WorkshopCommand, DeclaredCommand {
  var name = Word("")

  static let grammar = Grammar<Self>(
    "use", .strategies, "Makes a strategy the one that is changed and run.",
    [.name(\.name, .strategy, "a strategy", "NAME")],
    examples: [
      .init("use faster-checkout", "what you set and run from now on is this strategy"),
      .init("use baseline", "back to the journey as its file has it"),
    ], calledElsewhere: ["switch", "select", "checkout"])

  var isRestoring: Bool { true }

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    guard let strategy = session.state.strategy(name.text) else { throw session.unknownStrategy(name) }
    session.state.current = strategy.name
    surroundings.notice("\(strategy.name) is in use, with \(strategy.size)")
  }
}

/// Lists the strategies: `strategies`.
struct StrategiesCommand: WorkshopCommand, DeclaredCommand {
  static let grammar = Grammar<Self>(
    "strategies", .strategies, "Lists the strategies and what each of them changes.",
    examples: [.init("strategies", "all of them, the present one marked")], calledElsewhere: ["scenarios"])

  var kindInStory: SessionStory.Kind? { .result }

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let all = [Strategy()] + session.state.strategies.values
    try session.present(
      StrategiesReport(all, inUse: session.state.current, of: session.state.journey), in: surroundings)
  }
}

/// Forgets a strategy: `drop faster-checkout`.
struct DropCommand: WorkshopCommand, DeclaredCommand {
  var name = Word("")

  static let grammar = Grammar<Self>(
    "drop", .strategies, "Forgets a strategy.", [.name(\.name, .strategy, "a strategy", "NAME")],
    examples: [.init("drop faster-checkout", "undo brings it back")],
    calledElsewhere: ["delete", "rm", "forget"])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    guard name.text != Strategy.baselineName else {
      throw Diagnostic("baseline is the journey itself and stays", at: name.place, remedy: "open another journey")
    }
    guard session.state.strategies.removeValue(forKey: name.text) != nil else {
      var unknown = session.unknownStrategy(name)
      if session.state.journey.element(named: name.text) != nil {
        unknown.remedy = "to take a part out of the journey, say: remove \(name.text)"
      }
      throw unknown
    }
    let wasInUse = session.state.current == name.text
    if wasInUse { session.state.current = Strategy.baselineName }
    surroundings.notice("\(name.text) is gone\(wasInUse ? ", and baseline is in use" : ""); undo brings it back")
  }
}

extension Strategy {
  var size: String { count == 1 ? "1 change" : "\(count) changes" }
}

extension Session {
  /// A name that a strategy may be given.
  func newName(_ word: Word) throws(Diagnostic) -> String {
    guard Name.isValid(word.text) else {
      throw Diagnostic(
        "\(VisibleText.quoted(word.text)) cannot be a name", at: word.place,
        remedy: "take letters, digits and hyphens, beginning with a letter, at most \(Name.limit)")
    }
    guard word.text != Strategy.baselineName else {
      throw Diagnostic("baseline is the journey as its file says", at: word.place, remedy: "take another name")
    }
    guard state.strategies[word.text] != nil || state.strategies.count < Self.strategyLimit else {
      throw Diagnostic(
        "there are \(Self.strategyLimit) strategies, and that is the most", at: word.place,
        remedy: "to forget one, say: drop \(state.strategies.keys.last ?? "")")
    }
    return word.text
  }

  /// The most strategies of a session; each step that can be undone keeps them all.
  private static var strategyLimit: Int { 200 }

  /// There is no strategy of this name.
  func unknownStrategy(_ word: Word) -> Diagnostic {
    Diagnostic.unknown("strategy", word, among: state.strategyNames, otherwise: "strategies")
  }
}
