import Experiments
import JourneyLanguage
import Testing

@testable import Workshop

@Suite struct RoundTests {
  @Test("A round says what it is about and how it goes on")
  func begins() throws {
    var bench = try Workbench("five-stage")
    let said = try bench.answer("round profit within 200 000 EUR")
    #expect(said.contains("the most profit, and costs no more than 200000 EUR") && said.contains("score"))
    #expect(bench.session.round?.limit?.value == 200_000)
  }

  @Test("Nobody can win by what is neither better nor worse, or keep a budget of nothing")
  func refused() throws {
    var bench = try Workbench()
    #expect(bench.failure("round cost-of-nothing")?.kind == .misunderstood)
    #expect(bench.failure("round conversion within 5%")?.kind == .misunderstood)
    #expect(bench.session.round == nil)
  }
}
