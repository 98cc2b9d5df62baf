import JourneyLanguage
import Journeys
import Testing

@testable import Workshop

@Suite struct BreakEvenTests {
  private static let size = "60 customers replications 3"

  private static func bench() throws -> Workbench {
    var bench = try Workbench()
    try bench.type("strategy fast", "set checkout.steps 1")
    return bench
  }

  @Test("How far a parameter may move is said in words, with what was tried")
  func words() throws {
    var bench = try Self.bench()
    let text = try bench.answer("break-even checkout.intent abandonment baseline fast \(Self.size)")
      .replacing("\n", with: " ")
    #expect(text.contains("break-even of checkout.intent: abandonment of fast against baseline"))
    #expect(text.contains("With fast, checkout.intent may fall to") && text.contains("now it is 60%"))
    #expect(text.contains("before abandonment is no better than with baseline") && text.contains("Tried with other luck"))
    #expect(bench.state.strategy.count == 1)
  }

  @Test("A metric that does not depend on the parameter, and whole numbers")
  func special() throws {
    var bench = try Self.bench()
    #expect(
      try bench.answer("break-even goods conversion \(Self.size)").contains("conversion does not depend on goods"))
    try bench.type("strategy patient from baseline", "set checkout.loss-per-step 5%", "mode json")
    let text = try bench.answer("break-even checkout.steps abandonment baseline patient \(Self.size)")
    #expect(text.contains("\"result\":\"break-even\"") && text.firstMatch(of: /"value":[1-8][,}]/) != nil)
  }

  @Test(
    "A mistake is refused, in a rehearsal too",
    arguments: [
      ("break-even", "a parameter is missing"), ("break-even price", "a metric is missing"),
      ("break-even prize conversion", "there is no “prize”"), ("break-even price luck", "there is no metric “luck”"),
      ("break-even price conversion fast fats", "did you mean fast?"),
      ("break-even price conversion 0 customers", "goes from 1"),
    ])
  func mistake(_ line: String, _ message: String) throws {
    var bench = try Self.bench()
    #expect(bench.complaint(line).contains(message))
    bench.isRehearsal = true
    #expect(bench.complaint(line).contains(message))
    #expect(try bench.answer("break-even price conversion") == "")
  }

  @Test("Without a change there is nothing to catch up with; what is stopped has no answer")
  func unclear() throws {
    var bench = try Workbench()
    #expect(bench.complaint("break-even price conversion").contains("say: break-even price conversion"))
    try bench.type("strategy twin")
    #expect(bench.complaint("break-even price conversion baseline twin").contains("baseline and twin are the same"))
    bench = try Self.bench()
    bench.isCancelled = { true }
    #expect(bench.failure("break-even price conversion")?.kind == .interrupted)
  }
}
