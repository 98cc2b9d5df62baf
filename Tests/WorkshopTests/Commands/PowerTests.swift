import Experiments
import JourneyLanguage
import Synchronization
import Testing

@testable import Workshop

@Suite struct PowerTests {
  private static func bench() throws -> Workbench {
    var bench = try Workbench()
    try bench.type("strategy fast", "set checkout.steps 1", "mode plain")
    return bench
  }

  @Test("A difference that the model sees has a number of customers, and with a traffic a number of weeks")
  func told() throws {
    var bench = try Self.bench()
    let text = try bench.answer("power conversion baseline fast traffic 700 per month 200 customers replications 4")
    #expect(text.contains("a test of fast against baseline on conversion"))
    #expect(text.contains("raises conversion") && text.contains("customers a week"))
    #expect(text.contains("4 simulated tests") && text.contains("whole cities"))
  }

  @Test("A difference that may be luck has none")
  func untold() throws {
    var bench = try Self.bench()
    try bench.type("strategy twin from fast")
    #expect(
      try bench.answer("power nps fast twin 50 customers replications 3").contains("nothing that a test could find"))
    #expect(
      try bench.answer("power retention baseline fast 20 customers replications 2").contains("no size of a test"))
  }

  @Test("An analysis is no run: what was the last run stays it")
  func last() throws {
    var bench = try Self.bench()
    try bench.type("power conversion baseline fast 20 customers replications 2")
    #expect(bench.failure("show funnel")?.kind == .running)
  }

  @Test(
    "A mistake is refused, with what can be typed",
    arguments: [
      ("power", "a metric is missing"), ("power conversion", "a strategy is missing"),
      ("power conversion baseline", "the strategy to test against it is missing"),
      ("power conversion baseline fast cheap", "a third one"),
      ("power conversion baseline fats", "did you mean fast?"),
      ("power luck baseline fast", "there is no metric “luck”"),
      ("power conversion fast fast", "fast is named twice"),
      ("power conversion baseline fast share 100%", "goes from 1% to 99%"),
      ("power conversion baseline fast share 3 weeks", "goes from 1% to 99%"),
      ("power conversion baseline fast power 20%", "goes from 50% to 99%"),
      ("power conversion baseline fast traffic 0 per week", "goes from 1"),
      ("power conversion baseline fast traffic 100", "per week"),
      ("power profit baseline fast", "power conversion baseline fast"),
      ("power abandonment baseline fast", "how much single customers differ in abandonment is not kept"),
      ("power conversion baseline fast 0 customers", "goes from 1"),
    ])
  func mistake(_ line: String, _ message: String) throws {
    var bench = try Self.bench()
    #expect(bench.complaint(line).contains(message))
  }

  @Test("A script is checked without anything being simulated")
  func rehearsal() throws {
    var bench = try Self.bench()
    bench.isRehearsal = true
    bench.isCancelled = {
      Issue.record("nothing may run")
      return true
    }
    #expect(try bench.answer("power conversion baseline fast") == "")
    #expect(bench.failure("power profit baseline fast")?.kind == .misunderstood)
  }

  @Test("Stopped at once there is no result; stopped while tests are tried, the prediction is kept")
  func stopped() throws {
    var bench = try Self.bench()
    bench.isCancelled = { true }
    #expect(bench.failure("power conversion baseline fast")?.kind == .interrupted)
    // Between strategies that are the same no test is tried: so often it is asked while the prediction is made.
    let asked = Atomic(0)
    let limit = Atomic(Int.max)
    bench.isCancelled = {
      asked.wrappingAdd(1, ordering: .relaxed).newValue > limit.load(ordering: .relaxed)
    }
    try bench.type("strategy twin from fast", "power conversion fast twin 200 customers replications 4")
    limit.store(asked.exchange(0, ordering: .relaxed) + 10, ordering: .relaxed)
    let text = try bench.answer("power conversion baseline fast 200 customers replications 4")
    #expect(text.contains("How much that matters was not tried."))
  }

  @Test("Who reads a metric of nobody is told so")
  func nobody() throws {
    var bench = try Self.bench()
    try bench.type("set looking->checkout 0%")
    #expect(bench.failure("power retention baseline fast 5 customers for 1 week replications 2")?.kind == .running)
  }
}
