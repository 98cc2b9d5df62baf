import Simulation
import Testing

@testable import Experiments

/// What intervals and verdicts promise, looked at over hundreds of comparisons.
///
/// The populations are drawn here, so that the truth is known; `journey-benchmark coverage` does the same with real runs.
@Suite("Intervals keep their promise")
struct CoverageTests {
  /// Draws populations in which each customer of an arm buys with a probability; the first `shared` customers meet the same
  /// luck in all arms, the others luck of their own.
  private static func runs(_ shares: [Double], shared: Int, seed: Int) -> [RunResult] {
    var common = SplitMix64(seed: UInt64(seed))
    var own = shares.indices.map { SplitMix64(seed: UInt64(seed * 100 + $0 + 1_000_000)) }
    var buyers = shares.map { _ in [Int]() }
    for _ in 0..<10 {
      let luck = (0..<shared).map { _ in common.uniform() }
      for (arm, share) in shares.enumerated() {
        let mine = (shared..<customers).map { _ in own[arm].uniform() }
        buyers[arm].append((luck + mine).count { $0 < share })
      }
    }
    return buyers.enumerated().map { Fixtures.run(buyers: $1, customers: customers, strategy: "arm \($0)") }
  }

  private static let customers = 60

  @Test("over 500 pairs of strategies whose difference is known, 95 of 100 intervals cover it")
  func coverage() throws {
    let metric = try #require(Fixtures.metric("conversion", in: Fixtures.stall()))
    let covered = (1...500).count { seed in
      let runs = Self.runs([0.3, 0.4], shared: 50, seed: seed)
      return Difference(of: metric, from: runs[0], to: runs[1])?.difference.covers(0.1) == true
    }
    #expect((463...487).contains(covered), "92.5% to 97.5% of 500, and it is \(covered)")
  }

  @Test(
    "where there is no difference, few comparisons of however many strategies say there is one", arguments: [2, 4, 6])
  func falseAlarms(arms: Int) throws {
    let metric = try #require(Fixtures.metric("conversion", in: Fixtures.stall()))
    var (alarms, orders, alone) = (0, 0, 0)
    for seed in 1...400 {
      let runs = Self.runs(Array(repeating: 0.35, count: arms), shared: 30, seed: seed)
      let comparison = Comparison(runs, by: [metric])
      if comparison.rows.contains(where: { $0.result.verdict == .better || $0.result.verdict == .worse }) {
        alarms += 1
      }
      if comparison.rows.contains(where: { !$0.result.difference.covers(0) }) { alone += 1 }
      // Whoever leads, all others belong to the best.
      let rows = (0..<10).map { number in runs.compactMap { $0.values(of: metric)[number] } }
      let sums = runs.indices.map { arm in rows.reduce(0) { $0 + $1[arm] } }
      let leader = sums.indices.max { sums[$0] < sums[$1] } ?? 0
      if Ranking.amongBest(rows, leader: leader, level: 0.05).contains(false) { orders += 1 }
    }
    #expect(alarms <= 20, "5% of 400")
    #expect(orders <= 20, "5% of 400")
    #expect(arms == 2 || alone > 20, "asked one by one, too many would say so")
  }
}
