import Journeys
import OrderedCollections
import Synchronization
import Testing

@testable import Experiments
@testable import Simulation

@Suite("What a result hangs on")
struct SensitivityTests {
  /// Three stages in a row, each left for the next one or for good; nothing is felt.
  private static func funnel(_ shares: [(on: Double, lost: Double)]) -> Journey {
    var journey = Journey(name: "funnel", step: .week)
    for number in shares.indices { Fixtures.add(Stage(name: "s\(number)", isStart: number == 0), to: &journey) }
    Fixtures.add(Stage(name: "owner", kind: .outcome), to: &journey)
    Fixtures.add(Stage(name: "lost", kind: .outcome), to: &journey)
    for (number, share) in shares.enumerated() {
      let isLast = number == shares.count - 1
      let next = Path(from: "s\(number)", to: isLast ? "owner" : "s\(number + 1)", marks: isLast ? [.buys] : [])
      Fixtures.add(next, share.on, to: &journey)
      Fixtures.add(Path(from: "s\(number)", to: "lost"), share.lost, to: &journey)
    }
    return journey
  }

  private static func move(_ name: String, in journey: Journey) throws -> Sensitivity.Move {
    .little(try #require(journey.parameter(at: name)), in: Variant(journey))
  }

  private static func sensitivity(
    _ journey: Journey, _ names: [String], customers: Int = 200,
    by experiment: Experiment = Experiment(threads: 2)
  ) throws -> Sensitivity {
    try experiment.sensitivity(
      of: Variant(journey), to: names.map { try move($0, in: journey) },
      by: [try #require(Fixtures.metric("conversion", in: journey))],
      RunSettings(customers: customers, replications: 6, steps: 40))
  }

  @Test("a parameter that matters swings the result, and one that cannot does not")
  func two() throws {
    let result = try Self.sensitivity(Fixtures.stall(), ["claim-below", "street->owner"])
    let conversion = result.metrics[0]
    #expect(result.isComplete && result.swings.count == 2 && result.unseenCount == 1)
    #expect(result.swings[0].size(of: conversion) == 0 && !result.swings[0].isSeen(in: conversion))
    #expect(result.ranking(by: conversion).map(\.path.description) == ["street->owner"])
    #expect(isClose(result.swings[1].low?.value, 0.09) && isClose(result.swings[1].high?.value, 0.11))
  }

  @Test("in a row of stages the swings are what the formula says, and the leakiest stage comes first")
  func closedForm() throws {
    let shares: [(on: Double, lost: Double)] = [(0.3, 0.1), (0.2, 0.2), (0.1, 0.3)]
    let journey = Self.funnel(shares)
    let result = try Self.sensitivity(journey, ["s0->s1", "s1->s2", "s2->owner"], customers: 3_000)
    let conversion = result.metrics[0]
    #expect(result.ranking(by: conversion).map(\.path.description) == ["s2->owner", "s1->s2", "s0->s1"])
    // Of those who leave a stage p / (p + l) go on, and conversion is the product of these.
    func exact(_ shares: [(on: Double, lost: Double)]) -> Double { shares.reduce(1) { $0 * $1.on / ($1.on + $1.lost) } }
    for (number, swing) in result.swings.enumerated() {
      var more = shares
      more[number].on *= 1.1
      let difference = try #require(swing.high?.difference(of: conversion)).difference
      let error = try #require(difference.standardError)
      #expect((difference.mean - (exact(more) - exact(shares))).magnitude < 4 * error, "\(swing.path)")
    }
  }

  @Test("the bits do not depend on the number of threads", arguments: [1, 3])
  func threads(count: Int) throws {
    let names = ["browsing->checkout", "browsing.quality", "loss-aversion", "checkout.steps"]
    let two = try Self.sensitivity(Fixtures.shop(), names, customers: 60)
    #expect(
      try Self.sensitivity(Fixtures.shop(), names, customers: 60, by: Experiment(threads: count)).swings == two.swings)
  }

  @Test("one that is stopped keeps the parameters that are done")
  func cancelled() throws {
    let journey = Fixtures.stall()
    let move = try Self.move("street->owner", in: journey)
    let metrics = [try #require(Fixtures.metric("conversion", in: journey))]
    let settings = RunSettings(customers: 50, replications: 3, steps: 10)
    let part = try Experiment.stopped(after: 16)
      .sensitivity(of: Variant(journey), to: Array(repeating: move, count: 20), by: metrics, settings)
    let whole = try Experiment().sensitivity(of: Variant(journey), to: [move], by: metrics, settings)
    #expect(!part.isComplete && (2..<20).contains(part.swings.count) && part.requested == 20)
    #expect(part.swings.allSatisfy { $0 == whole.swings[0] })
    #expect(throws: ExperimentError.interrupted) {
      try Experiment(isCancelled: { true }).sensitivity(of: Variant(journey), to: [move], by: metrics, settings)
    }
    // The baseline alone says nothing of any parameter.
    #expect(throws: ExperimentError.interrupted) {
      try Experiment.stopped(after: 1).sensitivity(of: Variant(journey), to: [move], by: metrics, settings)
    }
  }

