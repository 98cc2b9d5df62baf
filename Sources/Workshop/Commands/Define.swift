import JourneyLanguage
import Journeys

extension Session {
  /// Adds a definition to the open journey, or changes what it says; `journey` begins a new one.
  mutating func define(_ definition: any Definition, _ statement: Statement, in surroundings: Surroundings)
    throws(Failure)
  {
    var journey = definition is JourneyDefinition ? Journey(name: "") : state.journey
    do throws(Diagnostic) { try definition.apply(to: &journey) } catch { throw Failure(.misunderstood, error) }
    if definition is JourneyDefinition {
      state = SessionState(journey: journey, seed: state.seed)
    } else {
      state.edit(journey)
    }
    let what = definition.subjects.first?.text ?? "the journey"
    let missing = Variant(journey).problems.first.map { "; it cannot run yet: \($0.message)" } ?? ""
    surroundings.emit(.notice("\(what) is defined\(missing)"))
  }
}
