import Journeys
import Simulation
import Testing

@testable import Experiments

@Suite("Convergence: what hangs on the step, the horizon and the size")
struct ConvergenceTests {
  private static let settings = RunSettings(customers: 400, replications: 10, steps: 20)

  @Test("Neither finer steps nor more people change what a shop comes to, and a longer run does", arguments: [2, 7])
  func shop(parts: Int) throws {
    let variant = Variant(Fixtures.shop())
    let metrics = Convergence.metrics(of: variant.journey)
    let convergence = try Experiment().convergence(of: variant, by: metrics, parts: parts, Self.settings)
    for metric in metrics {
      for trial in [Convergence.Trial.finer, .larger] {
        guard let row = convergence.change(of: metric, in: trial) else { continue }
        #expect([.same, .tooClose].contains(row.result.verdict), "\(metric.name) \(trial)")
      }
    }
    let conversion = try #require(MetricCatalogue.metric(named: "conversion", in: variant.journey))
    #expect(try #require(convergence.change(of: conversion, in: .longer)).result.verdict == .better)
  }

  @Test("Times are told in steps of the journey, however finely they are cut")
  func times() throws {
    var journey = Fixtures.shop()
    let metric = try #require(MetricCatalogue.metric(named: "time-to-convert-mean", in: journey))
    let whole = try #require(try Experiment().run(Variant(journey), Self.settings).estimate(of: metric))
    journey.stepParts = 7
    var settings = Self.settings
    settings.steps *= 7
    let cut = try #require(try Experiment().run(Variant(journey), settings).estimate(of: metric))
    #expect((cut.mean - whole.mean).magnitude < 1.5)
  }

  @Test("What a run cannot have is refused before anything is run")
  func limits() throws {
    var settings = Self.settings
    settings.steps = RunSettings.stepLimit
    settings.customers = 1
    settings.replications = 1
    #expect(throws: ExperimentError.self) {
      try Experiment().convergence(of: Variant(Fixtures.stall()), by: [], parts: 7, settings)
    }
  }

  @Test("Everything that is told in money is looked at")
  func money() {
    let names = Convergence.metrics(of: Fixtures.shop()).map(\.name)
    for name in ["conversion", "profit", "revenue", "cost", "clv", "horizon-value", "acquisition-cost"] {
      #expect(names.contains(name))
    }
  }
}
