import DisplayText
import JourneyLanguage
import Journeys
import OrderedCollections

/// Takes a part out of the open journey, with what cannot be without it: `remove drifting`, `remove lever price`.
struct RemoveCommand: WorkshopCommand, DeclaredCommand {
  /// What kind of part it is, where that is said.
  enum Kind: String, CaseIterable {
    case stage, path, touchpoint, channel, segment, lever
  }

  var kind: Kind?
  /// The part as people write it; for a lever the full name of its parameter.
  var part = Word("")

  static let grammar = Grammar<Self>(
    "remove", .definitions, "Takes a part out of the journey, and says what goes with it.",
    [
      .choice(\.kind),
      Phrase("PART") { (command, arguments) throws(Diagnostic) in
        let slot: Slot.Kind = command.kind == .lever ? .parameter : .part
        guard let part = try arguments.optionalParameter(slot, hint: "PART") ?? arguments.optionalName(slot, hint: "")
        else { throw arguments.missing("a part of the journey") }
        command.part = part
      } words: { command, _ in
        let text = command.part.text
        return [Kind(rawValue: text) == nil ? Quotation.parameter(text) : Quotation.quoted(text)]
      },
    ],
    examples: [
      .init("remove drifting", "a stage, with the paths to it and from it; undo brings it back"),
      .init("remove consideration->lost", "a path"),
      .init("remove customer.support", "something that is met at a stage"),
      .init("remove advertising", "a channel, or a segment"),
      .init("remove lever price", "the parameter stays, and is no lever any more"),
    ])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let old = session.state
    var journey = old.journey
    let name: String
    if kind == .lever {
      let path = try part.parameter(in: old.variant)
      guard journey.levers.removeValue(forKey: path) != nil else {
        throw Diagnostic("\(path) is no lever", at: part.place, remedy: "to see the levers, say: show levers")
      }
      name = "the lever \(path)"
    } else {
      let element = try element(in: session)
      name = element.name
      journey.remove(element)
      if journey.start == nil, old.journey.start != nil {
        throw Diagnostic(
          "everybody begins at “\(element.text)”, so the journey cannot be without it", at: part.place,
          remedy: "let them begin elsewhere first, such as: stage \(old.journey.start(besides: element.text)) start",
          state: "nothing was changed")
      }
    }
    session.state.edit(journey)
    let unfinished = try refuseBreaking(old, session.state)
    let companions = old.lost(in: session.state, besides: name)
    let with = companions.isEmpty ? "" : ", and with it " + companions.inWords
    surroundings.notice("\(name) is gone\(with); undo brings it back\(unfinished)")
    for path in journey.ordered(old.journey.parameters) {
      guard let before = old.journey.given(path), let now = journey.given(path), before != now else { continue }
      surroundings.notice(Session.sentence(path, from: before, to: now, at: 0, journey))
    }
    for (stage, touchpoint) in old.journey.touchpoints(in: part.text) where journey.channels[part.text] == nil {
      surroundings.notice(
        "\(Element.touchpoint(stage: stage, name: touchpoint).text) is met in no channel any more")
    }
  }

  /// The part that is meant.
  private func element(in session: Session) throws(Diagnostic) -> Element {
    let journey = session.state.journey
    let text = part.text
    var found = journey.element(named: text)
    if kind == .touchpoint, journey.stages[text]?.touchpoints[""] != nil { found = .touchpoint(stage: text, name: "") }
    if let found, kind == nil || kind?.rawValue == found.scope.rawValue { return found }
    if let found {
      throw Diagnostic(
        "\(VisibleText.quoted(text)) is a \(found.scope.rawValue)", at: part.place,
        remedy: "say: remove \(Quotation.parameter(text))", state: "nothing was changed")
    }
    var unknown = Diagnostic.unknown("part", part, among: journey.parts.map(\.text), otherwise: "show journey")
    if session.state.strategies[text] != nil { unknown.remedy = "to forget the strategy, say: drop \(text)" }
    if let path = journey.parameter(at: text) {
      unknown.remedy =
        journey.levers[path] == nil
        ? "a parameter always has a value; to bring it back to the journey's own, say: reset \(path)"
        : "to take the lever away, say: remove lever \(path)"
    }
    throw unknown
  }

  /// Refuses to break a journey, or a strategy, that could be simulated; for one that could not anyway it says why.
  private func refuseBreaking(_ old: SessionState, _ new: SessionState) throws(Diagnostic) -> String {
    let problems = new.strategyNames.lazy.compactMap { name in
      new.variant(name)?.problems.first.map { (name: name, problem: $0) }
    }
    guard let (name, problem) = problems.first else { return "" }
    guard old.variant(name)?.problems.isEmpty == true else { return "; the journey cannot run yet: \(problem.message)" }
    let strategy = name == Strategy.baselineName ? "" : " in \(name)"
    throw Diagnostic(
      "without it\(strategy), \(problem.message)", at: part.place, remedy: problem.remedy, state: "nothing was changed")
  }
}

extension SessionState {
  /// What another state has no more, in words, besides one part.
  fileprivate func lost(in new: SessionState, besides part: String) -> [String] {
    func count(_ number: Int, _ one: String) -> [String] {
      number == 0 ? [] : ["\(number) \(one)" + (number == 1 ? "" : "s")]
    }
    let elements = journey.elements.filter { !new.journey.contains($0) && $0.name != part }
    let paths = elements.filter { $0.scope == .path }
    let levers = journey.levers.keys.count { new.journey.levers[$0] == nil && part != "the lever \($0)" }
    return paths.map(\.text) + count(elements.count - paths.count, "touchpoint") + count(levers, "lever")
      + count(journey.sources.count - new.journey.sources.count, "source")
      + strategies.values.flatMap { strategy in
        count(strategy.count - (new.strategies[strategy.name]?.count ?? 0), "change").map {
          "\($0) of \(strategy.name)"
        }
      } + count(uncertain.count - new.uncertain.count, "uncertain value")
  }
}

extension [String] {
  /// The texts as a list in words.
  fileprivate var inWords: String {
    count < 2 ? joined() : dropLast().joined(separator: ", ") + " and " + (last ?? "")
  }
}

extension Journey {
  /// The parts that can be taken out; a stage stands for what is its own touchpoint.
  var parts: [Element] {
    elements.filter { element in
      if case .touchpoint(_, let name) = element { return !name.isEmpty }
      return element != .journey
    }
  }

  /// Another stage where people may begin.
  fileprivate func start(besides stage: String) -> String {
    stages.values.first { $0.kind == .timed && $0.name != stage }?.name ?? "NAME"
  }
}

extension Element {
  /// What it is called in a sentence.
  fileprivate var name: String {
    switch self {
    case .path: "the path \(text)"
    case .touchpoint(let stage, ""): "what is experienced at “\(stage)”"
    default: "the \(scope.rawValue) “\(text)”"
    }
  }
}
