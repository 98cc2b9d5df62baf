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

  @Test("A number alone is days, and where hours were meant it is said what to type")
  func days() throws {
    var bench = try Workbench("five-stage")
    let path = "customer.support.response"
    try bench.type("set \(path) 12 hours")
    #expect(
      try bench.answer("set \(path) 1") == """
        \(path): 12 hours → 1 day
        a number alone is days; if hours are meant: undo, then set \(path) 1 hour

        """)
    #expect(!(try bench.answer("set \(path) 2").contains("alone")), "it was in days")
    try bench.type("undo", "undo")
    #expect(!(try bench.answer("set \(path) 7h").contains("alone")))
    #expect(try bench.answer("set \(path) 0.3").hasPrefix("\(path): 7 hours → 7.2 hours\n"))
    #expect(try bench.answer("set \(path) +1 from week 2").contains("undo, then set \(path) +1 hour from week 2"))
  }

  @Test("A change may begin later, and then it says when")
  func later() throws {
    var bench = try Workbench()
    let answer = try bench.answer("set price 45 from week 10")
    #expect(answer == "price: 40 EUR → 45 EUR from week 10\n")
    #expect(bench.state.current == SessionState.unnamed && bench.state.strategy.changes.isEmpty)
    #expect(bench.state.variant.starts == [10])
    #expect([9, 10].map { bench.state.variant.at(step: $0)[.price] } == [40, 45])
    #expect(try bench.answer("set price 47 from day 70") == "price: 40 EUR → 47 EUR from week 10\n")
    #expect(bench.state.strategy.count == 1)
    try bench.type("set price 45 from week 0")
    #expect(bench.state.strategy.changes.count == 1 && bench.state.variant.starts == [10])
  }

  @Test("What is relative is relative to what holds just before the change begins")
  func relative() throws {
    var bench = try Workbench()
    try bench.type(
      "set price 42", "set price +8 from week 5", "set price x2 from week 8", "set price -10% from week 11")
    #expect([4, 5, 8, 11].map { bench.state.variant.at(step: $0)[.price] } == [42, 50, 100, 90])
    try bench.type("set price +8 from week 5")
    #expect(bench.state.variant.at(step: 5)[.price] == 50)
    #expect(try bench.answer("set price +0 from week 7") == "price: 50 EUR from week 7, as before it\n")
  }

  @Test("Stars change many later on, and the order of changes makes no difference")
  func stars() throws {
    var one = try Workbench()
    try one.type("set price 45 from week 9", "set *.promise +0.5 from week 4", "set checkout.steps 2 from week 4")
    #expect(one.state.strategy.schedule.elements.map(\.value.count) == [3, 1])
    var other = try Workbench()
    try other.type("set checkout.steps 2 from week 4", "set *.promise +0.5 from week 4", "set price 45 from week 9")
    #expect(one.state == other.state)
  }

  @Test("A later change stays what it is, whatever comes to hold before")
  func stays() throws {
    var bench = try Workbench()
    try bench.type("set price 45 from week 6", "set price 45", "set price 40")
    #expect(bench.state.strategy.changes.isEmpty && bench.state.variant.at(step: 6)[.price] == 45)
  }

  @Test("A start that no run of the usual length comes to is taken, and that is said")
  func horizon() throws {
    var bench = try Workbench()
    #expect(!(try bench.answer("set price 45 from week 11").contains("never gets there")))
    #expect(
      try bench.answer("set price 46 from week 12").hasSuffix(
        "a run of the usual length, 12 weeks, never gets there; to see it: run for 13 weeks\n"))
    #expect(bench.state.variant.starts == [11, 12])
  }

  @Test(
    "A later change after which the journey could not run is refused with when that is",
    arguments: [
      ("set looking->checkout 90% from week 3", "from week 3 on, the paths from"),
      ("set regular.share 50% from week 3", "change it from the beginning: set regular.share 50%"),
      ("set price 45 from day 10", "the nearest is: from week 1"),
      ("set price 0 from week 3", "it is still 40 EUR before week 3"),
    ])
  func refusedLater(line: String, text: String) throws {
    var bench = try Workbench()
    #expect(bench.complaint(line).contains(text))
  }

  @Test("A change from the beginning is refused if it makes a later one impossible")
  func refusedTogether() throws {
    var bench = try Workbench()
    try bench.type("set looking->checkout 75% from week 3")
    #expect(bench.complaint("set looking->lost 40%").contains("from week 3 on"))
  }

  @Test("An amount for each person is told for all of them too, and no other amount")
  func sums() throws {
    var bench = try Workbench()
    let answer = try bench.answer("set investment 2 EUR")
    #expect(answer.contains("that is for each person in the market; for all 10\u{A0}000: 20\u{A0}000 EUR once"))
    #expect(try bench.answer("set fixed-cost 0.05").contains("500.00 EUR each week"))
    #expect(try bench.answer("set consistency-cost 0.1").contains("each week"))
    #expect(!(try bench.answer("set price 45").contains("for each person")))
    #expect(!(try bench.answer("set investment 0").contains("for each person")))
  }
}
