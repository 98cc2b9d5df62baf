import JourneyLanguage
import Journeys
import OrderedCollections
import Testing

@testable import Workshop

@Suite struct SetTests {
  @Test("A change of the baseline begins a strategy without a name")
  func unnamed() throws {
    var bench = try Workbench()
    #expect(try bench.answer("set checkout.steps 2") == "checkout.steps: 4 → 2\n")
    #expect(bench.state.current == SessionState.unnamed)
    #expect(bench.state.journey == (try ShopJourney.journey()))
  }

  @Test("A value of the journey's own is no change")
  func own() throws {
    var bench = try Workbench()
    try bench.type("set checkout.steps 4")
    #expect(bench.state.current == Strategy.baselineName)
    try bench.type("set checkout.steps 2", "set checkout.steps 4")
    #expect(bench.state.strategy.changes.isEmpty)
  }

  @Test("A value that follows the whole journey can be held where it is")
  func held() throws {
    var bench = try Workbench()
    let all = bench.state.journey.parameters
    let child = try #require(
      all.first { path in
        path.parameter.inherited.map { name in all.contains { $0.element == .journey && $0.description == name } }
          ?? false
          && bench.state.journey.given(path) == nil
      })
    let parent = try #require(child.parameter.inherited)
    let range = child.parameter.range
    let usual = bench.state.variant[child]
    let other = usual == range.upperBound ? range.lowerBound : range.upperBound
    let unit = child.parameter.unit
    try bench.type("set \(parent) = \(unit.text(of: other, currency: "EUR"))")
    #expect(bench.state.variant[child] == other)
    try bench.type("set \(child) = \(unit.text(of: usual, currency: "EUR"))")
    #expect(bench.state.variant[child] == usual)
  }

  @Test("The order of changes makes no difference between strategies")
  func order() throws {
    var one = try Workbench()
    try one.type("strategy a", "set price 30 EUR", "set checkout.steps 2")
    var other = try Workbench()
    try other.type("strategy a", "set checkout.steps 2", "set price 30 EUR")
    #expect(one.state == other.state)
  }

  @Test("Taking up the baseline again and changing it says that the earlier changes are gone")
  func anew() throws {
    var bench = try Workbench()
    try bench.type("set price 30 EUR", "use baseline")
    #expect(try bench.answer("set checkout.steps 2").hasPrefix("now begins anew"))
    try bench.type("undo")
    #expect(bench.state.strategies[SessionState.unnamed]?.changes.count == 1)
  }

  @Test("A change after which the journey could not run is refused")
  func refused() throws {
    var bench = try Workbench()
    #expect(bench.complaint("set looking->checkout 90%").contains("nothing was changed"))
  }

  @Test(
    "What is no value is refused",
    arguments: [
      "1e400", "-50 points", "NaN", "inf", "--3", "1_000", "2,5", "0x10", "3 weeks", "8 EUR", "x-2", "+", "%",
      "9e999999999999999999",
    ])
  func noValue(_ value: String) throws {
    var bench = try Workbench()
    #expect(bench.failure("set checkout.loss-per-step \(value)")?.kind == .misunderstood)
  }
}
