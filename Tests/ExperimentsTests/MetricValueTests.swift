import Journeys
import Testing

@testable import Experiments
@testable import Simulation

@Suite("Metrics of a tally made by hand")
struct MetricValueTests {
  private static let expected: [(name: String, value: Double)] = [
    ("conversion", 0.2), ("abandonment", 0.6), ("time-to-convert", 2), ("time-to-convert-p10", 1),
    ("time-to-convert-p90", 3), ("time-to-convert-mean", 2), ("retention", 0.75), ("churn", 0.25), ("nps", 25),
    ("advocates", 0.08),
    ("referrals", 0.25), ("reached.checkout", 0.4), ("gap.browsing", -1), ("gap.customer", 1),
    ("expectation", 44.0 / 6), ("perception", 7), ("gap", -1.0 / 3), ("delivered", 7), ("satisfaction.customer", 9),
    ("inside-view", 1), ("customer-view", 1.0 / 3), ("repeat-rate", 0.35), ("purchases", 1.6), ("upsell", 0.25),
    ("cross-sell", 0.5), ("claims", 1.0 / 32), ("rating", 7.5), ("rating-measured", 6.2), ("nps-measured", -40),
    ("visits", 1), ("complaints", 0.4), ("silent", 0.5), ("resolved", 0.3), ("outstanding", 0.5),
    ("answer-time", 1.5),
    ("complaints.browsing", 0.4), ("acquisition-cost", 11), ("payback", 0.2),
  ]

  @Test("each metric is the quotient that its definition says", arguments: expected)
  func values(name: String, expected: Double) throws {
    let run = Fixtures.shopRun()
    // Both segments fared alike, so that a share of one is the share of all.
    for suffix in ["", ".regular", ".bargain"] {
      let metric = try #require(Fixtures.metric(name + suffix))
      let value = try #require(run.values(of: metric).first)
      #expect(isClose(value, expected), "\(metric) is \(String(describing: value))")
    }
  }

  @Test("what cannot be divided is undefined, and never not a number")
  func undefined() throws {
    let run = Fixtures.run(buyers: [0, 0])
    let retention = try #require(Fixtures.metric("retention", in: Fixtures.stall()))
    #expect(run.values(of: retention) == [nil, nil])
    #expect(run.estimate(of: retention) == nil)
    let nobody = Fixtures.run(buyers: [0], customers: 0)
    for metric in MetricCatalogue.metrics(of: Fixtures.stall()) {
      #expect(nobody.values(of: metric) == [nil])
    }
  }

  @Test("no metric comes to what it cannot be, and shares and scores have intervals that know it")
  func ranges() throws {
    let run = try Experiment().run(
      Variant(Fixtures.shop()), RunSettings(customers: 40, replications: 2, steps: 12, seed: 1))
    for metric in MetricCatalogue.metrics(of: Fixtures.shop()) {
      guard let estimate = run.estimate(of: metric) else { continue }
      #expect(metric.range.contains(estimate.mean), "\(metric)")
      guard metric.unit == .share || metric.unit == .score, let low = estimate.low, let high = estimate.high else {
        continue
      }
      #expect(metric.range.contains(low) && metric.range.contains(high), "\(metric): \(low) to \(high)")
    }
    #expect(Fixtures.metric("gap")?.range == -10...10 && Fixtures.metric("nps")?.range == -100...100)
  }

  @Test("who has bought into a happy end is done, and not lost")
  func happyEnd() throws {
    let run = try Experiment().run(
      Variant(Fixtures.stall()), RunSettings(customers: 100, replications: 2, steps: 10, seed: 1))
    #expect(run.outcomes(["retention", "churn"]).map { $0.now?.mean } == [1, 0])
    #expect(run.retentionCurve().points.allSatisfy { $0.value.mean == 1 })
  }

  @Test("a metric of another journey is undefined")
  func foreign() throws {
    let run = Fixtures.run(buyers: [1])
    for name in ["gap.browsing", "conversion.bargain", "reached.fan", "referrals", "abandonment", "satisfaction"] {
      let metric = try #require(Fixtures.metric(name))
      #expect(run.values(of: metric) == [nil])
    }
  }

  @Test("a tally that is empty breaks nothing")
  func emptyTally() throws {
    let tally = Tally(segments: [], occupancy: [], heard: [], improvements: [], fingerprint: 0)
    let run = RunResult(
      variant: Variant(Fixtures.shop()), settings: RunSettings(customers: 1, replications: 1, steps: 1),
      replications: [RunResult.Replication(number: 0, tally: tally)])
    for metric in MetricCatalogue.metrics(of: Fixtures.shop()) { #expect(run.values(of: metric) == [nil]) }
    #expect(run.stageReports().isEmpty)
    #expect(run.occupancy().isEmpty)
  }
}
