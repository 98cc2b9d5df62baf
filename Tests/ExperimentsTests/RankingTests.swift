import Testing

@testable import Experiments

@Suite("The order of strategies")
struct RankingTests {
  private static func ranking(_ buyers: [[Int]], by name: String = "conversion") throws -> Ranking? {
    let metric = try #require(Fixtures.metric(name, in: Fixtures.stall()))
    let runs = zip(["a", "b", "c", "d"], buyers).map { Fixtures.run(buyers: $1, strategy: $0) }
    return Ranking(runs, by: metric)
  }

  @Test("the best comes first, with how likely it is best and what choosing another would lose")
  func clear() throws {
    let ranking = try #require(try Self.ranking([[2, 3, 2, 4], [7, 8, 8, 9], [3, 3, 4, 4]]))
    #expect(ranking.standings.map(\.strategy) == ["b", "c", "a"])
    #expect(ranking.winner?.strategy == "b")
    #expect(ranking.standings[0].probabilityBest > 0.99 && ranking.standings[0].expectedRegret < 0.001)
    let shares = ranking.standings.map(\.probabilityBest)
    #expect(isClose(shares.reduce(0, +), 1))
    let behind = ranking.standings[0].estimate.mean - ranking.standings[2].estimate.mean
    #expect((ranking.standings[2].expectedRegret - behind).magnitude < 0.1 * behind)
  }

  @Test("for two, the chance to be best is that of the t distribution")
  func two() throws {
    let buyers = [[4, 6, 5, 7, 5, 6], [5, 6, 6, 6, 7, 6]]
    let ranking = try #require(try Self.ranking(buyers))
    let changes = zip(buyers[0], buyers[1]).map { Double($1 - $0) }
    let change = try #require(Estimate(changes))
    let error = try #require(change.standardError)
    let exact = try #require(StudentT.cumulative(change.mean / error, degreesOfFreedom: 5))
    let best = try #require(ranking.standings.first { $0.strategy == "b" }).probabilityBest
    // The error of 4000 draws is at most 0.008.
    #expect((best - exact).magnitude < 0.025)
  }

  @Test("strategies that are the same share the top, and there is no winner")
  func ties() throws {
    let ranking = try #require(try Self.ranking([[5, 6, 7, 8], [5, 6, 7, 8], [1, 2, 2, 3]]))
    #expect(ranking.standings.map(\.isAmongBest) == [true, true, false])
    #expect(ranking.winner == nil)
    #expect(ranking.standings[0].probabilityBest == ranking.standings[1].probabilityBest)
  }

  @Test("a lead that luck explains makes no winner")
  func noise() throws {
    let ranking = try #require(try Self.ranking([[5, 9, 2, 8], [6, 3, 9, 7], [5, 5, 6, 4]]))
    #expect(ranking.standings.map(\.isAmongBest) == [true, true, true] && ranking.winner == nil)
  }

  @Test("where less is better, the least comes first")
  func less() throws {
    let ranking = try #require(try Self.ranking([[2, 3, 2, 4], [7, 8, 8, 9]], by: "churn"))
    #expect(ranking.metric.moreIsBetter == false)
    #expect(ranking.standings.count == 2)
  }

  @Test("a single replication, or a single strategy, gives no order")
  func nothing() throws {
    #expect(try Self.ranking([[2], [3], [4]]) == nil)
    #expect(try Self.ranking([[2, 3]]) == nil)
  }
}
