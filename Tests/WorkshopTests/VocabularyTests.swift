import JourneyLanguage
import Journeys
import OrderedCollections
import Testing

@testable import Workshop

@Suite struct VocabularyTests {
  @Test("Whatever exists is offered with a word about it")
  func entries() throws {
    var bench = try Workbench()
    try bench.type("strategy fast", "set checkout.steps 1")
    let vocabulary = bench.session.vocabulary
    #expect(vocabulary.parameters.count == bench.state.journey.parameters.count)
    #expect(vocabulary.strategies.map(\.text) == ["baseline", "fast"])
    #expect(vocabulary.strategies.last?.note == "1 change")
    #expect(vocabulary.journeys.map(\.text) == BuiltInJourneys.names)
    #expect(vocabulary.parameters.first { $0.entry.text == "checkout.steps" }?.entry.note.contains("now 1") == true)
    let settings = vocabulary.parameters.map(\.entry)
    for entries in [
      settings, vocabulary.metricWords, vocabulary.strategies, vocabulary.metrics, vocabulary.stages,
      vocabulary.channels,
      vocabulary.journeys, vocabulary.topics, vocabulary.mechanisms,
    ] {
      #expect(!entries.isEmpty)
      #expect(entries.allSatisfy { !$0.text.isEmpty && !$0.note.isEmpty })
    }
  }

  @Test("Levers come first, and their scale is theirs in this journey")
  func levers() throws {
    let vocabulary = try Workbench().session.vocabulary
    let levers = vocabulary.parameters.prefix(while: \.isLever)
    #expect(levers.count == vocabulary.parameters.filter(\.isLever).count && !levers.isEmpty)
    let steps = vocabulary.parameters.first { $0.entry.text == "checkout.steps" }?.scale
    #expect(steps == Scale(1...8, now: 4, unit: .count, currency: "EUR"))
  }
}
