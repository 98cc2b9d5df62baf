import Journeys
import OrderedCollections
import Simulation
import Testing

@testable import Experiments

@Suite("Small populations lean neither way")
struct JackknifeTests {
  @Test("the pseudo-values of a mean are the values, and of one sample the statistic")
  func mean() {
    let values = Jackknife.pseudoValues([[3, 1], [5, 1], [10, 1]]) { $0[0] / $0[1] }
    for (value, expected) in zip(values, [3.0, 5, 10]) { #expect(isClose(value, expected)) }
    #expect(Jackknife.pseudoValues([[3, 2]]) { $0[0] / $0[1] } == [1.5])
    #expect(Jackknife.pseudoValues([nil, [3, 2]]) { $0[0] / $0[1] } == [nil, 1.5])
  }

  @Test("a replication without a whole adds nothing to the ratio and takes nothing from it")
  func empty() throws {
    let ratio = try #require(Jackknife.ratio([(2, 4), (0, 0), (1, 4)]))
    // The mean of ratios would do as well here; the sum of parts by the sum of wholes is 3/8.
    #expect(isClose(ratio.mean, 0.375, within: 0.01))
    #expect(Jackknife.ratio([(0, 0), (0, 0)]) == nil)
  }

  @Test("a ratio whose whole is luck has no lean, where the mean of ratios has one")
  func lean() throws {
    // Wholes between 1 and 5, parts that are the square root of 5 where there are few: the ratio is E[part] / E[whole].
    var luck = SplitMix64(seed: 9)
    let terms = (0..<400).map { _ -> (part: Double, whole: Double) in
      let whole = 1 + (4 * luck.uniform()).rounded()
      return (2 + luck.uniform(), whole)
    }
    let exact = 2.5 / 3
    let means = stride(from: 0, to: 400, by: 8).map { terms[$0..<$0 + 8] }
    let plain = try #require(Estimate(means.map { part in Moments(part.map { $0.part / $0.whole })?.mean }))
    let pooled = try #require(Estimate(means.map { Jackknife.ratio(Array($0))?.mean }))
    #expect(plain.low.map { $0 > exact } == true && pooled.covers(exact), "\(plain.mean), \(pooled.mean)")
  }

  @Test(
    "clv, payback and what it costs to win a buyer are the same with few customers and with many",
    arguments: [
      "clv", "horizon-value", "acquisition-cost", "payback", "purchases", "retention", "nps",
    ])
  func sizes(name: String) throws {
    var journey = Fixtures.shop()
    journey.channels["advertising"]?.values[.spend] = 0.3
    let metric = try #require(Fixtures.metric(name, in: journey))
    func estimate(_ customers: Int, _ replications: Int) throws -> Estimate {
      let settings = RunSettings(customers: customers, replications: replications, steps: 26, seed: 5)
      return try #require(try Experiment().run(Variant(journey), settings).estimate(of: metric))
    }
    let (few, many) = (try estimate(100, 40), try estimate(4_000, 6))
    let error = try #require(few.standardError) + #require(many.standardError)
    #expect((few.mean - many.mean).magnitude <= 3.5 * error, "\(few.mean) and \(many.mean) ± \(error)")
  }

  @Test("arms and runs agree about what is no mean over replications")
  func arms() throws {
    let variant = Variant(Fixtures.shop())
    let settings = RunSettings(customers: 60, replications: 4, steps: 10, seed: 2)
    let metrics = ["retention", "clv", "payback", "time-to-convert"].compactMap { Fixtures.metric($0) }
    let arms = try Experiment().arms([variant], by: metrics, settings)
    let run = try Experiment().run(variant, settings)
    for metric in metrics { #expect(arms.estimate(of: metric, in: 0) == run.estimate(of: metric)) }
  }
}
