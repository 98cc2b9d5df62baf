import JourneyLanguage
import Journeys
import OrderedCollections
import Testing

@testable import Workshop

@Suite("set … and the rest in proportion") struct SetInProportionTests {
  private static let cinema = """
    journey cinema by week for 10 weeks
    segment young share 20%
    segment grown share 50%
    segment old share 30%
    stage home start
    stage desk instant intent 40%
    stage seat outcome
    stage bar
    stage gone outcome
    path home -> desk 20%
    path home -> bar 5%
    path home -> gone 10%
    path bar -> gone 50%
    path desk -> seat buys
    path desk -> bar 60%
    path desk -> home 30%
    path desk -> gone 10%

    """

  private func bench() throws -> Workbench {
    var bench = try Workbench()
    try bench.play(Self.cinema)
    return bench
  }

  private func shares(_ bench: Workbench, _ names: String...) -> [Double] {
    names.compactMap { bench.state.journey.parameter(at: $0).map { bench.state.variant[$0] } }
  }

  @Test("The ways out of an instant stage stay all who leave, the others in their old proportion")
  func instant() throws {
    var bench = try bench()
    #expect(
      try bench.answer("set desk->bar 20% and the rest in proportion") == """
        desk->bar: 60% → 20%
        desk->home: 30% → 60%
        desk->gone: 10% → 20%
        the other 2 ways out keep their proportion: together they are all who leave “desk”

        """)
    #expect(shares(bench, "desk->bar", "desk->home", "desk->gone") == [0.2, 0.6, 0.2])
  }

  @Test("At a stage where people stay as many leave in a step as before")
  func timed() throws {
    var bench = try bench()
    let answer = try bench.answer("set home->desk 26% and the rest in proportion")
    #expect(answer.hasSuffix("the other 2 ways keep their proportion: 35% leave “home” each week, as before\n"))
    #expect(shares(bench, "home->desk", "home->bar", "home->gone") == [0.26, 0.03, 0.06])
  }

  @Test("Segments stay all people")
  func segments() throws {
    var bench = try bench()
    try bench.type("set young.share 60% and the rest in proportion")
    #expect(shares(bench, "young.share", "grown.share", "old.share") == [0.6, 0.25, 0.15])
  }

  @Test("Several shares of a row are said at once, and of several rows")
  func several() throws {
    var bench = try bench()
    try bench.type("set *->bar x0.5 and the rest in proportion")
    #expect(shares(bench, "home->desk", "home->bar", "home->gone") == [0.216667, 0.025, 0.108333])
    #expect(shares(bench, "desk->bar", "desk->home", "desk->gone") == [0.3, 0.525, 0.175])
  }

  @Test("It is one step to undo, begins when it is said to, and lives in the strategy in use")
  func strategy() throws {
    var bench = try bench()
    try bench.type("strategy quick", "set home->desk 26% from week 3 and the rest in proportion")
    #expect(bench.state.strategies["quick"]?.changes(from: 3).count == 3)
    #expect(bench.state.variant.at(step: 2)[.probability, .path(.init(from: "home", to: "gone"))] == 0.1)
    try bench.type("undo")
    #expect(bench.state.strategies["quick"]?.count == 0)
  }

  @Test("A saved session brings it back")
  func saved() throws {
    var bench = try bench()
    try bench.type("set desk->bar 20% and the rest in proportion", "set young.share 0% and the rest in proportion")
    let before = bench.state
    try bench.play(bench.state.script)
    #expect(bench.state == before)
  }

  @Test(
    "A row that cannot make room is refused with what to do",
    arguments: [
      ("set home->desk 40%", "40% is more than the 35% of all the paths from “home” together", "to let more leave"),
      ("set bar->gone 20%", "there is no rest", "leave “and the rest in proportion” out"),
      ("set price 8", "price is no share of a whole", "leave “and the rest in proportion” out"),
      ("set desk->*o* 60%", "120% is more than the 100% of all those who leave “desk” together", "the most is 100%"),
      ("set desk->* 30%", "there is no rest", "leave “and the rest in proportion” out"),
    ])
  func refused(line: String, message: String, remedy: String) throws {
    var bench = try bench()
    let failure = bench.failure(line + " and the rest in proportion")
    let complaint = try #require(failure)
    #expect(complaint.message.contains(message))
    #expect(complaint.remedy?.contains(remedy) == true)
  }

  @Test("A rest of nothing has no proportion")
  func nothing() throws {
    var bench = try bench()
    try bench.type("set desk->bar 100% and the rest in proportion")
    let complaint = bench.failure("set desk->bar 40% and the rest in proportion")
    let line = "set desk->home 60% and the rest in proportion"
    #expect(complaint?.remedy == "say one of them instead: \(line)")
    try bench.type(line)
    #expect(shares(bench, "desk->bar", "desk->home", "desk->gone") == [0.4, 0.6, 0])
  }

  @Test("A change that a row has no room for says how the rest makes room")
  func offered() throws {
    var bench = try bench()
    try bench.type("set desk->bar 20% and the rest in proportion")
    let complaint = bench.failure("set desk->bar 50%")
    #expect(
      complaint?.remedy == "to let the rest make room, say: set desk->bar 50% and the rest in proportion")
    try bench.type("set desk->bar 50% and the rest in proportion")
    #expect(shares(bench, "desk->bar", "desk->home", "desk->gone") == [0.5, 0.375, 0.125])
  }
}
