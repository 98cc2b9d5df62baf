import JourneyLanguage
import Journeys
import OrderedCollections
import TestSupport
import Testing

@testable import Workshop

@Suite struct UncertainTests {
  private func interval(_ bench: Workbench, _ name: String) throws -> ClosedRange<Double>? {
    bench.state.uncertain[try #require(bench.state.journey.parameter(at: name))]
  }

  @Test("What is said of the truth is kept, changed, taken back and undone")
  func keeping() throws {
    var bench = try Workbench()
    #expect(
      try bench.answer("uncertain checkout.intent 50% to 70%")
        == "checkout.intent: the truth lies between 50% and 70% 9 times out of 10\n")
    #expect(try interval(bench, "checkout.intent") == 0.5...0.7)
    try bench.type("uncertain checkout.intent 0.4 to 0.8")
    #expect(try interval(bench, "checkout.intent") == 0.4...0.8)
    #expect(try bench.answer("uncertain checkout.intent off") == "taken as known again: checkout.intent\n")
    #expect(bench.state.uncertain.isEmpty)
    try bench.type("undo", "undo")
    #expect(try interval(bench, "checkout.intent") == 0.5...0.7)
    #expect(bench.state.strategies.isEmpty)
    #expect(try bench.answer("uncertain price off") == "nothing of that was uncertain\n")
  }

  @Test("A value of the journey outside of the interval is remarked")
  func outside() throws {
    var bench = try Workbench()
    #expect(try bench.answer("uncertain price 50 EUR to 60 EUR").contains("what the journey has, 40 EUR, is outside"))
  }

  @Test("Stars doubt many at once; the order is that of the journey, whatever came first")
  func many() throws {
    var bench = try Workbench()
    try bench.type("uncertain *.promise 6 to 8", "uncertain price 30 to 50")
    #expect(bench.state.uncertain.keys.map(\.description) == ["price", "ads.promise", "friends.promise"])
  }

  @Test("What is uncertain is listed, in every mode", arguments: ["uncertain", "show uncertain"])
  func list(_ line: String) throws {
    var bench = try Workbench()
    #expect(try bench.answer(line).contains("Every parameter is taken as known"))
    try bench.type("uncertain checkout.intent 50% to 70%", "set checkout.intent 90%")
    let table = try bench.answer(line)
    #expect(
      table.contains("checkout.intent") && table.contains("60%") && table.contains("50%")
        && table.contains("9 times out of 10"))
    for mode in ["plain", "csv", "tsv", "json", "markdown"] {
      try bench.type("mode \(mode)")
      #expect(try bench.answer(line).contains("checkout.intent"))
    }
    try bench.type("mode json")
    #expect(try bench.answer(line).contains("\"result\":\"uncertain\""))
  }

  @Test("A saved session brings it back, with the same bits")
  func saved() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    try bench.type(
      "uncertain looking->lost.price -1.5 to -0.123456789", "uncertain customer.response 1 hour to 3 days",
      "uncertain friends.imitation 20% per year to 60% per year", "uncertain checkout.steps 3 to 6",
      "uncertain price 31.7 to 52.1", "save \(folder.file("a.journey"))")
    var other = try Workbench("cart")
    try other.type("read \(folder.file("a.journey"))")
    #expect(other.state == bench.state && bench.state.uncertain.count == 5)
  }

  @Test("A parameter that the journey has no more is not uncertain")
  func edited() throws {
    var bench = try Workbench()
    try bench.type("uncertain checkout.intent 50% to 70%", "uncertain price 30 to 50", "stage checkout outcome")
    #expect(bench.state.uncertain.keys.map(\.description) == ["price"])
    try bench.type("open cart")
    #expect(bench.state.uncertain.isEmpty)
  }

  @Test(
    "A mistake is refused with what can be typed, in a rehearsal too",
    arguments: [
      ("uncertain checkout.intent 70% to 50%", "the smaller value comes first"),
      ("uncertain checkout.intent 70% to 70%", "nothing in between"),
      ("uncertain checkout.intent 50% to 120%", "goes from 0% to 100%, and 120% is beyond it"),
      ("uncertain checkout.intent 0% to 50%", "such as: uncertain checkout.intent 0.5% to 50%"),
      ("uncertain checkout.intent 50% to 100%", "such as: uncertain checkout.intent 50% to 99.5%"),
      ("uncertain price-elasticity 0 to 2", "such as: uncertain price-elasticity 0.02 to 2"),
      ("uncertain checkout.steps 1.5 to 3", "is a whole number"),
      ("uncertain checkout.intent 3 days to 4 days", "is a share"),
      ("uncertain price 30 USD to 40 USD", "is in EUR"),
      ("uncertain checkout.itnent 50% to 70%", "did you mean checkout.intent?"),
      ("uncertain checkout.itnent off", "did you mean checkout.intent?"),
      ("uncertain checkout.intent 50%", "the word to is missing"),
      ("uncertain checkout.intent", "a value is missing"),
    ])
  func mistake(_ line: String, _ message: String) throws {
    var bench = try Workbench()
    #expect(bench.complaint(line).contains(message))
    bench.isRehearsal = true
    #expect(bench.complaint(line).contains(message))
  }
}
