import JourneyLanguage
import Journeys
import OrderedCollections
import Testing

@testable import Workshop

@Suite struct KeepTests {
  @Test("A copy is kept, and the strategy in use goes on")
  func keep() throws {
    var bench = try Workbench()
    try bench.type("set price 30 EUR")
    #expect(try bench.answer("keep as cheap") == "kept as cheap, with 1 change\n")
    try bench.type("set checkout.steps 1")
    #expect(bench.state.strategies["cheap"]?.changes.count == 1)
    #expect(try bench.answer("keep as cheap") == "kept again as cheap, with 2 changes\n")
    #expect(bench.state.current == SessionState.unnamed)
  }

  @Test("What begins later is kept too, and counted")
  func later() throws {
    var bench = try Workbench()
    try bench.type("set price 30", "set price 35 from week 4")
    #expect(try bench.answer("keep as cheap") == "kept as cheap, with 2 changes\n")
    #expect(bench.state.strategies["cheap"]?.schedule == bench.state.strategy.schedule)
    #expect(try bench.answer("use cheap") == "cheap is in use, with 2 changes\n")
    try bench.type("strategy cheaper from cheap")
    #expect(bench.state.variant.starts == [4])
  }

  @Test("The baseline keeps its name", arguments: ["baseline", "as", "", "1"])
  func mistake(_ name: String) throws {
    var bench = try Workbench()
    #expect(bench.failure("keep as \(name)")?.kind == .misunderstood)
  }
}
