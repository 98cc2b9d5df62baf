import DisplayText
import Journeys
import OrderedCollections

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
