import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Testing

@testable import Workshop

@Suite("show cohorts") struct CohortsTests {
  @Test("What became of people by when they came, one cohort a row, and where all come at once that is said")
  func table() throws {
    var bench = try Workbench()
    try bench.type("run 200 customers replications 3")
    #expect(try bench.answer("show cohorts").contains("Everybody comes at once"))
    try bench.type("arrivals 40% 30% 20% 10%", "run 200 customers replications 3")
    let rows = try bench.answer("show cohorts").split(separator: "\n").map { $0.split(separator: " ").first }
    #expect(["0", "1", "2", "3"].allSatisfy { rows.contains($0) })
    #expect(try bench.answer("show journey").contains("Of all people come, week by week: 40%, 30%, 20%, 10%."))
  }

  @Test("People who come in many steps are taken together, and every number is told to programs")
  func many() throws {
    var bench = try Workbench()
    try bench.type("arrivals 5%", "run for 40 weeks 200 customers replications 3", "mode csv")
    let rows = try bench.answer("show cohorts").split(separator: "\n")
    #expect(rows.contains { $0.contains("0,1,people,") } && rows.contains { $0.contains("reached.looking") })
    let result = try #require(bench.session.results.last(of: bench.state.journey))
    let cohorts = result.cohorts()
    #expect(cohorts.count == 10 && cohorts.map(\.steps.count) == Array(repeating: 2, count: 10))
    #expect((cohorts.compactMap(\.share?.mean).reduce(0, +) - 1).magnitude < 1e-9)
  }

  @Test("The line is a definition: it can be undone, is saved, and 100% takes it back")
  func definition() throws {
    var bench = try Workbench()
    #expect(try bench.answer("arrivals 5%") == "when people come is defined\n")
    let state = bench.state
    try bench.play(state.script)
    #expect(bench.state == state)
    try bench.type("arrivals 100%")
    #expect(bench.state.journey.arrivals == .atOnce)
    #expect(bench.complaint("arrivals 60% 60%").contains("make the shares add up to 100%"))
  }
}
