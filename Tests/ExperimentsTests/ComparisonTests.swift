import Journeys
import Testing

@testable import Experiments

@Suite("Comparisons")
struct ComparisonTests {
  @Test("all strategies are compared with the first, metric by metric")
  func rows() throws {
    let metrics = ["conversion", "time-to-convert"].compactMap { Fixtures.metric($0, in: Fixtures.stall()) }
    let runs = [
      Fixtures.run(buyers: [2, 4, 6], strategy: "a"), Fixtures.run(buyers: [3, 6, 6], strategy: "b"),
      Fixtures.run(buyers: [2, 4, 6], strategy: "c"),
    ]
    let comparison = Comparison(runs, by: metrics)
    #expect(comparison.isPaired)
    #expect(comparison.rows.map(\.strategy) == ["b", "b", "c", "c"])
    #expect(comparison.rows.allSatisfy { $0.against == "a" })
    #expect(comparison.rows.map(\.result.metric.name).prefix(2) == ["conversion", "time-to-convert"])
    #expect(comparison.rows[0].result == Difference(of: metrics[0], from: runs[0], to: runs[1]))
    #expect(comparison.rows[2].result.verdict == .same)
  }

  @Test("runs with different luck are marked, and nothing to compare gives no rows")
  func edges() throws {
    let metric = try #require(Fixtures.metric("conversion", in: Fixtures.stall()))
    let mixed = Comparison(
      [Fixtures.run(buyers: [2, 4]), Fixtures.run(buyers: [2, 4]), Fixtures.run(buyers: [2, 4], seed: 9)],
      by: [metric])
    #expect(!mixed.isPaired)
    #expect(mixed.rows.map(\.result.isPaired) == [true, false])
    #expect(Comparison([], by: [metric]).rows.isEmpty)
    #expect(Comparison([Fixtures.run(buyers: [2])], by: [metric]).rows.isEmpty)
  }

  @Test("now, before and difference come from the same code")
  func change() throws {
    let metric = try #require(Fixtures.metric("conversion", in: Fixtures.stall()))
    let undefined = try #require(Fixtures.metric("gap"))
    let before = Fixtures.run(buyers: [2, 4, 6])
    let now = Fixtures.run(buyers: [3, 6, 6])
    let outcomes = [metric, undefined].map { now.outcome($0, since: before) }
    #expect(before.sharesLuck(with: now))
    #expect(outcomes[0].now == now.estimate(of: metric))
    #expect(outcomes[0].change == Difference(of: metric, from: before, to: now))
    #expect(outcomes[1].change == nil)
    #expect(now.outcome(metric).change == nil)
    #expect(now.outcomes(["conversion", "no-metric"]).map(\.metric) == [metric])
  }
}
