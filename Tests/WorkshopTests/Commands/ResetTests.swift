import JourneyLanguage
import Journeys
import OrderedCollections
import Testing

@testable import Workshop

@Suite struct ResetTests {
  @Test("One change, some, or all are taken back")
  func reset() throws {
    var bench = try Workbench()
    try bench.type("set checkout.steps 2", "set *.promise 5", "set price 30 EUR")
    #expect(try bench.answer("reset checkout.steps") == "checkout.steps: 2 → 4\n")
    try bench.type("reset *.promise")
    #expect(bench.state.strategy.changes.keys.map(\.description) == ["price"])
    try bench.type("reset")
    #expect(bench.state.strategy.changes.isEmpty)
    #expect(bench.state.current == SessionState.unnamed)
  }

  @Test("What is not changed is no mistake")
  func unchanged() throws {
    var bench = try Workbench()
    #expect(try bench.answer("reset") == "nothing is changed\n")
    #expect(try bench.answer("reset price") == "price is as the journey has it already\n")
    #expect(try bench.answer("undo".isEmpty ? "" : "show changed").isEmpty == false)
  }

  @Test("A part that makes the rest impossible is refused")
  func refused() throws {
    var bench = try Workbench()
    try bench.type("set looking->lost 5%", "set looking->checkout 90%")
    #expect(bench.complaint("reset looking->lost").contains("nothing was changed"))
    try bench.type("reset")
  }

  @Test("All changes of a parameter are taken back, or only the one that begins at a step")
  func later() throws {
    var bench = try Workbench()
    let lines = ["set price 42", "set price 45 from week 4", "set price 50 from week 8", "set *.promise 5 from week 8"]
    for line in lines { try bench.type(line) }
    #expect(try bench.answer("reset price from week 4") == "price: 45 EUR → 42 EUR from week 4\n")
    #expect(try bench.answer("reset price from week 4") == "no change of price begins from week 4\n")
    #expect(try bench.answer("reset *.promise from day 56").contains("ads.promise: 5 → 7.5 from week 8"))
    #expect(bench.state.variant.starts == [8])
    #expect(try bench.answer("reset price") == "price: 42 EUR → 40 EUR\nprice: 50 EUR → 40 EUR from week 8\n")
    #expect(bench.state.strategy.count == 0)
    try bench.type("undo", "reset price from week 0")
    #expect(bench.state.variant.starts == [8] && bench.state.strategy.changes.isEmpty)
    try bench.type("reset")
    #expect(bench.state.strategy.count == 0)
    #expect(bench.complaint("reset price from day 10").contains("the nearest is: from week 1"))
  }

  @Test("A name that does not exist is a mistake")
  func unknown() throws {
    var bench = try Workbench()
    #expect(bench.complaint("reset checkout.stesp").contains("did you mean checkout.steps?"))
  }
}
