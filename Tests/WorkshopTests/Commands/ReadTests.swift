import JourneyLanguage
import Journeys
import OrderedCollections
import TestSupport
import Testing

@testable import Workshop

@Suite struct ReadTests {
  @Test("A file is carried out, and undone as one")
  func read() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("seed 7\nstrategy fast\nset checkout.steps 1\nundo\n", to: "a.journey")
    var bench = try Workbench()
    let before = bench.state
    try bench.type("read \(file)")
    #expect(bench.state.seed == 7 && bench.state.current == "fast" && bench.state.strategy.changes.isEmpty)
    try bench.type("undo")
    #expect(bench.state == before)
    #expect(bench.failure("undo") != nil)
  }

  @Test("A mistake on the last line means that nothing ran")
  func rehearsal() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("seed 7\nrun 20 customers replications 2\nset zebra 1\n", to: "a.journey")
    var bench = try Workbench()
    let found = bench.failure("read \(file)")
    let failure = try #require(found)
    #expect(failure.kind == .misunderstood)
    #expect(failure.place?.line == 3)
    #expect(bench.said.isEmpty)
  }

  @Test("Files beside a file are found from it")
  func beside() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("read b.journey", to: "a.journey")
    try folder.write("seed 9", to: "b.journey")
    var bench = try Workbench()
    try bench.type("read \(file)")
    #expect(bench.state.seed == 9)
  }

  @Test("An expectation that is not met is reported once, and the file goes on")
  func missed() throws {
    let folder = try TemporaryFolder()
    try folder.write("expect conversion > 100%\nseed 7\n", to: "inner.journey")
    let outer = try folder.write(
      "run 20 customers replications 2\nread inner.journey\nset price 1 EUR\n", to: "outer.journey")
    var bench = try Workbench()
    try bench.type("read \(outer)")
    #expect(bench.missed.count == 1)
    #expect(bench.state.seed == 7 && bench.state.strategy.changes.count == 1)
    let test = ScriptTest(file: outer, session: bench.session, surroundings: Surroundings())
    #expect(test.failures.map(\.kind) == [.expectation])
    #expect(test.expectations == 1)
    #expect(!test.passed)
  }

  @Test("A file that reads itself, or reads a file that reads it, is refused before anything happens")
  func circle() throws {
    let folder = try TemporaryFolder()
    try folder.write("seed 2\nread self.journey", to: "self.journey")
    try folder.write("seed 3\nread two.journey", to: "one.journey")
    try folder.write("read link.journey", to: "two.journey")
    try folder.link("link.journey", to: folder.file("one.journey"))
    var bench = try Workbench()
    for name in ["self", "one", "link"] {
      #expect(bench.complaint("read \(folder.file(name)).journey").contains("would be read while it is being read"))
    }
  }

  @Test("A chain of files ends somewhere")
  func chain() throws {
    let folder = try TemporaryFolder()
    for number in 1...20 { try folder.write("read \(number + 1).journey", to: "\(number).journey") }
    try folder.write("seed 7", to: "21.journey")
    var bench = try Workbench()
    #expect(bench.complaint("read \(folder.file("1.journey"))").contains("files read files here, 16 deep"))
    try bench.type("read \(folder.file("6.journey"))")
    #expect(bench.state.seed == 7)
  }

  @Test("Somebody who stops a file leaves everything as it was")
  func stopped() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("seed 7\nseed 8\n", to: "a.journey")
    var bench = try Workbench()
    bench.isCancelled = { true }
    #expect(bench.failure("read \(file)")?.kind == .interrupted)
  }

  @Test(
    "A file that quits ends there, also in silence, and the session goes on", arguments: ["quit", "hide\nquit\nend"])
  func quit(_ lines: String) throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    try bench.type("read \(try folder.write("seed 7\n\(lines)\nseed 8", to: "a.journey"))")
    #expect(!bench.session.isOver && bench.state.seed == 7)
  }
}
