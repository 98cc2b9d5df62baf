import JourneyLanguage
import Testing

@testable import Workshop

@Suite struct QuitTests {
  @Test("The session is over", arguments: ["quit", "exit", "qui"])
  func quit(_ line: String) throws {
    var bench = try Workbench()
    try bench.type(line)
    #expect(bench.session.isOver)
  }

  @Test("A mistake does not end it", arguments: ["quit now", "quitt", "bye"])
  func mistake(_ line: String) throws {
    var bench = try Workbench()
    #expect(bench.failure(line)?.kind == .misunderstood)
    #expect(!bench.session.isOver)
  }
}
