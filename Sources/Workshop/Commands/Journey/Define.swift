import JourneyLanguage
import Journeys
import Scenarios

extension Session {
  /// Adds a definition to the open journey, or changes what it says; `journey` begins a new one.
  mutating func define(_ definition: any Definition, _ statement: Statement, in surroundings: Surroundings)
    throws(Diagnostic)
  {
    if definition is JourneyDefinition, statement.place.file == nil { try refuseStory(statement) }
    var journey = definition is JourneyDefinition ? Journey(name: "") : state.journey
    try definition.apply(to: &journey)
    if definition is JourneyDefinition {
      state = SessionState(journey: journey, seed: state.seed)
    } else {
      state.edit(journey)
    }
    let what = definition.subjects.first?.text ?? "the journey"
    let missing = Variant(journey).problems.first.map { "; it cannot run yet: \($0.message)" } ?? ""
    surroundings.notice("\(what) is defined\(missing)")
  }

  /// Whoever types the name of a journey or a story after “journey” means the program of that name, not a new journey.
  private func refuseStory(_ statement: Statement) throws(Diagnostic) {
    let words = statement.text.split(separator: " ").map(String.init)
    guard words.count == 2 else { return }
    let isStory = Library.stories.contains { $0.name == words[1] }
    guard isStory || BuiltInJourneys.names.contains(words[1]) else { return }
    let remedy = isStory ? "to play it, say: read \(words[1])" : "to open it, say: open \(words[1])"
    throw Diagnostic(
      "there is a \(isStory ? "story" : "journey") of that name, and this would begin a new journey",
      at: statement.place, remedy: remedy, state: "nothing was changed")
  }
}
