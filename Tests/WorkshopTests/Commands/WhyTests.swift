import JourneyLanguage
import TestSupport
import Testing

@testable import Workshop

@Suite struct WhyTests {
  private static func bench() throws -> Workbench {
    var bench = try Workbench()
    try bench.type("strategy fast", "set checkout.steps 1", "set price 45 EUR from week 4")
    return bench
  }

  private static let size = "60 customers replications 3"

  @Test("The strategy in use is set against the baseline, in words and numbers")
  func inUse() throws {
    var bench = try Self.bench()
    let text = try bench.answer("why conversion \(Self.size)")
    #expect(text.contains("shop · why conversion: fast against baseline"))
    #expect(text.contains("4 mixtures of the two strategies, each 60 customers × 3 replications × 12 weeks"))
    #expect(text.contains("“Steps to pay” (4 → 1)") && text.contains("40 → 45 EUR from week 4"))
    #expect(text.contains("together") && text.contains("checkout → purchase"))
  }

  @Test("Strategies that are named are taken in their order; one is set against the baseline")
  func named() throws {
    var bench = try Self.bench()
    #expect(try bench.answer("why nps fast baseline \(Self.size)").contains("baseline against fast"))
    try bench.type("use baseline")
    #expect(try bench.answer("why nps fast \(Self.size)").contains("fast against baseline"))
    #expect(try bench.answer("why nps \(Self.size)").contains("fast against baseline"))
  }

  @Test("In every mode the parts add up to the change as they are written", arguments: ["conversion", "profit", "nps"])
  func sums(metric: String) throws {
    var bench = try Self.bench()
    try bench.type("set customer.quality 9", "set ads.reach 12%", "mode csv")
    let rows = try bench.answer("why \(metric) \(Self.size)").split(separator: "\n").dropFirst()
    let shares = rows.compactMap { Double($0.split(separator: ",", omittingEmptySubsequences: false)[4]) }
    try bench.type("mode json")
    let text = try bench.answer("why \(metric) \(Self.size)")
    let total = try #require(text.firstMatch(of: /"total":(-?[0-9.e-]+)/).flatMap { Double($0.1) })
    #expect(shares.count == 4)
    #expect((shares.reduce(0, +) - total).magnitude <= 1e-12 * max(1, total.magnitude))
  }

  @Test("A stop keeps what all mixtures have finished")
  func stopped() throws {
    var bench = try Self.bench()
    let counting = Counting()
    bench.isCancelled = { counting.isBeyond(.max) }
    try bench.type("why conversion 5 customers replications 40")
    let all = counting.asked
    counting.restart()
    bench.isCancelled = { counting.isBeyond(all / 2) }
    #expect(try bench.answer("why conversion 5 customers replications 40").contains("stopped after"))
    bench.isCancelled = { true }
    #expect(bench.failure("why conversion 5 customers replications 40")?.kind == .interrupted)
  }

  @Test("Nothing is simulated in a rehearsal, and mistakes are found all the same")
  func rehearsal() throws {
    var bench = try Self.bench()
    bench.isRehearsal = true
    #expect(try bench.answer("why conversion") == "")
    #expect(bench.complaint("why luck").contains("there is no metric “luck”"))
  }

  @Test(
    "A mistake is refused",
    arguments: [
      ("why", "a metric is missing"), ("why luck", "there is no metric “luck”"),
      ("why conversion fats", "did you mean fast?"), ("why conversion fast fast", "fast is named twice"),
      ("why conversion baseline twin fast", "here is a third"), ("why conversion fast twin", "are the same"),
      ("why conversion 0 customers", "goes from 1"),
    ])
  func mistake(_ line: String, _ message: String) throws {
    var bench = try Self.bench()
    try bench.type("strategy twin from fast")
    #expect(bench.complaint(line).contains(message))
  }

  @Test("Where nothing has changed, or it is not clear what, the message says what to type")
  func unclear() throws {
    var bench = try Workbench()
    #expect(bench.complaint("why conversion").contains("change something with set, and then say: why conversion"))
    bench = try Self.bench()
    try bench.type("strategy dear from baseline", "set price 50 EUR", "use baseline")
    #expect(bench.complaint("why conversion").contains("why conversion baseline dear"))
  }

  @Test("Changes that cannot be made one without the other are refused by name")
  func obstacle() throws {
    var bench = try Workbench()
    try bench.type("set looking->lost 1%", "set looking->checkout 95%")
    let text = bench.complaint("why conversion")
    #expect(text.contains("looking->checkout cannot be changed without the rest"))
    #expect(text.contains("compare baseline now by conversion"))
  }
}
