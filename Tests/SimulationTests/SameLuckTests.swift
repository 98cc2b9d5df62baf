import Journeys
import OrderedCollections
import Testing

@testable import Simulation

@Suite("Two strategies meet the same luck")
struct SameLuckTests {
  /// A hash of each customer's end, from what the fingerprint of a population grows by with each of them.
  static func fingerprints(
    of journey: Journey, customers: Int, steps: Int, changing changes: [ParameterPath: Double] = [:]
  ) throws -> [UInt64] {
    var before: UInt64 = 0
    return try (1...customers).map { count in
      let now = try journey.run(count, steps: steps, changing: changes).fingerprint
      defer { before = now }
      return now &- before
    }
  }

  /// Some become customers, some are lost, and nobody talks: word of mouth would concern everybody.
  private var silent: Journey {
    var journey = Journey("silent")
    journey.add("here", start: true)
    journey.add("customer")
    journey.add("lost", .outcome)
    journey.go("here", "customer", 0.1, [.buys])
    journey.go("here", "lost", 0.1)
    journey.go("customer", "lost", 0.1, [], [.attitudeEffect: -0.3])
    journey.meet("customer")
    return journey
  }

  private func changed(_ one: [UInt64], _ other: [UInt64]) -> Int { zip(one, other).count(where: !=) }

  @Test("a stage that some come to leaves the others untouched")
  func addedStage() throws {
    let (n, steps) = (40, 8)
    var longer = silent
    longer.add("club", .outcome)
    longer.go("customer", "club", 0.2)
    let concerned = try silent.run(n, steps: steps).total.reached[try silent.number("customer")]
    let moved = changed(
      try Self.fingerprints(of: silent, customers: n, steps: steps),
      try Self.fingerprints(of: longer, customers: n, steps: steps))
    #expect(moved > 0)
    #expect(moved <= concerned)
    #expect(concerned < n)
  }

  @Test("a stage that nobody comes to changes nothing at all")
  func emptyStage() throws {
    var longer = silent
    longer.add("club", .outcome)
    longer.go("customer", "club", 0)
    #expect(try longer.run(500, steps: 12).fingerprint == silent.run(500, steps: 12).fingerprint)
  }

  @Test("a better touchpoint leaves those who never met it untouched")
  func changedTouchpoint() throws {
    let (n, steps) = (40, 8)
    let better: [ParameterPath: Double] = [.at("customer", .quality): 9.5]
    let concerned = try silent.run(n, steps: steps).total.reached[try silent.number("customer")]
    let moved = changed(
      try Self.fingerprints(of: silent, customers: n, steps: steps),
      try Self.fingerprints(of: silent, customers: n, steps: steps, changing: better))
    #expect(moved > concerned / 2)
    #expect(moved <= concerned)
  }

  @Test("more quality is more for every single encounter, by as much")
  func shifted() throws {
    let journey = Samples.chain()
    let worse = try journey.run(800, steps: 20).total.encounters[1]
    let better = try journey.run(800, steps: 20, changing: [.at("consider", .quality): 8.1]).total.encounters[1]
    #expect(worse.count == better.count)
    #expect(worse.failures == better.failures)
    #expect(isClose(better.meanDelivered - worse.meanDelivered, 0.5, within: 1e-5))
  }

  @Test("a new touchpoint, wherever in its stage, does not move the luck of the others")
  func addedTouchpoint() throws {
    let journey = Samples.chain()
    var richer = Samples.chain(touchpoints: false)
    for stage in ["aware", "consider", "cart"] {
      richer.meet(stage, name: "brochure", [.met: 0.5])
      richer.meet(stage)
    }
    let (one, other) = (try journey.run(800, steps: 20), try richer.run(800, steps: 20))
    #expect(one.occupancy == other.occupancy)
    for stage in 0..<3 {
      #expect(one.total.encounters[stage].delivered == other.total.encounters[2 * stage + 1].delivered)
    }
  }

  @Test("a new name for a stage is new luck, and a new place in the file is not")
  func order() throws {
    var shuffled = Samples.chain()
    shuffled.stages.swapAt(3, 4)
    let (one, other) = (try Samples.chain().run(500, steps: 15), try shuffled.run(500, steps: 15))
    #expect(one.occupancy.map { [$0[0], $0[1], $0[2], $0[4], $0[3]] } == other.occupancy)
  }

  @Test(
    "the more likely a good path, the more buy, for every seed", arguments: 1...4 as ClosedRange<UInt64>, [false, true])
  func monotone(seed: UInt64, touchpoint: Bool) throws {
    var journey = Journey()
    journey.add("here", start: true)
    journey.add("thinking")
    journey.add("owner", .outcome)
    journey.add("lost", .outcome)
    journey.go("here", "thinking", 0.2)
    journey.go("here", "lost", 0.05)
    journey.go("thinking", "owner", 0.1, [.buys])
    journey.go("thinking", "lost", 0.1)
    if touchpoint { journey.meet("thinking") }
    for path in [ParameterPath.path("here", "thinking"), .path("thinking", "owner")] {
      var before = -1
      for probability in [0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8] {
        let buyers = try journey.run(150, steps: 6, seed: seed, changing: [path: probability]).total.buyers
        #expect(buyers >= before, "\(path) \(probability)")
        before = buyers
      }
      #expect(before > 5)
    }
  }
}
