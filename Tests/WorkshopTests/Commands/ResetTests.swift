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

  @Test("A name that does not exist is a mistake")
  func unknown() throws {
    var bench = try Workbench()
    #expect(bench.complaint("reset checkout.stesp").contains("did you mean checkout.steps?"))
  }
}
