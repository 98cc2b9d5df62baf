import Journeys
import OrderedCollections
import Testing

@testable import Workshop

@Suite struct FirstStepsTests {
  @Test(
    "Every journey says what to change first and what to ask, and both are understood", arguments: BuiltInJourneys.names
  )
  func understood(_ journey: String) throws {
    var bench = try Workbench(journey)
    let steps = bench.session.firstSteps
    let change = try #require(steps.change)
    let lever = try #require(bench.state.journey.levers.keys.first).description
    #expect(change.hasPrefix("set \(lever) "))
    try bench.type(change)
    #expect(bench.state.strategy.count == 1)
    bench.isRehearsal = true
    try bench.type(steps.question)
    #expect(steps.question != "tornado")
  }

  @Test("A lever at its upper end is moved down, and one that cannot be moved is passed over")
  func ends() throws {
    var bench = try Workbench()
    try bench.type("lever checkout.steps \"Steps\" from 1 to 5", "set checkout.steps 5")
    let change = try #require(bench.session.firstSteps.change)
    try bench.type(change)
    #expect(bench.state.variant != (try Workbench()).state.variant)
  }

  @Test("A journey without levers says so")
  func none() throws {
    var bench = try Workbench()
    try bench.play(
      """
      journey bare
      stage unaware start
      stage lost outcome
      path unaware -> lost 10%
      """)
    #expect(bench.session.firstSteps.change == nil)
    #expect(bench.session.firstSteps.question == "tornado")
    #expect(try bench.answer("help").contains("set PATH VALUE"))
  }
}
