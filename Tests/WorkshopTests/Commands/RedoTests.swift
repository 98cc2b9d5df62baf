import JourneyLanguage
import Journeys
import OrderedCollections
import Testing

@testable import Workshop

@Suite struct RedoTests {
  @Test("A new change ends what could be done again")
  func ended() throws {
    var bench = try Workbench()
    try bench.type("seed 2", "seed 3", "undo", "seed 4")
    #expect(bench.complaint("redo").contains("there is nothing to do again"))
    try bench.type("undo")
    #expect(bench.state.seed == 2)
  }

  @Test("Looking at something does not end it")
  func looking() throws {
    var bench = try Workbench()
    try bench.type("seed 2", "undo", "show", "help")
    #expect(try bench.answer("redo") == "done again: seed 2\n")
    #expect(bench.failure("redo now") != nil)
  }
}
