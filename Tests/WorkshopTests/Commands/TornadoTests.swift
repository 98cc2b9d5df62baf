import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Testing

@testable import Workshop

@Suite struct TornadoTests {
  private static func bench() throws -> Workbench {
    var bench = try Workbench()
    try bench.type("mode plain")
    return bench
  }

  @Test("The lever that raises a metric is named, with what it is called and how far it goes")
  func told() throws {
    var bench = try Self.bench()
    let text = try bench.answer("tornado conversion 300 customers replications 6")
    #expect(text.contains("The lever that raises it most is “Steps to pay” (checkout.steps): at 1 instead of 4"))
    #expect(text.contains("It falls furthest with “Steps to pay” (checkout.steps): at 8 instead of 4"))
    #expect(text.contains("300 customers × 6 replications × 12 weeks, seed 1"))
  }

  @Test("Words people think in are metrics, and without one there are the weightiest")
  func metrics() throws {
    var bench = try Self.bench()
    #expect(try bench.answer("tornado loyalty 50 customers replications 2").contains("retention, now"))
    let text = try bench.answer("tornado 50 customers replications 2")
    for name in ["conversion, now", "retention, now", "profit, now"] { #expect(text.contains(name), "\(name)") }
  }

  @Test("It starts from the strategy in use, and changes nothing")
  func strategy() throws {
    var bench = try Self.bench()
    try bench.type("set checkout.steps 6", "mode json")
    let before = bench.state
    #expect(try bench.answer("tornado conversion 100 customers replications 3").contains(#""now":6"#))
    #expect(bench.state == before)
  }

  @Test(
    "A mistake is refused, with what can be typed",
    arguments: [
      ("tornado luck", "there is no metric “luck”"), ("tornado convresion", "did you mean conversion?"),
      ("tornado conversion 0 customers", "goes from 1"),
    ])
  func mistake(_ line: String, _ message: String) throws {
    var bench = try Self.bench()
    #expect(bench.complaint(line).contains(message))
  }

  @Test("A journey without levers says how to name one")
  func leverless() throws {
    var journey = try ShopJourney.journey()
    journey.levers = [:]
    var bench = Workbench(session: Session(journey: journey))
    #expect(bench.complaint("tornado conversion").contains("lever price"))
  }

  @Test("A script is checked without anything being simulated, and whoever stops it at once has no result")
  func rehearsal() throws {
    var bench = try Self.bench()
    bench.isRehearsal = true
    #expect(try bench.answer("tornado conversion") == "")
    #expect(bench.failure("tornado luck")?.kind == .misunderstood)
    bench.isRehearsal = false
    bench.isCancelled = { true }
    #expect(bench.failure("tornado conversion")?.kind == .interrupted)
  }

  @Test("What levers do together is asked for twice where it takes long, and runs where somebody agreed")
  func interactions() throws {
    var bench = try Self.bench()
    try bench.type("mode plain")
    let price = try bench.answer("tornado conversion interactions 20 customers for 2 weeks")
    #expect(price.contains("Nothing ran yet; to go ahead: tornado conversion interactions go"))
    #expect(price.contains("populations of 20 customers"))
    let text = try bench.answer("tornado conversion interactions go 40 customers for 6 weeks")
    #expect(text.contains("what moves conversion, alone and together") && text.contains("256 pairs"))
    #expect(bench.complaint("tornado interactions").contains("tornado conversion interactions"))
  }

  @Test("A word people think in is told with what it is counted as")
  func counted() throws {
    var bench = try Self.bench()
    let size = "50 customers replications 2"
    #expect(try bench.answer("tornado loyalty \(size)").contains("loyalty is counted as retention: "))
    #expect(!(try bench.answer("tornado retention \(size)").contains("is counted as")))
  }
}
