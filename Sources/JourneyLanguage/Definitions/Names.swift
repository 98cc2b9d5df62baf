import DisplayText
public import Journeys
import OrderedCollections

extension Word {
  /// The one parameter that the word names; messages tell values under the strategy.
  ///
  /// - Throws: A diagnostic with what may have been meant.
  public func parameter(in variant: Variant) throws(Diagnostic) -> ParameterPath {
    if let path = variant.journey.parameter(at: text) { return path }
    throw unknownParameter(in: variant)
  }

  /// The parameters that the word names; stars stand for any text without a dot.
  ///
  /// - Throws: A diagnostic with what may have been meant, when there are none.
  public func parameters(in variant: Variant) throws(Diagnostic) -> [ParameterPath] {
    let found = variant.journey.parameters(matching: text)
    guard found.isEmpty else { return found }
    if text.contains("*") {
      throw Diagnostic(
        "no parameter is like \(VisibleText.quoted(text))", at: place, remedy: "to see them all, say: show parameters")
    }
    throw unknownParameter(in: variant)
  }

  private func unknownParameter(in variant: Variant) -> Diagnostic {
    let all = variant.journey.parameters
    let near = Suggestion.names(near: text, among: all.map(\.description))
    var diagnostic = Diagnostic(
      "there is no \(VisibleText.quoted(text))", at: place,
      remedy: Suggestion.question(near) ?? "to see all parameters, say: show parameters",
      suggestion: near.count == 1 ? near[0] : nil)
    guard near.count == 1, let path = all.first(where: { $0.description == near[0] }) else { return diagnostic }
    let range = variant.journey.range(of: path)
    let values = [range.lowerBound, range.upperBound, variant[path]].map {
      path.parameter.unit.text(of: $0, currency: variant.journey.currency)
    }
    diagnostic.remedy = "did you mean \(near[0])? It goes from \(values[0]) to \(values[1]) and is \(values[2]) now."
    return diagnostic
  }
}

extension Journey {
  /// Refuses a name that means something else already.
  func checkName(_ name: Word, of scope: Parameter.Scope) throws(Diagnostic) {
    if ParameterCatalogue.parameter(named: name.text, scope: .journey) != nil {
      throw Diagnostic(
        "\(VisibleText.quoted(name.text)) is a parameter of the journey, so it cannot be the name of a \(scope.rawValue)",
        at: name.place, remedy: "add something to it, such as \(name.text)-1")
    }
    let others: [(Parameter.Scope, Bool)] = [
      (.stage, stages[name.text] != nil), (.channel, channels[name.text] != nil),
      (.segment, segments[name.text] != nil),
    ]
    for (other, isTaken) in others where isTaken && other != scope {
      throw Diagnostic(
        "\(VisibleText.quoted(name.text)) is a \(other.rawValue) already, and a \(scope.rawValue) needs a name of its own",
        at: name.place, remedy: "add something to it, such as \(name.text)-1")
    }
  }
}
