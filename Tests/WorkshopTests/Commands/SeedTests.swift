import JourneyLanguage
import Journeys
import OrderedCollections
import Testing

@testable import Workshop

@Suite struct SeedTests {
  @Test("A seed holds for all runs to come", arguments: ["0", "7", "18446744073709551615", "10 000"])
  func seed(_ text: String) throws {
    var bench = try Workbench()
    try bench.type("seed \(text)")
    #expect("\(bench.state.seed)" == text.filter { $0 != " " })
    #expect(try bench.answer("run 5 customers replications 1").contains("seed \(bench.state.seed)"))
  }

  @Test("A seed of one run holds for that run only")
  func once() throws {
    var bench = try Workbench()
    #expect(try bench.answer("run 5 customers replications 1 seed 9").contains("seed 9"))
    #expect(bench.state.seed == 1)
  }

  @Test("What is no seed is refused", arguments: ["", "-1", "1.5", "18446744073709551616", "one", "1e400"])
  func mistake(_ text: String) throws {
    var bench = try Workbench()
    #expect(bench.failure("seed \(text)")?.kind == .misunderstood)
  }
}
