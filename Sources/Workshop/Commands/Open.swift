import JourneyLanguage
import Journeys
import OrderedCollections

extension Session {
  /// Opens a journey that comes with the program, or one from a file.
  mutating func open(_ command: OpenStatement, in surroundings: Surroundings) throws(Failure) {
    let journey = try journey(named: command.journey)
    open(journey, in: surroundings)
  }

  /// Makes a journey the open one; strategies of another journey would make no sense for it.
  mutating func open(_ journey: Journey, in surroundings: Surroundings) {
    state = SessionState(journey: journey, seed: state.seed)
    let title = journey.title.isEmpty ? "" : ": \(journey.title)"
    let levers = journey.levers.isEmpty ? "show parameters" : "show levers"
    surroundings.emit(.notice("\(journey.name)\(title) — \(journey.stages.count) stages; to look around: \(levers)"))
  }

  /// Opens a journey that was named outside of the session.
  public mutating func open(named name: String) throws(Failure) {
    let place = SourceLine(name).place
    open(try journey(named: Word(name, at: place)), in: Surroundings())
  }

  private func journey(named word: Word) throws(Failure) -> Journey {
    let name = word.text
    do throws(Diagnostic) {
      if let journey = try BuiltInJourneys.journey(named: name) { return journey }
      guard name.contains(".") || name.contains("/") else {
        throw Diagnostic.unknown("journey", word, among: BuiltInJourneys.names, otherwise: "help open")
      }
      let path = FileAccess.path(name, from: word.place.file)
      let statements = try Parser().parse(FileAccess.text(at: path, named: word))
      return try JourneyFile(statements).journey
    } catch {
      throw Failure(.misunderstood, error)
    }
  }
}
