import Journeys
import OrderedCollections
import Testing

@testable import Experiments
@testable import Simulation

@Suite("Curves, statements and failures of a run")
struct CurveTests {
  private func means(_ curve: Curve) -> [Double] { curve.points.map(\.value.mean) }

  @Test("retention begins with everybody, and margins with the first purchase")
  func ages() {
    let run = Fixtures.shopRun()
    #expect(run.retentionCurve().axis == .ages && run.marginCurve().unit == .money)
    #expect(means(run.retentionCurve())[0] == 1)
    #expect(means(run.retentionCurve(segment: "bargain")) == Fixtures.shopPurchases().lifeTable.retention)
    for (mean, sum) in zip(means(run.marginCurve()), [10.0, 15, 18]) { #expect(isClose(mean, sum)) }
    #expect(run.marginCurve().points.map(\.step) == [0, 1, 2])
    #expect(run.retentionCurve(segment: "nobody").points.isEmpty)
  }

  @Test("awareness and occupancy are shares of all people, step by step")
  func steps() {
    let run = Fixtures.shopRun()
    #expect(means(run.awarenessCurve()) == [0, 0.1, 0.4, 0.6])
    #expect(means(run.awarenessCurve(of: "friends")) == [0, 0, 0.1, 0.15])
    #expect(means(run.occupancyCurve(of: "browsing")) == [0, 0.1, 0.25, 0.2])
    #expect(run.shareOfAwareness(of: "friends")?.mean == 0.25)
    #expect(run.awarenessCurve(of: "smoke").points.isEmpty && run.occupancyCurve(of: "smoke").points.isEmpty)
  }

  @Test("a curve goes as far as all replications do that have any, and has an interval")
  func replications() throws {
    let curve = Curve(.ages, .share, of: [[1, 0.8, 0.6], [], [1, 0.6]])
    #expect(curve.points.map(\.step) == [0, 1])
    #expect(isClose(curve.points[1].value.mean, 0.7))
    #expect(try #require(curve.points[1].value.halfWidth) > 0.1)
    #expect(Curve(.ages, .share, of: [[], []]).points.isEmpty)
  }

  @Test("customers under contract stay as long as the shifted beta-geometric says")
  func contract() throws {
    var journey = Journey(name: "contract", step: .month, horizon: 13)
    Fixtures.add(Stage(name: "door", isStart: true), to: &journey)
    Fixtures.add(Stage(name: "member"), to: &journey)
    Fixtures.add(Stage(name: "lost", kind: .outcome), to: &journey)
    Fixtures.add(Path(from: "door", to: "member", marks: [.buys]), 1, to: &journey)
    Fixtures.add(Path(from: "member", to: "member", marks: [.renews]), to: &journey)
    Fixtures.add(Path(from: "member", to: "lost", marks: [.dropout]), 0.2, to: &journey)
    journey.paths[Path.Ends(from: "member", to: "member")]?.values[.every] = 365.0 / 12
    journey.values[.dropoutSpread] = 0.25
    let run = try Experiment().run(Variant(journey), RunSettings(customers: 2_000, replications: 8, steps: 13))
    let exact = try #require(ShiftedBetaGeometric(meanChurn: 0.2, spread: 0.25)).survivalCurve(through: 12)
    let curve = run.retentionCurve()
    #expect(curve.points.count == 13)
    for (point, exact) in zip(curve.points, exact) {
      #expect((point.value.mean - exact).magnitude <= 4 * (point.value.standardError ?? 0), "after \(point.step)")
    }
  }

  @Test("a statement has every item once, and the costs add up")
  func statement() throws {
    let lines = Fixtures.shopRun().moneyStatement().lines
    #expect(lines.map(\.item) == MoneyStatement.Item.allCases)
    func market(_ item: MoneyStatement.Item) throws -> Double {
      try #require(lines.first { $0.item == item }).market.mean
    }
    let parts = lines.filter(\.item.isPartOfCost).map(\.market.mean).reduce(0, +)
    #expect(try isClose(parts, market(.cost)))
    #expect(try isClose(market(.revenue) - market(.cost), market(.profit)))
    #expect(lines.first?.buyer?.mean == 32)
    #expect(Fixtures.shopRun().moneyStatement(segment: "nobody").isEmpty)
  }

  @Test("failures are reported where there are any")
  func failures() throws {
    let reports = Fixtures.shopRun().failureReports()
    #expect(reports.map(\.name) == ["browsing"])
    let report = try #require(reports.first)
    #expect(report.failures?.mean == 0.25 && report.noticed?.mean == 0.1 && report.complaints?.mean == 0.4)
    #expect(report.silent?.mean == 0.5 && report.resolved?.mean == 0.3 && report.answerTime?.mean == 1.5)
    #expect(report.outstanding?.mean == 0.5)
    #expect(Fixtures.shopRun().failureReports(at: "customer").isEmpty)
  }

  @Test("the metrics that come about over time have a curve")
  func curves() {
    let run = Fixtures.shopRun()
    func curve(_ name: String) -> Curve? { Fixtures.metric(name)?.curve(in: run) }
    #expect(
      curve("retention") == run.retentionCurve() && curve("churn.bargain") == run.retentionCurve(segment: "bargain"))
    #expect(curve("payback") == run.marginCurve() && curve("reached.fan") == run.occupancyCurve(of: "fan"))
    // A curve ends at what it is called by.
    let value = run.outcomes(["horizon-value"]).first?.now?.mean
    #expect(value != nil && curve("horizon-value")?.points.last?.value.mean == value && curve("clv") == nil)
    #expect(curve("conversion") == nil && curve("reached.fan.bargain") == nil)
  }
}
