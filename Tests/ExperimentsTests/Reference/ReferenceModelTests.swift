import JourneyLanguage
import Journeys
import Scenarios
import Testing

/// The program and the reference, which share nothing but the document, side by side.
@Suite("The model, written twice")
struct ReferenceModelTests {
  @Test("both say the same of the journeys that come with the program", arguments: Library.journeys.map(\.name))
  func builtInJourneys(name: String) throws {
    let entry = try #require(Library.journeys.first { $0.name == name })
    let statements = try Parser(Language(Language.definitions)).parse(file: entry.text, name: name)
    let journey = try JourneyFile(statements).journey
    let comparison = try ReferenceComparison(
      of: Variant(journey), customers: 2_000, replications: 10, steps: journey.horizon)
    #expect(comparison.disagreements == [])
  }

  @Test("both say the same of journeys that nobody thought of", arguments: UInt64(1)...12)
  func randomJourneys(seed: UInt64) throws {
    let variant = RandomJourney.variant(seed: seed)
    let comparison = try ReferenceComparison(
      of: variant, customers: 1_000, replications: 10, steps: variant.journey.horizon)
    #expect(comparison.disagreements == [])
  }
}
