import JourneyLanguage
import Testing

@testable import Workshop

@Suite("What is given up")
struct AbandonTests {
  @Test("After a second control-C nothing of a command is kept, and the session is as it was")
  func givenUp() throws {
    var bench = try Workbench()
    try bench.type("set price 45")
    let before = bench.state
    bench.isAbandoned = { true }
    let given = bench.failure("run 20 customers replications 2")
    let failure = try #require(given)
    #expect(failure.kind == .interrupted && failure.text.contains("nothing of it is kept"))
    let other = bench.failure("set price 50")
    #expect(other?.kind == .interrupted && bench.state == before)
    bench.isAbandoned = { false }
    #expect(bench.session.results.last(of: bench.state.journey) == nil)
  }
}
