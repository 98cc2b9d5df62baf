import Journeys
import OrderedCollections
import Testing

@testable import Simulation

@Suite("Two strategies meet the same luck")
struct SameLuckTests {
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
    let (n, steps) = (256, 8)
    var longer = silent
    longer.add("club", .outcome)
    longer.go("customer", "club", 0.2)
    let concerned = try silent.run(n, steps: steps).total.reached[try silent.number("customer")]
    let moved = changed(
      try silent.crowd(n, steps: steps).fingerprints, try longer.crowd(n, steps: steps).fingerprints)
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
    let (n, steps) = (256, 8)
    let better: [ParameterPath: Double] = [.at("customer", .quality): 9.5]
    let concerned = try silent.run(n, steps: steps).total.reached[try silent.number("customer")]
    let moved = changed(
      try silent.crowd(n, steps: steps).fingerprints,
      try silent.crowd(n, steps: steps, changing: better).fingerprints)
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

  /// Two stages in a row, each losing some.
  private func row(touchpoints: Bool) -> Journey {
    var journey = Journey()
    journey.add("here", start: true)
    journey.add("thinking")
    journey.add("owner", .outcome)
    journey.add("lost", .outcome)
    journey.go("here", "thinking", 0.2)
    journey.go("here", "lost", 0.05)
    journey.go("thinking", "owner", 0.1, [.buys])
    journey.go("thinking", "lost", 0.1)
    if touchpoints { for stage in ["here", "thinking"] { journey.meet(stage) } }
    return journey
  }

  /// Where something is felt, who comes earlier meets more days, bad ones too: only the last path is monotone there.
  @Test(
    "whoever buys by a certain step still does where a good path is likelier, for every seed",
    arguments: [
      (ParameterPath.path("here", "thinking"), false), (.path("thinking", "owner"), false),
      (.path("thinking", "owner"), true),
    ])
  func monotone(path: ParameterPath, touchpoints: Bool) throws {
    let journey = row(touchpoints: touchpoints)
    for seed in 1...2 as ClosedRange<UInt64> {
      var before: Set<Int> = []
      for probability in [0, 0.02, 0.05, 0.1, 0.11, 0.12, 0.13, 0.2, 0.4, 0.8] {
        let buyers = try journey.crowd(256, steps: 6, seed: seed, changing: [path: probability]).buyers
        #expect(before.isSubset(of: buyers), "\(probability)")
        before = buyers
      }
      #expect(before.count > 10)
    }
  }

  @Test("customers one by one add up to the population")
  func crowd() throws {
    let sum = try silent.crowd(300, steps: 9).fingerprints.reduce(0, &+)
    #expect(try silent.run(300, steps: 9, workers: 2).fingerprint == sum)
  }
}
