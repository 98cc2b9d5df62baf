import JourneyLanguage
import Testing

@testable import Workshop

@Suite struct RunTests {
  @Test("The second run is set beside the first")
  func before() throws {
    var bench = try Workbench()
    #expect(!(try bench.answer("run 50 customers replications 3").contains("before")))
    try bench.type("set checkout.steps 1")
    #expect(try bench.answer("run 50 customers replications 3").contains("before"))
  }

  @Test("What was changed since the run before is told, also what begins later")
  func since() throws {
    var bench = try Workbench()
    try bench.type("set price 45 from week 4", "run 20 customers replications 2")
    try bench.type("set price 42", "set price 47 from week 4", "set checkout.steps 2 from week 6")
    let answer = try bench.answer("run 20 customers replications 2")
    #expect(
      answer.hasPrefix(
        "since the run before: price: 40 EUR → 42 EUR, price: 45 EUR → 47 EUR from week 4, "
          + "checkout.steps: 4 → 2 from week 6\n"))
    try bench.type("reset price from week 4")
    #expect(try bench.answer("run 20 customers replications 2").contains("price: 47 EUR → 42 EUR from week 4\n"))
  }

  @Test("The same seed gives the same words, whatever was run in between")
  func same() throws {
    var bench = try Workbench()
    let first = try bench.answer("run 50 customers replications 3 seed 4")
    var other = try Workbench()
    #expect(first == (try other.answer("run 50 customers replications 3 seed 4")))
  }

  @Test("A run may be as short as a step and as small as a customer")
  func small() throws {
    var bench = try Workbench()
    try bench.type("run 1 customer for 1 step replications 1", "show funnel", "show gaps")
  }

  @Test("More than the memory holds is refused before any of it is taken")
  func memory() throws {
    var bench = try Workbench()
    let failure = bench.failure("run 1 000 000 000 customers for 10 000 steps replications 100 000")
    #expect(failure?.kind == .running)
    #expect(failure?.message.contains("of memory") == true)
  }

  @Test(
    "A size that makes no sense is refused",
    arguments: [
      "0 customers", "10 billion customers", "10000000000 customers", "1.5 customers", "for 0 weeks", "for 3",
      "for 300 years",
      "replications 0", "replications 1000000", "seed x", "customers", "5 customers 6 customers", "-5", "NaN", "1e400",
    ])
  func mistake(_ size: String) throws {
    var bench = try Workbench()
    #expect(bench.failure("run \(size)")?.kind == .misunderstood)
  }

  @Test("A run that is stopped before anything is done leaves everything as it was")
  func stopped() throws {
    var bench = try Workbench()
    bench.isCancelled = { true }
    #expect(bench.failure("run")?.kind == .interrupted)
    bench.isCancelled = { false }
    #expect(bench.failure("show funnel")?.kind == .running)
  }
}
