import DisplayText
import Journeys
import OrderedCollections

/// A parameter and its value in a definition, such as `quality 7.2`.
struct Assignment: Equatable, Sendable {
  /// The parameter's name without its element.
  var name: Word
  /// The value; one with a sign is relative to the default.
  var change: Change

  /// The assignment as it can be typed.
  var text: String { "\(name.text) \(change.text)" }

  /// Gives the value to a parameter of an element.
  ///
  /// - Throws: A diagnostic when the parameter does not fit there, or the value does not fit the parameter.
  func give(_ element: Element, in journey: inout Journey) throws(Diagnostic) {
    guard let parameter = ParameterCatalogue.parameter(named: name.text, scope: element.scope) else {
      throw Diagnostic.unknown(
        "parameter", name, among: ParameterCatalogue.parameters(of: element.scope).map(\.name))
    }
    guard journey.applies(parameter, to: element) else {
      throw Diagnostic(
        "\(name.text) changes nothing at \(VisibleText.quoted(element.text))", at: name.place,
        remedy: Self.remedy(for: parameter, at: element, in: journey))
    }
    let path = ParameterPath(element, parameter)
    let standard = parameter.inherited == nil ? parameter.standard : Variant(journey).inheritedReference(path)
    journey.give(
      path, try change.value(for: path, now: standard, currency: journey.currency, context: .definition))
  }

  private static func remedy(for parameter: Parameter, at element: Element, in journey: Journey) -> String {
    switch element {
    case .stage: return "only an instant stage has it: add the word instant, or leave \(parameter.name) out"
    case .channel(let name):
      return journey.channels[name]?.kind == .paid
        ? "only a channel by word-of-mouth has it" : "a channel by word-of-mouth has none"
    case .path(let ends) where parameter == .every && ends.from == ends.to:
      return "leave the share out: those who stay buy again at their own pace"
    case .path(let ends):
      if journey.startsByChannels, journey.stages[ends.from]?.isStart == true {
        return "whoever has not heard of the brand yet minds nothing: leave \(parameter.name) out"
      }
      return "at an instant stage it belongs to the path of those who get through"
    default: return "leave it out"
    }
  }
}

extension Variant {
  /// The value of a parameter that the journey as a whole decides.
  fileprivate func inheritedReference(_ path: ParameterPath) -> Double {
    let inherited = path.parameter.inherited.flatMap { ParameterCatalogue.parameter(named: $0, scope: .journey) }
    return inherited.map { reference($0) } ?? path.parameter.standard
  }
}

extension Arguments {
  /// Takes the parameters of a definition with their values, if some come next.
  mutating func assignment(of scopes: [Parameter.Scope], among taken: [Assignment]) throws(Diagnostic) -> Assignment? {
    for scope in scopes { note(Slot(.parameterName(scope), scope == scopes.last ? "[PARAMETER VALUE …]" : "")) }
    guard let next, next.kind == .word,
      scopes.contains(where: { ParameterCatalogue.parameter(named: next.text, scope: $0) != nil })
    else { return nil }
    let name = Word(next.text, at: place)
    if taken.contains(where: { $0.name == name }) {
      throw Diagnostic("\(name.text) is given twice in this line", at: place, remedy: "leave one of them out")
    }
    advance()
    if skip("=") {
      return Assignment(
        name: name, change: .absolute(try quantity("a value", slot: Slot(.value(of: name.text), "VALUE"))))
    }
    return Assignment(name: name, change: try change(slot: Slot(.value(of: name.text), "VALUE")))
  }
}

extension Phrase {
  /// A parameter of a definition with its value; as one of several phrases in any order it may come again and again.
  static func assignment(_ field: Field<[Assignment]>, of scopes: [Parameter.Scope]) -> Phrase {
    var phrase = Phrase("[PARAMETER VALUE …]") { (subject, arguments) throws(Diagnostic) in
      guard let value = try arguments.assignment(of: scopes, among: subject[keyPath: field]) else { return }
      subject[keyPath: field].append(value)
    } words: { subject, _ in
      subject[keyPath: field].map(\.text)
    }
    phrase.isRepeated = true
    return phrase
  }
}