  @Test("progress counts the populations of both ends")
  func progress() throws {
    let journey = Fixtures.stall()
    let seen = Mutex<[Progress]>([])
    _ = try Experiment(progress: { step in seen.withLock { $0.append(step) } }).sensitivity(
      of: Variant(journey), to: [try Self.move("street->owner", in: journey), try Self.move("offer", in: journey)],
      by: [], RunSettings(customers: 10, replications: 2, steps: 2))
    #expect(
      seen.withLock { $0 } == (1...4).map { Progress(finished: $0, requested: 4, of: "populations") })
  }

  @Test("a value with which nothing can be simulated is left out, and a parameter without another value is skipped")
  func refused() throws {
    let full = Self.funnel([(on: 0.5, lost: 0.5)])
    let result = try Self.sensitivity(full, ["s0->owner", "offer"], customers: 20)
    #expect(result.swings.count == 1 && result.swings[0].high == nil && result.swings[0].low != nil)
    #expect(result.skipped.map(\.path.description) == ["offer"] && result.isComplete)
    var alone = Fixtures.stall()
    alone.segments["all"] = Segment(name: "all")
    let skipped = try Self.sensitivity(alone, ["all.share"], customers: 20).skipped
    #expect(skipped.count == 1 && skipped[0].reason.contains("add up to 90%"))
  }

  @Test("what does not fit in memory is refused")
  func memory() throws {
    let error = #expect(throws: ExperimentError.self) {
      try Self.sensitivity(
        Fixtures.stall(), ["street->owner"], customers: 1_000_000,
        by: Experiment(threads: 2, availableMemory: 1_000_000))
    }
    #expect(error?.message.contains("of memory") == true)
  }

  @Test(
    "a little is a tenth of a lever's range, else of the value, within the range, and at least one of what is counted")
  func little() throws {
    var journey = Fixtures.shop()
    let price = try #require(journey.parameter(at: "price"))
    journey.levers[price] = Lever(path: price, title: "Price", range: 20...60)
    func ends(_ name: String) throws -> [Double?] {
      let move = try Self.move(name, in: journey)
      return [move.low, move.high]
    }
    #expect(try ends("price") == [36, 44])
    #expect(try ends("checkout.steps") == [2, 4])
    #expect(try ends("checkout.intent") == [0.8 - 0.08, 0.8 + 0.08])
    #expect(try ends("browsing.met") == [0.9, nil])
    #expect(try ends("offer") == [nil, nil])
    #expect(try ends("browsing->lost.attitude") == [-0.2 - 0.02, -0.2 + 0.02])
  }

  @Test("a parameter that changes under way is moved as a whole, within its range")
  func later() throws {
    let journey = Fixtures.shop()
    let met = try #require(journey.parameter(at: "browsing.met"))
    var variant = Variant(journey, Strategy(name: "later", changes: [met: 0.5]))
    variant.strategy[met, from: 3] = 0.7
    variant.strategy[met, from: 6] = 0.98
    let moved = variant.moving(met, to: 0.55)
    #expect(moved[met] == 0.55 && isClose(moved.strategy[met, from: 3], 0.75) && moved.strategy[met, from: 6] == 1)
  }

  @Test("a budget makes populations as large as it allows, within bounds")
  func budget() {
    let budget = Sensitivity.Budget(customerSteps: 1_000_000, replications: 5, customers: 10...500)
    #expect(
      budget.settings(moves: 10, steps: 50, seed: 7) == RunSettings(customers: 200, replications: 5, steps: 50, seed: 7)
    )
    #expect(budget.settings(moves: 1_000, steps: 50, seed: 7).customers == 10)
    #expect(budget.settings(moves: 0, steps: 0, seed: 7).customers == 500)
  }
}
