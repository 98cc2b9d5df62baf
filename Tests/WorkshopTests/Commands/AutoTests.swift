import Experiments
import JourneyLanguage
import Journeys
import Testing

@testable import Workshop

@Suite struct AutoTests {
  private static func bench() throws -> Workbench {
    var bench = try Workbench()
    // A run of the usual size takes too long for a test; a short journey has the same rules.
    try bench.type(
      "journey kiosk by day for 2 days", "stage street start", "stage owner outcome", "stage lost outcome",
      "path street -> owner 10% buys", "path street -> lost 10%", "price 10 EUR", "auto on")
    return bench
  }

  @Test("Each change runs at once and shows the difference to what held before, also the first one")
  func change() throws {
    var bench = try Self.bench()
    let text = try bench.answer("set street->owner 20%")
    #expect(text.contains("street->owner: 10% → 20%") && text.contains("difference") && text.contains("conversion"))
    #expect(!text.contains("reached"), "the outcomes alone")
    let last = try #require(bench.session.results.last(of: bench.state.journey))
    #expect(last.variant == bench.state.variant)
    #expect(try bench.answer("undo").contains("difference"))
    #expect(bench.session.results.last(of: bench.state.journey)?.variant == bench.state.variant)
  }

  @Test("What changes nothing that is simulated runs nothing, and neither does a change while auto is off")
  func nothing() throws {
    var bench = try Self.bench()
    #expect(!(try bench.answer("seed 5").contains("difference")))
    #expect(!(try bench.answer("show levers").contains("difference")))
    try bench.type("auto off")
    #expect(!(try bench.answer("set street->owner 30%").contains("difference")))
  }

  @Test("A run that is stopped leaves the change in place")
  func stopped() throws {
    var bench = try Self.bench()
    bench.isCancelled = { true }
    #expect(try bench.answer("set street->owner 20%").contains("the change is made; the run of it was stopped"))
    #expect(bench.state.strategy.count == 1)
  }

  @Test("A run that fails says that the change stands")
  func failed() throws {
    var journey = try ShopJourney.journey()
    journey.horizon = 20_000
    var bench = Workbench(session: Session(journey: journey))
    try bench.type("auto on")
    let failure = try #require(throws: Diagnostic.self) { try bench.type("set checkout.steps 2") }
    #expect(failure.kind == .running && failure.message.contains("too many"))
    #expect(failure.state == "the change is made; only the run of it failed")
    #expect(bench.state.strategy.count == 1)
  }

  @Test("What makes a journey whole runs at once, although there is nothing to compare it with")
  func mended() throws {
    var bench = try Self.bench()
    try bench.type("stage elsewhere outcome", "path street -> elsewhere 95%")
    let text = try bench.answer("set street->elsewhere 10%")
    #expect(text.contains("95% → 10%") && text.contains("conversion") && !text.contains("difference"))
  }
}
