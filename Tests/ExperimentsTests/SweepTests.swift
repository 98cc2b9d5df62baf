import Journeys
import OrderedCollections
import Simulation
import Synchronization
import Testing

@testable import Experiments

@Suite("Parameters moved through a range")
struct SweepTests {
  private static let settings = RunSettings(customers: 60, replications: 3, steps: 8)

  private static func axis(_ name: String, _ values: [Double], in journey: Journey) throws -> Sweep.Axis {
    Sweep.Axis(name: name, paths: [try #require(journey.parameter(at: name))], values: values)
  }

  private static func metrics(_ names: String..., in journey: Journey) throws -> [Metric] {
    try names.map { try #require(Fixtures.metric($0, in: journey)) }
  }

  @Test("every point is what a run of it would be, whatever the threads", arguments: [1, 3])
  func points(threads: Int) throws {
    let variant = Variant(Fixtures.shop())
    let axes = [
      try Self.axis("checkout.steps", [1, 3], in: variant.journey),
      try Self.axis("browsing.quality", [6, 7.2, 8], in: variant.journey),
    ]
    let metrics = try Self.metrics("conversion", "gap", in: variant.journey)
    var store = ArmStore()
    let sweep = try Experiment(threads: threads)
      .sweep(Sweep.Plan(of: variant, along: axes), by: metrics, Self.settings, store: &store)
    #expect(
      sweep.isComplete && sweep.points.map(\.values) == [[1, 6], [1, 7.2], [1, 8], [3, 6], [3, 7.2], [3, 8]])
    #expect(sweep.points.map(sweep.isPresent) == [false, false, false, false, true, false])
    var last = variant
    last.strategy.changes[axes[0].paths[0]] = 3
    last.strategy.changes[axes[1].paths[0]] = 8
    let run = try Experiment().run(last, Self.settings)
    for metric in metrics { #expect(sweep.values(of: metric, at: sweep.points[5]) == run.values(of: metric)) }
  }

  @Test("a sweep that was stopped goes on where it was, and ends with the same bits")
  func resumed() throws {
    let variant = Variant(Fixtures.shop())
    let axis = try Self.axis("checkout.steps", [1, 2, 3, 4], in: variant.journey)
    let metrics = try Self.metrics("conversion", in: variant.journey)
    let plan = Sweep.Plan(of: variant, along: [axis])
    var fresh = ArmStore()
    let whole = try Experiment().sweep(plan, by: metrics, Self.settings, store: &fresh)
    var store = ArmStore()
    let part = try Experiment.stopped(after: 7).sweep(plan, by: metrics, Self.settings, store: &store)
    #expect(part.points.count == 2 && !part.isComplete)
    let asked = Atomic(0)
    let rest = try Experiment(threads: 1, progress: { asked.store($0.requested, ordering: .relaxed) })
      .sweep(plan, by: metrics, Self.settings, store: &store)
    #expect(rest.points == whole.points && rest.isComplete)
    #expect(asked.load(ordering: .relaxed) == 6)
    // Headlines are measured along with what was asked for.
    let other = try Experiment(isCancelled: { true })
      .sweep(plan, by: try Self.metrics("abandonment", in: variant.journey), Self.settings, store: &store)
    #expect(other.isComplete)
    var longer = Self.settings
    longer.steps += 1
    #expect(throws: ExperimentError.interrupted) {
      try Experiment(isCancelled: { true }).sweep(plan, by: metrics, longer, store: &store)
    }
  }

  @Test("values with which the journey cannot be simulated are left out with the reason")
  func gaps() throws {
    let variant = Variant(Fixtures.shop())
    let axis = try Self.axis("browsing->checkout", [0.5, 0.8, 0.95], in: variant.journey)
    var store = ArmStore()
    let sweep = try Experiment().sweep(
      Sweep.Plan(of: variant, along: [axis]), by: try Self.metrics("conversion", in: variant.journey),
      RunSettings(customers: 20, replications: 2, steps: 4), store: &store)
    #expect(sweep.points.count == 2 && sweep.isComplete)
    #expect(sweep.gaps.map(\.values) == [[0.95]] && sweep.gaps[0].reason.contains("add up to"))
    let impossible = try Self.axis("browsing->checkout", [0.95, 1], in: variant.journey)
    #expect(Sweep.Plan(of: variant, along: [impossible]).obstacle != nil)
    #expect(Sweep.Plan(of: variant, along: [axis]).obstacle == nil)
  }

  // MARK: Best and knee

  /// A sweep of made-up outcomes, replication by replication.
  private static func sweep(_ columns: [[Double]], metric name: String = "conversion") throws -> (Sweep, Metric) {
    let journey = Fixtures.shop()
    let metric = try #require(Fixtures.metric(name, in: journey))
    let values = columns.indices.map { Double($0 + 1) }
    let axis = try axis("checkout.steps", values, in: journey)
    let points = columns.enumerated().map { number, outcomes in
      Sweep.Point(place: [number], values: [values[number]], outcomes: [outcomes])
    }
    return (
      Sweep(variant: Variant(journey), axes: [axis], metrics: [metric], settings: settings, points: points, gaps: []),
      metric
    )
  }

  @Test("the best is where the mean is, and what luck cannot tell from it is as good")
  func best() throws {
    let (sweep, metric) = try Self.sweep([[0.2, 0.3, 0.4], [0.31, 0.4, 0.51], [0.29, 0.42, 0.5], [0.1, 0.2, 0.3]])
    let best = try #require(sweep.best(by: metric))
    #expect(best.point.values == [2] && best.equals.map(\.values) == [[3]])
    let (less, abandonment) = try Self.sweep([[0.2, 0.3], [0.1, 0.2]], metric: "abandonment")
    #expect(less.best(by: abandonment)?.point.values == [2])
    let (neither, reached) = try Self.sweep([[0.2, 0.3], [0.1, 0.2]], metric: "reached.checkout")
    #expect(neither.best(by: reached) == nil)
    let (same, conversion) = try Self.sweep([[0.2, 0.3], [0.2, 0.3]])
    #expect(same.best(by: conversion)?.equals.map(\.values) == [[2]])
  }

  @Test("the knee is where the curve leaves the straight line furthest")
  func knee() throws {
    func shifted(_ curve: [Double]) -> [[Double]] { curve.map { [$0, $0 + 0.001, $0 - 0.0005] } }
    let (saturating, metric) = try Self.sweep(shifted([0, 0.5, 0.8, 0.9, 0.95, 1]))
    #expect(saturating.knee(by: metric)?.values == [3])
    let (falling, _) = try Self.sweep(shifted([1, 0.95, 0.9, 0.8, 0.5, 0]))
    #expect(falling.knee(by: metric)?.values == [4])
    for curve in [[0.0, 0.2, 0.4, 0.6], [0, 0.1, 0.3, 1], [0, 1, 0.4, 0.2], [0.5, 0.6]] {
      #expect(try Self.sweep(shifted(curve)).0.knee(by: metric) == nil)
    }
    // Where luck could explain the bend there is none.
    let (noisy, _) = try Self.sweep([[0, 0, 0], [0.1, 0.9, 0.4], [0.99, 1, 1.01]])
    #expect(noisy.knee(by: metric) == nil)
  }
}
