import JourneyLanguage
import Journeys
import OrderedCollections
import Testing

@testable import Workshop

@Suite struct DefineTests {
  @Test("What is typed is added to the open journey")
  func add() throws {
    var bench = try Workbench()
    try bench.type("stage club quality 9", "path customer -> club 2%", "path club -> lost 1%")
    #expect(bench.state.journey.stages["club"] != nil)
    #expect(bench.state.variant.problems.isEmpty)
  }

  @Test("A journey that is not whole yet says what is missing, and runs when it is")
  func whole() throws {
    var bench = try Workbench()
    try bench.type("seed 5", "set price 1 EUR")
    #expect(
      try bench.answer("journey kiosk by day for 10 days").contains("it cannot run yet: the journey has no stages"))
    #expect(bench.state.strategies.isEmpty)
    #expect(bench.state.seed == 5)
    #expect(bench.failure("run")?.kind == .misunderstood)
    try bench.type("stage passing start", "stage regular quality 8", "channel street reach 20%")
    try bench.type("path passing -> regular by channels buys")
    #expect(!(try bench.answer("path regular -> passing 1%").contains("cannot run")))
    try bench.type("run 10 customers replications 2")
  }

  @Test("Changes of parameters that a definition does away with fall away")
  func away() throws {
    var bench = try Workbench()
    try bench.type("strategy fast", "set checkout.steps 1", "set price 30 EUR")
    let old = bench.state.journey.stages["checkout"]?.kind
    try bench.type("price 30 EUR")
    #expect(bench.state.strategy.changes.keys.map(\.description) == ["checkout.steps"])
    #expect(bench.state.journey.stages["checkout"]?.kind == old)
  }

  @Test(
    "A mistake defines nothing",
    arguments: [
      "stage", "stage 1st", "path looking -> nowhere 5%", "touchpoint chat at nowhere", "price = EUR",
      "channel ads reach 200%",
      "lever zebra \"none\"", "source zebra judgement", "segment regular share x", "journey", "stage ads",
    ])
  func mistake(_ line: String) throws {
    var bench = try Workbench()
    #expect(bench.failure(line)?.kind == .misunderstood)
  }
}
