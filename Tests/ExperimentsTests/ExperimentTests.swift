import Journeys
import OrderedCollections
import Synchronization
import Testing

@testable import Experiments
@testable import Simulation

@Suite("Running experiments")
struct ExperimentTests {
  private let variant = Variant(Fixtures.shop())
  private let settings = RunSettings(customers: 700, replications: 5, steps: 12, seed: 3)

  @Test("the bits do not depend on the number of threads", arguments: [2, 3, 7])
  func threads(count: Int) throws {
    let one = try Experiment(threads: 1).run(variant, settings)
    let many = try Experiment(threads: count).run(variant, settings)
    #expect(one == many)
    #expect(one.digest == many.digest)
    #expect(one.isComplete)
    #expect(one.replications.map(\.number) == [0, 1, 2, 3, 4])
  }

  @Test("another seed is other luck, and more replications leave the first as they were")
  func seeds() throws {
    let one = try Experiment().run(variant, settings)
    var other = settings
    other.seed = 4
    #expect(try Experiment().run(variant, other).digest != one.digest)
    var fewer = settings
    fewer.replications = 2
    #expect(try Experiment().run(variant, fewer).replications == Array(one.replications.prefix(2)))
  }

  @Test("a run that is stopped keeps what is done")
  func cancelled() throws {
    let whole = try Experiment(threads: 1).run(variant, settings)
    let part = try Experiment.stopped(after: 2, threads: 2).run(variant, settings)
    #expect(!part.isComplete)
    #expect((2..<5).contains(part.finished) && part.populations == 5)
    for replication in part.replications {
      #expect(replication == whole.replications[replication.number])
    }
    #expect(part.digest != whole.digest)
  }

  @Test("a run that is stopped before anything is done has no result")
  func interrupted() {
    #expect(throws: ExperimentError.interrupted) {
      try Experiment(isCancelled: { true }).run(variant, settings)
    }
  }

  @Test("progress counts up to the number of replications, one by one")
  func progress() throws {
    let seen = Mutex<[Progress]>([])
    _ = try Experiment(threads: 3, progress: { step in seen.withLock { $0.append(step) } }).run(variant, settings)
    #expect(seen.withLock { $0.map(\.finished) } == [1, 2, 3, 4, 5])
    #expect(seen.withLock { $0.last?.fraction } == 1)
    #expect(Progress(finished: 0, requested: 0).fraction == 0)
  }

  @Test("a run that does not fit in memory is refused before it takes any")
  func memory() {
    var huge = settings
    huge.customers = RunSettings.customerLimit
    let error = #expect(throws: ExperimentError.self) {
      try Experiment(availableMemory: 1_000_000_000).run(variant, huge)
    }
    #expect(error?.message.contains("76") == true && error?.message.contains("750 MB") == true)
    #expect(error?.remedy.hasPrefix("say at most: 9 800 000") == true)
  }

  @Test(
    "settings out of range are refused in the user's words",
    arguments: [
      (RunSettings(customers: 0), "say at least: 1 customers"),
      (RunSettings(customers: .max), "say at most: 1 000 000 000 customers"),
      (RunSettings(replications: -1), "say at least: 1 replications"),
      (RunSettings(replications: 100_001), "say at most: 100 000 replications"),
      (RunSettings(steps: 0), "say at least: 1 steps"), (RunSettings(steps: 10_001), "say at most: 10 000 steps"),
    ])
  func ranges(settings: RunSettings, remedy: String) {
    let error = #expect(throws: ExperimentError.self) { try Experiment().run(variant, settings) }
    #expect(error?.remedy == remedy)
  }

  @Test("a journey with a problem is refused with its own words")
  func problem() {
    let error = #expect(throws: ExperimentError.self) {
      try Experiment().run(Variant(Journey(name: "empty")), settings)
    }
    #expect(error?.message == "the journey has no stages")
    #expect(
      ExperimentError.setting("replications", value: -1, range: 1...100_000).message
        == "-1 replications are too few: a run has from 1 to 100 000")
    #expect(error?.remedy.isEmpty == false)
  }

  @Test("a tally is numbered as the journey is")
  func layout() throws {
    let compiled = try CompiledJourney(variant)
    let layout = TallyLayout(variant.journey)
    #expect(compiled.stages.enumerated().allSatisfy { layout.stages[$1] == $0 })
    #expect(compiled.segments.enumerated().allSatisfy { layout.segments[$1] == $0 })
    #expect(compiled.touchpoints.count == layout.touchpointCount)
    for (number, touchpoint) in compiled.touchpoints.enumerated() {
      #expect(layout.touchpoints[compiled.stages[touchpoint.stage]]?.contains(number) == true)
    }
    for (number, ends) in compiled.paths.enumerated() { #expect(layout.paths[ends.from]?.contains(number) == true) }
    #expect(layout.wordOfMouth == [1] && layout.salePaths == [3] && layout.saleStages == [2])
  }

  @Test("every metric of a journey comes out of a run within its range")
  func metrics() throws {
    let run = try Experiment().run(variant, RunSettings(customers: 2_000, replications: 3, steps: 40))
    // Advertising at this price is never paid back.
    for metric in MetricCatalogue.metrics(of: variant.journey) where metric.segment == nil && metric.name != "payback" {
      let estimate = try #require(run.estimate(of: metric), "\(metric)")
      let range: ClosedRange<Double>? =
        switch metric.unit {
        case .share: 0...1
        case .points: -10...10
        case .score: -100...100
        case .steps: 0...40
        case .money: -1e6...1e6
        case .count: 0...100
        case .days: 0...365
        case .factor, .effect, .perYear: nil
        }
      #expect(range?.contains(estimate.mean) == true, "\(metric) is \(estimate.mean)")
      #expect(estimate.count == 3)
    }
    for row in run.occupancy() { #expect(isClose(row.reduce(0, +), 1)) }
  }

  @Test("the same luck cuts the noise out of a comparison")
  func commonRandomNumbers() throws {
    let quality = ParameterPath(.touchpoint(stage: "browsing", name: ""), .quality)
    let better = Variant(variant.journey, Strategy(name: "better", changes: [quality: 9]))
    let settings = RunSettings(customers: 1_000, replications: 8, steps: 30)
    let metric = try #require(Fixtures.metric("satisfaction.browsing"))
    let difference = try #require(
      Difference(
        of: metric, from: try Experiment().run(variant, settings), to: try Experiment().run(better, settings)))
    #expect(difference.verdict == .better)
    let noiseCut = try #require(difference.noiseCut)
    #expect(noiseCut > 1.5)
  }
}
