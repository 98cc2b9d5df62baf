import JourneyLanguage
import Journeys
import OrderedCollections
import Testing

@testable import Workshop

@Suite struct StrategyTests {
  @Test("A strategy begins without changes, or as another one")
  func begin() throws {
    var bench = try Workbench()
    try bench.type("set price 30 EUR")
    #expect(try bench.answer("strategy plain").hasPrefix("plain begins as baseline is"))
    #expect(bench.state.strategy.changes.isEmpty)
    #expect(try bench.answer("strategy cheap from now").hasPrefix("cheap begins as now is"))
    #expect(bench.state.strategy.changes.count == 1)
    #expect(bench.state.strategyNames == ["baseline", "now", "plain", "cheap"])
  }

  @Test("What is set goes into the strategy in use and no other")
  func separate() throws {
    var bench = try Workbench()
    try bench.type("strategy a", "strategy b", "set price 30 EUR")
    #expect(bench.state.strategies["a"]?.changes.isEmpty == true)
    #expect(try bench.answer("strategy a").hasPrefix("a begins anew"))
  }

  @Test(
    "What cannot be a name is refused", arguments: ["", "1st", "baseline", "from", "a.b", "größe!", "a b", "\u{202E}a"])
  func names(_ name: String) throws {
    var bench = try Workbench()
    #expect(bench.failure("strategy \(name)")?.kind == .misunderstood)
    #expect(bench.failure("strategy fast from nobody")?.kind == .misunderstood)
  }
}
