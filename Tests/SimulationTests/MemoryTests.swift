import Journeys
import OrderedCollections
import Testing

@testable import Simulation

@Suite("Memory and attitude (E5)")
struct MemoryTests {
  /// Buyers who meet one touchpoint, or none, at each step, and feel nothing beyond its quality.
  private func owners(_ quality: Double?, _ values: Given = [:]) -> Journey {
    var journey = Samples.owners(expecting: 7, [.feeling: 0])
    for (parameter, value) in values { journey.values[parameter] = value }
    journey.stages["desk"]?.touchpoints = [:]
    if let quality { journey.meet("desk", name: "t", [.quality: quality, .variability: 0, .failure: 0]) }
    return journey
  }

  /// The attitude of an owner who met these qualities, one in each step, and then perhaps left and waited.
  private func attitude(
    meeting qualities: [Double], _ values: Given, leaving: Bool = false, waiting steps: Int = 0
  ) throws -> Double {
    var journey = owners(7, values)
    journey.go("desk", "gone", 0)
    var strategy = Strategy(name: "one after the other")
    for (number, quality) in qualities.enumerated() { strategy[.at("desk", .quality, "t"), from: number + 1] = quality }
    if leaving { strategy[.path("desk", "gone"), from: qualities.count] = 1 }
    let compiled = try CompiledJourney(Variant(journey, strategy))
    let settings = RunSettings(customers: 1, replications: 1, steps: 1 + qualities.count + steps)
    return try #require(compiled.simulate(settings, replication: 0, workers: 1)).total.meanAttitude
  }

  /// The attitude after so many steps at the desk, the first of which follows the purchase.
  private func attitude(_ journey: Journey, after steps: Int) throws -> Double {
    try journey.run(1, steps: steps + 1).total.meanAttitude
  }

  @Test(
    "a memory is its average, its peak and its end, as they are weighed",
    arguments: [(0.0, 6.0), (0.5, 5.25), (1, 4.5)])
  func peakEnd(weight: Double, remembered: Double) throws {
    let now = try attitude(meeting: [9, 3, 6], [.peakEnd: weight, .episode: 3])
    #expect(isClose(now, 7 + 0.2 * (remembered - 7)))
  }

  @Test("of two moments as far from neutral, the later is the peak")
  func laterPeak() throws {
    #expect(isClose(try attitude(meeting: [9, 5, 7], [.peakEnd: 1, .episode: 3]), 7 + 0.2 * (6 - 7)))
    #expect(isClose(try attitude(meeting: [5, 9, 7], [.peakEnd: 1, .episode: 3]), 7 + 0.2 * (8 - 7)))
  }

  @Test("the speed of memory moves attitude by as much", arguments: [0, 0.2, 0.5, 1])
  func speed(_ speed: Double) throws {
    let journey = owners(9, [.memory: speed, .episode: 1])
    var exact = 7.0
    for steps in 1...4 {
      exact += speed * (9 - exact)
      #expect(isClose(try attitude(journey, after: steps), exact))
    }
  }

  @Test("an episode is remembered once it is long enough, and then begins anew", arguments: [1, 2, 3, 5])
  func length(_ length: Int) throws {
    let journey = owners(9, [.episode: Double(length)])
    var exact = 7.0
    for steps in 1...7 {
      if steps % length == 0 { exact += 0.2 * (9 - exact) }
      #expect(isClose(try attitude(journey, after: steps), exact), "after \(steps)")
    }
  }

  @Test("leaving a stage ends an episode however short it is")
  func leaving() throws {
    let lived = [9.0, 3, 6]
    #expect(isClose(try attitude(meeting: lived, [.episode: 100]), 7))
    #expect(isClose(try attitude(meeting: lived, [.episode: 100], leaving: true), 7 + 0.2 * (5.25 - 7)))
    #expect(isClose(try attitude(meeting: lived, [.episode: 100], leaving: true, waiting: 4), 7 + 0.2 * (5.25 - 7)))
  }

  @Test("an encounter that is not met is not remembered")
  func notMet() throws {
    var journey = owners(9, [.episode: 1])
    journey.meet("desk", name: "rare", [.quality: 0, .variability: 0, .failure: 0, .met: 0])
    #expect(isClose(try attitude(journey, after: 1), 7 + 0.2 * 2))
    var nothing = owners(nil, [.episode: 1])
    nothing.meet("desk", name: "rare", [.quality: 0, .met: 0])
    #expect(isClose(try attitude(nothing, after: 3), 7))
  }

  @Test("attitude begins where it is told, and only buyers are asked")
  func starting() throws {
    let journey = owners(9, [.startingAttitude: 4, .memory: 0])
    #expect(isClose(try attitude(journey, after: 2), 4))
    let desk = try Samples.desk(expecting: 7).run(5, steps: 3).total
    #expect(desk.attitude == 0 && desk.buyers == 0 && desk.promoters + desk.detractors == 0)
  }

  @Test("buyers who ended at an outcome are not retained")
  func retained() throws {
    var journey = owners(9)
    #expect(try journey.run(20, steps: 4).total.retained == 20)
    journey.go("desk", "gone", 1)
    let left = try journey.run(20, steps: 4).total
    #expect(left.buyers == 20 && left.retained == 0)
  }

  @Test("memories fade into one that the experience keeps up: a fixed point")
  func fixedPoint() throws {
    let lived: [Double] = (0..<60).flatMap { _ in [9.0, 3.0, 6.0] }
    #expect(isClose(try attitude(meeting: lived, [.peakEnd: 0.5, .episode: 3]), 5.25, within: 1e-3))
  }
}
