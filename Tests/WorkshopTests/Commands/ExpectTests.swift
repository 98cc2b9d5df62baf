import JourneyLanguage
import Testing

@testable import Workshop

@Suite struct ExpectTests {
  private static func bench() throws -> Workbench {
    var bench = try Workbench()
    try bench.type("run 50 customers replications 3")
    return bench
  }

  @Test(
    "What holds is said to hold",
    arguments: [
      "conversion >= 0%", "conversion between 0% and 100%", "conversion within 100% of 50%", "satisfaction > 1",
      "time-to-convert < 12 weeks", "time-to-convert < 84 days", "nps >= -100", "conversion >= 0 over 3 seeds",
      "conversion = conversion", "gap.customer > -10", "conversion.bargain <= 100%",
    ])
  func holds(_ claim: String) throws {
    var bench = try Self.bench()
    #expect(try bench.answer("expect \(claim)").hasPrefix("it holds: "))
  }

  @Test("What is at the edge of a width is within it, though 1.1 less 0.1 is not quite 1")
  func edge() throws {
    var bench = try Workbench()
    try bench.type("journey stall by week for 4 weeks", "stage street start", "stage owner outcome")
    try bench.type("path street -> owner 50% buys", "run 20 customers replications 2")
    #expect(try bench.answer("expect purchases within 0.1 of 1.1").hasPrefix("it holds: "))
    #expect(try bench.answer("expect purchases within 0.1 of 0.9").hasPrefix("it holds: "))
    #expect(bench.failure("expect purchases within 0.1 of 1.101") != nil)
  }

  @Test(
    "What does not hold is told with its value and its seed",
    arguments: [
      "conversion > 100%", "conversion between 99% and 100%", "conversion within 0% of 100%", "satisfaction < 1",
      "conversion > 100% over 3 seeds", "conversion < conversion",
    ])
  func fails(_ claim: String) throws {
    var bench = try Self.bench()
    let found = bench.failure("expect \(claim)")
    let failure = try #require(found)
    #expect(failure.kind == .expectation)
    #expect(failure.message.contains("and it is ") && failure.message.contains("(seed 1)"))
  }

  @Test("A claim over several seeds tells the seed that breaks it")
  func seeds() throws {
    var bench = try Workbench()
    try bench.type("run 4 customers for 4 weeks replications 1")
    let found = bench.failure("expect conversion <= 0% over 200 seeds")
    let failure = try #require(found)
    #expect(failure.kind == .expectation)
    let seed = try #require(failure.message.firstMatch(of: /seed (\d+)/)?.1)
    try bench.type("run 4 customers for 4 weeks replications 1 seed \(seed)")
    #expect(bench.failure("expect conversion <= 0%")?.kind == .expectation)
  }

  @Test("The run before is the one before the last")
  func before() throws {
    var bench = try Self.bench()
    #expect(bench.complaint("expect conversion = before").contains("there is no run before the last one"))
    try bench.type(
      "run 50 customers replications 3", "expect conversion = before", "expect conversion = before over 2 seeds")
    try bench.type("set checkout.intent 0%", "run 50 customers replications 3")
    #expect(bench.failure("expect conversion >= before")?.message.contains(" against ") == true)
    try bench.type("expect conversion < before over 2 seeds")
  }

  @Test("A strategy is judged by a run of what it is now")
  func strategy() throws {
    var bench = try Workbench()
    try bench.type("strategy fast", "set checkout.steps 1")
    #expect(bench.failure("expect conversion of fast >= 0%")?.kind == .running)
    try bench.type("run 50 customers replications 3", "expect conversion of fast >= 0%")
    #expect(bench.complaint("expect conversion of baseline >= 0%").contains("baseline has not been run as it is now"))
    try bench.type("compare 50 customers replications 3", "expect conversion of fast >= conversion of baseline")
    try bench.type("set checkout.steps 2")
    #expect(bench.complaint("expect conversion of fast >= 0%").contains("fast has not been run as it is now"))
    try bench.type("undo", "expect conversion of fast >= 0%", "price 41 EUR")
    #expect(bench.failure("expect conversion of fast >= 0%")?.kind == .running)
  }

  @Test(
    "What is not understood is refused, in a rehearsal too",
    arguments: [
      "convresion > 1%", "conversion > 3 weeks", "conversion > 3 EUR", "conversion > satisfaction",
      "satisfaction > 5%x",
      "conversion of nobody > 1%", "conversion > conversion of nobody", "conversion between 5% and 1%", "conversion >",
      ">", "",
      "conversion > 1% over 0 seeds", "gap.zebra > 1", "conversion > 1e400", "conversion > NaN",
    ])
  func mistake(_ claim: String) throws {
    var bench = try Self.bench()
    for isRehearsal in [false, true] {
      bench.isRehearsal = isRehearsal
      #expect(bench.failure("expect \(claim)")?.kind == .misunderstood)
    }
  }

  @Test("An expected error is met by the next command")
  func error() throws {
    var bench = try Workbench()
    try bench.type("expect error \"no strategy\"", "use nobody", "show")
    try bench.type("expect error \"no strategy\"")
    #expect(bench.failure("use baseline")?.kind == .expectation)
    try bench.type("expect error \"no strategy\"")
    #expect(bench.complaint("set zebra 1").contains("and it is: there is no “zebra”"))
    try bench.type("use baseline")
  }
}
