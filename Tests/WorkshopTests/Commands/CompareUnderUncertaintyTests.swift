import JourneyLanguage
import Journeys
import Testing

@testable import Workshop

@Suite struct CompareUnderUncertaintyTests {
  private func bench() throws -> Workbench {
    var bench = try Workbench()
    try bench.type("strategy fast", "set checkout.steps 1")
    return bench
  }

  @Test("Without anything uncertain it says what to type, which can be typed")
  func nothing() throws {
    var bench = try bench()
    let line = "compare baseline fast by conversion under uncertainty"
    let complaint = bench.failure(line)
    #expect(complaint?.message == "nothing is uncertain yet")
    let remedy = try #require(complaint?.remedy)
    let lines = remedy.split(separator: "measured: ")[1].split(separator: "; ").map(String.init)
    #expect(lines.count == 2 && !remedy.contains("checkout.steps"))
    for line in lines { try bench.type(line) }
    #expect(try bench.answer(line).contains("fast"))
  }

  @Test("Every mode tells the choice, and a value that a strategy sets is a decision")
  func modes() throws {
    var bench = try bench()
    try bench.type("uncertain checkout.intent 40% to 70%", "uncertain checkout.steps 1 to 6")
    let line = "compare baseline fast by abandonment under uncertainty 100 customers"
    let text = try bench.answer(line)
    #expect(text.contains("under uncertainty") && text.contains("fast sets checkout.steps itself"))
    #expect(text.contains("6 draws of") && text.contains("100 customers"))
    for mode in ["plain", "csv", "tsv", "json", "markdown"] {
      try bench.type("mode \(mode)")
      #expect(try bench.answer(line).contains("abandonment"))
    }
    try bench.type("mode json")
    let json = try bench.answer(line)
    #expect(json.contains("\"result\":\"compare-under-uncertainty\"") && json.contains("\"probabilityBest\""))
    #expect(try bench.answer(line) == json)
  }

  @Test("A journey in which nobody buys and nothing is met is compared by who comes to its end")
  func bare() throws {
    var bench = try Workbench()
    try bench.type(
      "journey j", "stage a start", "stage b outcome", "path a -> b 10%", "uncertain a->b 5% to 20%", "strategy s",
      "set a->b 20%")
    #expect(bench.complaint("compare under uncertainty").contains("nothing to choose by"))
    #expect(try bench.answer("compare baseline s 50 customers replications 2").contains("reached.b"))
  }

  @Test("Whoever stops it at once gets nothing")
  func stopped() throws {
    var bench = try bench()
    try bench.type("uncertain checkout.intent 40% to 70%")
    bench.isCancelled = { true }
    #expect(bench.failure("compare baseline fast under uncertainty")?.kind == .interrupted)
  }

  @Test(
    "A mistake is refused, in a rehearsal too",
    arguments: [
      ("compare baseline fast under uncertainty by conversion", "is not understood"),
      ("compare baseline fast under", "the word uncertainty is missing"),
      ("compare baseline fast until ±1 points under uncertainty", "is not understood"),
      ("compare baseline nobody under uncertainty", "there is no strategy"),
      ("compare baseline fast by expectation under uncertainty", "nothing to choose by"),
      ("compare baseline fast under uncertainty", "most draws of what is uncertain make no journey"),
    ])
  func mistake(_ line: String, _ message: String) throws {
    var bench = try bench()
    try bench.type("uncertain looking->checkout 90% to 99%")
    #expect(bench.complaint(line).contains(message))
    bench.isRehearsal = true
    #expect(bench.complaint(line).contains(message))
  }
}
