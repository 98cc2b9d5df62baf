import JourneyLanguage
import TestSupport
import Testing

@testable import Workshop

@Suite struct CompareTests {
  private static func bench() throws -> Workbench {
    var bench = try Workbench()
    try bench.type("strategy fast", "set checkout.steps 1", "strategy cheap from baseline", "set price 20 EUR")
    return bench
  }

  @Test("All strategies are compared with the baseline, or those that are named with the first of them")
  func strategies() throws {
    var bench = try Self.bench()
    #expect(try bench.answer("compare 50 customers replications 3").contains("fast, cheap against baseline"))
    #expect(try bench.answer("compare cheap fast 50 customers replications 3").contains("fast against cheap"))
  }

  @Test("A single name is compared with the strategy in use, and where that is the one, with the baseline")
  func single() throws {
    var bench = try Self.bench()
    let size = "50 customers replications 3"
    #expect(try bench.answer("compare baseline \(size)").contains("cheap against baseline"))
    #expect(try bench.answer("compare fast \(size)").contains("cheap against fast"))
    #expect(try bench.answer("compare cheap \(size)").contains("cheap against baseline"))
    try bench.type("use baseline")
    #expect(bench.complaint("compare baseline").contains("such as: compare baseline cheap"))
  }

  @Test("What a strategy changes is said, at once and under way")
  func later() throws {
    var bench = try Self.bench()
    try bench.type("use fast", "set price 45 from week 4")
    let lines = try bench.answer("compare 20 customers replications 2").split(separator: "\n")
    #expect(lines.contains("fast: checkout.steps 4 → 1, price 40 EUR → 45 EUR from week 4"))
  }

  @Test("Only the metrics that are named are shown")
  func metrics() throws {
    var bench = try Self.bench()
    let text = try bench.answer("compare baseline fast by abandonment gap.customer.bargain 50 customers replications 3")
    #expect(text.contains("abandonment") && text.contains("gap.customer.bargain") && !text.contains("conversion"))
  }

  @Test("Replications are added until the difference in the first metric is known as exactly as was asked")
  func until() throws {
    var bench = try Self.bench()
    try bench.type("mode plain")
    let line = "compare baseline fast by conversion until ±5 points 60 customers replications 3"
    #expect(try bench.answer(line).contains("to know the difference in conversion to within 5 points"))
    // What was simulated is there to be looked at afterwards.
    try bench.type("expect conversion of fast >= conversion of baseline")
  }

  @Test(
    "A width that makes no sense is refused, with one that does",
    arguments: [
      ("conversion until 0.1", "a width is in percentage points"), ("conversion until ±0 points", "more than 0"),
      ("conversion until 2 EUR", "a width is in percentage points"), ("revenue until ±3 weeks", "amount in EUR"),
      ("conversion until", "a width is missing"),
    ])
  func width(_ rest: String, _ message: String) throws {
    var bench = try Self.bench()
    #expect(bench.complaint("compare baseline fast by \(rest)").contains(message))
  }

  @Test("The best of several is confirmed with fresh luck")
  func confirmed() throws {
    var bench = try Self.bench()
    try bench.type("mode plain")
    let text = try bench.answer("compare by conversion 300 customers replications 6")
    #expect(text.contains("In order, by conversion") && text.contains("fast is the best of them by conversion."))
    #expect(text.contains("Confirmed with fresh luck (seed 1 000 001): fast is better than baseline"))
  }

  @Test("Two strategies that are the same differ by nothing")
  func same() throws {
    var bench = try Self.bench()
    try bench.type("strategy twin from fast", "mode csv")
    let rows = try bench.answer("compare fast twin by conversion abandonment 50 customers replications 3").split(
      separator: "\n")
    #expect(rows.count == 3)
    #expect(rows.dropFirst().allSatisfy { $0.contains(",0,") })
  }

  @Test("A comparison is no run: what was the last run stays it")
  func last() throws {
    var bench = try Self.bench()
    try bench.type("compare 20 customers replications 2")
    #expect(bench.failure("show funnel")?.kind == .running)
    #expect(bench.complaint("show funnel").contains("only comparisons were made so far"))
  }

  @Test(
    "A mistake is refused",
    arguments: [
      ("compare fats cheap", "did you mean fast?"), ("compare fast fast", "fast is named twice"),
      ("compare fast cheap by", "a metric is missing"), ("compare fast cheap by luck", "there is no metric “luck”"),
      ("compare fast cheap 0 customers", "goes from 1"),
    ])
  func mistake(_ line: String, _ message: String) throws {
    var bench = try Self.bench()
    #expect(bench.complaint(line).contains(message))
  }

  @Test("One strategy alone cannot be compared")
  func alone() throws {
    var bench = try Workbench()
    #expect(bench.complaint("compare").contains("there is only one strategy"))
  }

  @Test("When somebody stops it, the replications that all strategies have finished are kept")
  func stopped() throws {
    var bench = try Workbench()
    try bench.type("strategy fast", "set checkout.steps 1", "mode json")
    // What is asked is counted: they are stopped three quarters of the way, and both have got equally far.
    let counting = Counting()
    bench.isCancelled = { counting.isBeyond(.max) }
    try bench.type("compare by conversion 5 customers replications 40")
    let all = counting.asked
    counting.restart()
    bench.isCancelled = { counting.isBeyond(all * 3 / 4) }
    let text = try bench.answer("compare by conversion 5 customers replications 40")
    #expect(text.contains("\"result\":\"compare\""))
    bench.isCancelled = { false }
    try bench.type("expect conversion of fast >= conversion of baseline")
  }

  @Test("When somebody stops it before anything is done, there is nothing to compare")
  func stoppedEarly() throws {
    var bench = try Self.bench()
    bench.isCancelled = { true }
    #expect(bench.failure("compare")?.kind == .interrupted)
  }
}
