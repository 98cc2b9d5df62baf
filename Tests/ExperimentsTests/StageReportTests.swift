import Journeys
import Testing

@testable import Experiments

@Suite("Stage by stage")
struct StageReportTests {
  @Test("a stage says who came, what they experienced and where they went")
  func funnel() throws {
    let reports = Fixtures.shopRun().stageReports()
    #expect(reports.map(\.name) == ["unaware", "browsing", "checkout", "customer", "fan", "lost"])
    let browsing = reports[1]
    #expect(browsing.kind == .timed)
    #expect(isClose(browsing.reached?.mean, 0.6))
    #expect(browsing.exits.map(\.to) == ["checkout", "lost"])
    #expect(browsing.exits[1].reason == "found better elsewhere")
    #expect(isClose(browsing.exits[0].shareOfReached, 50.0 / 60))
    #expect(isClose(browsing.exits[0].shareOfLeavings, 50.0 / 70))
    #expect(isClose(browsing.gap?.mean, -1))
    #expect(isClose(browsing.below, 1) && isClose(browsing.within, 0) && isClose(browsing.above, 0))
    #expect(isClose(reports[3].above, 0.5) && isClose(reports[3].within, 0.5))
  }

  @Test("an instant stage may be come to more often than there are people")
  func instant() {
    let checkout = Fixtures.shopRun().stageReports()[2]
    #expect(checkout.exits.map(\.to) == ["customer", "browsing", "lost"])
    #expect(isClose(checkout.exits[1].shareOfReached, 25.0 / 40))
    #expect(checkout.expectation == nil && checkout.below == nil)
  }

  @Test("a segment has its own report, and one that does not exist has none")
  func segments() {
    let run = Fixtures.shopRun()
    #expect(run.stageReports(segment: "bargain").count == 6)
    #expect(isClose(run.stageReports(segment: "bargain")[1].reached?.mean, 0.6))
    #expect(run.stageReports(segment: "nobody").isEmpty)
  }

  @Test("occupancy is a share of all customers, step by step")
  func occupancy() {
    let run = Fixtures.shopRun()
    #expect(
      run.occupancy() == [
        [1, 0, 0, 0, 0, 0], [0.9, 0.1, 0, 0, 0, 0], [0.6, 0.25, 0, 0.1, 0, 0.05], [0.4, 0.2, 0, 0.05, 0.05, 0.3],
      ])
    #expect(Fixtures.run(buyers: [2, 4]).occupancy() == [[1, 0], [0.7, 0.3]])
  }
}
