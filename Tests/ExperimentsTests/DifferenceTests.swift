import Journeys
import Testing

@testable import Experiments

@Suite("Differences between runs")
struct DifferenceTests {
  private let conversion: Metric
  private let churn: Metric

  init() throws {
    conversion = try #require(Fixtures.metric("conversion", in: Fixtures.stall()))
    churn = try #require(Fixtures.metric("churn", in: Fixtures.stall()))
  }

  @Test("runs with the same luck are compared one by one, as worked out by hand")
  func paired() throws {
    // Differences .1, .2, 0: mean .1, standard error .1/√3, t with 2 degrees of freedom 4.3027.
    let before = Fixtures.run(buyers: [2, 4, 6])
    let after = Fixtures.run(buyers: [3, 6, 6])
    let result = try #require(Difference(of: conversion, from: before, to: after))
    #expect(result.isPaired)
    #expect(isClose(result.before.mean, 0.4) && isClose(result.after.mean, 0.5))
    #expect(isClose(result.difference.mean, 0.1))
    #expect(isClose(result.difference.halfWidth, 0.248_413_771_175_024_5, within: 1e-10))
    // Independent luck: (.04 + .03) / 3 against .01 / 3.
    #expect(isClose(result.noiseCut, 7, within: 1e-9))
    #expect(result.verdict == .tooClose && result.isNoise)
  }

  @Test("an interval on one side of 0 is a verdict, for better or worse")
  func verdicts() throws {
    let before = Fixtures.run(buyers: [20, 30, 40, 50], customers: 100)
    let after = Fixtures.run(buyers: [30, 41, 50, 59], customers: 100)
    #expect(Difference(of: conversion, from: before, to: after)?.verdict == .better)
    #expect(Difference(of: conversion, from: after, to: before)?.verdict == .worse)
    #expect(Difference(of: conversion, from: before, to: after)?.isNoise == false)
    let reached = try #require(Fixtures.metric("reached.owner", in: Fixtures.stall()))
    #expect(Difference(of: reached, from: before, to: after)?.verdict == .different)
  }

  @Test("for a metric that should be small, less is better")
  func lessIsBetter() {
    let less = Estimate(mean: -1, varianceOfMean: 0.01, degreesOfFreedom: 9, count: 10, confidence: 0.95)
    #expect(Verdict(less, isIdentical: false, moreIsBetter: false) == .better)
    #expect(Verdict(less, isIdentical: false, moreIsBetter: true) == .worse)
    #expect(Verdict(less, isIdentical: false, moreIsBetter: nil) == .different)
    #expect(Verdict(less, isIdentical: true, moreIsBetter: nil) == .same)
    #expect(Verdict.allCases.map(\.rawValue) == ["better", "worse", "different", "too close", "same"])
  }

  @Test("a gap is better where it closes from below, and no better where it goes on beyond")
  func gap() throws {
    let gap = try #require(Fixtures.metric("gap"))
    func verdict(_ before: Double, _ after: Double) -> Verdict? {
      let luck = [-0.001, 0, 0.001]
      return Difference(of: gap, before: luck.map { before + $0 }, after: luck.map { after + 1.5 * $0 })?.verdict
    }
    #expect(verdict(-0.09, -0.02) == .better && verdict(-0.09, 0.05) == .better)
    #expect(verdict(-0.09, 0.18) == .different && verdict(0.1, 0.2) == .different && verdict(0.2, 0.1) == .different)
    #expect(verdict(-0.02, -0.09) == .worse && verdict(0.05, -0.2) == .worse)
    #expect(gap.moreIsBetter == true)
  }

  @Test("no difference in any replication is the same, and says nothing of noise")
  func same() throws {
    let run = Fixtures.run(buyers: [2, 4, 6])
    let result = try #require(Difference(of: conversion, from: run, to: run))
    #expect(result.verdict == .same)
    #expect(result.noiseCut == nil)
    #expect(result.difference.mean == 0 && result.difference.halfWidth == 0)
  }

  @Test("a difference that is the same in each replication has no noise left")
  func constant() throws {
    let before = Fixtures.run(buyers: [1, 2, 3], customers: 8)
    let after = Fixtures.run(buyers: [2, 3, 4], customers: 8)
    let result = try #require(Difference(of: conversion, from: before, to: after))
    #expect(result.verdict == .better)
    #expect(result.noiseCut == nil)
  }

  @Test("runs with different luck are compared by Welch's interval, as worked out by hand")
  func welch() throws {
    // Variances .04 and .03, three replications each: 3.92 degrees of freedom.
    let before = Fixtures.run(buyers: [2, 4, 6])
    let after = Fixtures.run(buyers: [3, 6, 6], seed: 2)
    let result = try #require(Difference(of: conversion, from: before, to: after))
    #expect(!result.isPaired)
    #expect(result.noiseCut == nil)
    #expect(isClose(result.difference.mean, 0.1))
    #expect(isClose(result.difference.halfWidth, 0.427_544_372_982_944, within: 1e-10))
    #expect(result.verdict == .tooClose)
    let larger = Fixtures.run(buyers: [60, 60, 60], customers: 100)
    #expect(Difference(of: conversion, from: before, to: larger)?.isPaired == false)
  }

  @Test("only replications that both runs have are compared; one without a case adds nothing to a ratio")
  func shared() throws {
    let before = Fixtures.run(buyers: [2, 4, 6, 8])
    let longer = Fixtures.run(buyers: [3, 4, 7, 8])
    let after = RunResult(
      variant: longer.variant, settings: longer.settings,
      replications: [longer.replications[2], longer.replications[0]])
    let result = try #require(Difference(of: conversion, from: before, to: after))
    #expect(result.difference.count == 2)
    #expect(isClose(result.before.mean, 0.4))
    #expect(isClose(result.difference.mean, 0.1))
    #expect(!after.isComplete && before.isComplete)
    let nothing = RunResult(variant: before.variant, settings: before.settings, replications: [])
    #expect(Difference(of: conversion, from: before, to: nothing) == nil)
    let nobody = Fixtures.run(buyers: [0, 4, 6, 8])
    #expect(Difference(of: churn, from: before, to: nobody)?.difference.count == 4)
  }

  @Test("one replication alone is always too close")
  func single() throws {
    let before = Fixtures.run(buyers: [2])
    let result = try #require(
      Difference(of: conversion, from: before, to: Fixtures.run(buyers: [9])))
    #expect(result.verdict == .tooClose)
    #expect(result.difference.low == nil)
    let other = Fixtures.run(buyers: [9], seed: 2)
    #expect(Difference(of: conversion, from: before, to: other)?.verdict == .tooClose)
  }
}
