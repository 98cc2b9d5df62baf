import JourneyLanguage
import Journeys
import OrderedCollections
import Testing

@testable import Workshop

@Suite struct DropTests {
  @Test("A strategy that is thrown away leaves the baseline in use")
  func drop() throws {
    var bench = try Workbench()
    try bench.type("strategy a", "strategy b")
    #expect(try bench.answer("drop a") == "a is gone; undo brings it back\n")
    #expect(try bench.answer("drop b") == "b is gone, and baseline is in use; undo brings it back\n")
    #expect(bench.state.current == "baseline")
    try bench.type("undo")
    #expect(bench.state.current == "b")
  }

  @Test("The baseline stays, and what does not exist cannot go")
  func mistake() throws {
    var bench = try Workbench()
    #expect(bench.complaint("drop baseline").contains("baseline is the journey itself"))
    #expect(bench.complaint("drop a").contains("there is no strategy “a”"))
  }
}
