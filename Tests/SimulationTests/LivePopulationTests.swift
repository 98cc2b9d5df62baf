import Journeys
import Testing

@testable import Simulation

@Suite("A population that is watched, and whose plan changes on the way")
struct LivePopulationTests {
  private static let settings = RunSettings(customers: 700, replications: 1, steps: 20, seed: 4)

  private static func planned(_ changes: [(path: ParameterPath, start: Int, value: Double)]) throws -> CompiledJourney {
    var strategy = Strategy(name: "live")
    for change in changes { strategy[change.path, from: change.start] = change.value }
    return try CompiledJourney(Variant(Samples.shop(), strategy))
  }

  private static func whole(_ journey: CompiledJourney, steps: Int) throws -> Tally {
    var settings = settings
    settings.steps = steps
    return try #require(journey.simulate(settings, replication: 0, workers: 1))
  }

  @Test("step by step it comes to what a run comes to, after every step", arguments: [1, 3])
  func same(workers: Int) throws {
    let journey = try Self.planned([])
    let live = try #require(LivePopulation(journey, Self.settings, workers: workers))
    for step in 1...20 {
      let isLived = live.advance()
      #expect(isLived && live.step == step)
      let whole = try Self.whole(journey, steps: step)
      #expect(live.tally.fingerprint == whole.fingerprint && live.tally.occupancy == whole.occupancy)
      #expect(live.tally.total.buyers == whole.total.buyers && live.tally.total.retained == whole.total.retained)
    }
    let isLonger = live.advance()
    #expect(live.isOver && !isLonger && live.step == 20)
    #expect(live.tally == (try Self.whole(journey, steps: 20)))
  }

  @Test("what is moved on the way comes to the bits of a plan that moves it then")
  func moved() throws {
    let live = try #require(LivePopulation(try Self.planned([]), Self.settings, workers: 2))
    var changes: [(path: ParameterPath, start: Int, value: Double)] = []
    let moves: [Int: (ParameterPath, Double)] = [
      0: (.whole(.price), 45), 5: (.at("customer", .quality), 4), 6: (.whole(.price), 80), 13: (.whole(.investment), 2),
    ]
    for step in 0..<20 {
      if let (path, value) = moves[step] {
        changes.append((path, step, value))
        live.follow(try Self.planned(changes))
      }
      _ = live.advance()
    }
    #expect(live.tally == (try Self.whole(Self.planned(changes), steps: 20)))
    #expect(live.tally != (try Self.whole(Self.planned([]), steps: 20)))
  }

  @Test("what was planned for later still comes")
  func later() throws {
    let plan: [(path: ParameterPath, start: Int, value: Double)] = [(.whole(.price), 10, 90)]
    let live = try #require(LivePopulation(try Self.planned(plan), Self.settings, workers: 1))
    for _ in 0..<7 { _ = live.advance() }
    let both = plan + [(.at("customer", .quality), 7, 3)]
    live.follow(try Self.planned(both))
    while live.advance() {}
    #expect(live.tally == (try Self.whole(Self.planned(both), steps: 20)))
  }

  @Test("a step that is cancelled is no step")
  func cancelled() throws {
    let live = try #require(LivePopulation(try Self.planned([]), Self.settings, workers: 1))
    let isLived = live.advance(isCancelled: { true })
    #expect(!isLived && live.step == 0)
    #expect(LivePopulation(try Self.planned([]), Self.settings, workers: 1, isCancelled: { true }) == nil)
  }
}
