import Journeys
import Simulation
import Testing

@testable import Experiments

@Suite("Until a difference is known exactly enough")
struct PrecisionTests {
  private static let variants = [
    TwoRoads.variant("before", left: 0.2, right: 0.2), TwoRoads.variant("after", left: 0.45, right: 0.15),
  ]
  private static let settings = RunSettings(customers: 60, replications: 5, steps: 12)

  private static func runs(_ halfWidth: Double, by experiment: Experiment = Experiment(threads: 2)) throws
    -> [RunResult]
  {
    let metric = try #require(Fixtures.metric("conversion", in: variants[0].journey))
    return try experiment.run(variants, settings, until: Precision(of: metric, halfWidth: halfWidth))
  }

  @Test("replications are added until the interval is as narrow, and not many more")
  func added() throws {
    let runs = try Self.runs(0.02)
    let metric = try #require(Fixtures.metric("conversion", in: Self.variants[0].journey))
    let half = try #require(Difference(of: metric, from: runs[0], to: runs[1])?.difference.halfWidth)
    #expect(half <= 0.02 && half > 0.012)
    #expect(runs[0].finished == runs[1].finished && runs[0].finished > 5)
    #expect(runs[0].isComplete && runs[1].isComplete)
    // It is what asking for so many at once would have given.
    var settings = Self.settings
    settings.replications = runs[0].finished
    let atOnce = try Experiment().run(Self.variants, settings)
    #expect(runs == atOnce)
  }

  @Test("where the first ones are enough, none is added")
  func enough() throws {
    #expect(try Self.runs(0.5).map(\.finished) == [5, 5])
  }

  @Test("who stops it keeps as many of each as are done")
  func stopped() throws {
    let runs = try Self.runs(0.001, by: .stopped(after: 30, threads: 2))
    #expect(runs[0].finished == runs[1].finished && (5..<20).contains(runs[0].finished))
    #expect(!runs[0].isComplete)
  }
}
