import Journeys
import OrderedCollections
import Testing

@testable import Simulation

@Suite("Changes that begin later, and a company that learns")
struct ScheduleTests {
  private func run(_ journey: Journey, from step: Int, _ changes: [ParameterPath: Double]) throws -> Tally {
    var strategy = Strategy(name: "later")
    for (path, value) in changes { strategy[path, from: step] = value }
    let compiled = try CompiledJourney(Variant(journey, strategy))
    let settings = RunSettings(customers: 800, replications: 1, steps: 24, seed: 1)
    return try #require(compiled.simulate(settings, replication: 0, workers: 2))
  }

  @Test("until then everything is as before, and from then on it is not")
  func later() throws {
    let journey = Samples.shop()
    let changes: [ParameterPath: Double] = [.whole(.price): 80, .at("customer", .quality): 4]
    let plain = try journey.run(800, steps: 24)
    let changed = try run(journey, from: 10, changes)
    #expect(changed.occupancy.prefix(11) == plain.occupancy.prefix(11))
    #expect(changed.occupancy != plain.occupancy)
    let sooner = try run(journey, from: 4, changes)
    #expect(sooner.occupancy.prefix(11) != plain.occupancy.prefix(11))
  }

  @Test("a change that begins at once is a plain change, and one that changes nothing is none")
  func atOnce() throws {
    let journey = Samples.shop()
    let price: [ParameterPath: Double] = [.whole(.price): 60]
    #expect(try run(journey, from: 0, price) == journey.run(800, steps: 24, changing: price))
    #expect(try run(journey, from: 7, [.whole(.price): 40]) == journey.run(800, steps: 24))
  }

  @Test("a stage that feelings decide from some step on is left by chance before, and the other way round")
  func treatment() throws {
    // The price divides the segments, so from then on everybody decides alone.
    var journey = Journey("shop", [.price: 40])
    journey.segment("rich", share: 0.5, [.segmentPriceElasticity: 0])
    journey.segment("poor", share: 0.5, [.segmentPriceElasticity: 5])
    journey.add("looking", start: true)
    journey.add("bought", .outcome)
    journey.go("looking", "bought", 0.1, [.buys], [.priceEffect: 1])
    let raised = try run(journey, from: 5, [.whole(.price): 80])
    #expect(2 * raised.segments[0].buyers > 3 * raised.segments[1].buyers)
    var strategy = Strategy(name: "dear at first")
    strategy.changes[.whole(.price)] = 80
    strategy[.whole(.price), from: 5] = 40
    let compiled = try CompiledJourney(Variant(journey, strategy))
    let settings = RunSettings(customers: 800, replications: 1, steps: 60, seed: 1)
    let lowered = try #require(compiled.simulate(settings, replication: 0, workers: 1))
    // A tenth a step of those who are left at step 5 for 55 steps more.
    #expect(lowered.segments[1].buyers > 390 && lowered.occupancy[60][0] <= 12)
  }

  @Test("what is spent once is spent when it is set")
  func investment() throws {
    let tally = try run(Samples.shop(), from: 6, [.whole(.investment): 2])
    #expect(tally.total.purchases.money.investment == 800 * 2_000_000)
  }

  @Test("a company that reads its surveys improves what they find worst, and pays for it")
  func learning() throws {
    var journey = Samples.shop()
    journey.meet("customer", [.quality: 5, .cost: 0.5])
    let every = StepUnit.week.days * 4
    let learned = try journey.run(800, steps: 24, changing: [.whole(.reviewEvery): every])
    let customer = try #require(
      Array(journey.stages.values).flatMap { stage in
        stage.touchpoints.keys.map { _ in stage.name }
      }.firstIndex(of: "customer"))
    #expect(learned.improvements[customer] > 0)
    #expect(learned.improvements.reduce(0, +) <= 6 * 0.3 + 1e-9)
    let plain = try journey.run(800, steps: 24)
    #expect(plain.improvements.allSatisfy { $0 == 0 })
    let (better, before) = (learned.total.encounters[customer], plain.total.encounters[customer])
    #expect(better.meanDelivered > before.meanDelivered)
    #expect(try journey.run(800, steps: 24, changing: [.whole(.reviewEvery): every]) == learned)
  }

  @Test("however often it improves, nothing gets better than 10, and no cost grows beyond counting")
  func limit() throws {
    var journey = Samples.shop()
    journey.meet("customer", [.quality: 9, .severity: 10, .failure: 0.9, .cost: 1_000_000])
    let tally = try journey.run(
      200, steps: 40, changing: [.whole(.reviewEvery): 1, .whole(.reviewStep): 5, .whole(.costGrowth): 10])
    #expect(tally.improvements.allSatisfy { $0 <= 10 })
    #expect(tally.total.purchases.money.service > 0)
  }

  @Test("and may be wrong: it hears those with strong feelings more than the others")
  func wrong() throws {
    // One touchpoint disappoints everybody a little, the other a few very much.
    func improved(_ extremes: Double) throws -> [Double] {
      var journey = Samples.owners(
        expecting: 7.5,
        [.surveyExtremes: extremes, .surveyAnswers: 0.05, .learning: 0, .reviewEvery: 60, .complains: 0],
        [.quality: 6.7, .variability: 0.2])
      journey.meet("desk", name: "second", [.quality: 7.4, .variability: 0, .failure: 0.12, .severity: 5])
      return try journey.run(1500, steps: 9).improvements
    }
    let (fair, loud) = (try improved(1), try improved(20))
    #expect(fair[0] > 0 && fair[1] == 0)
    #expect(loud[1] > 0 && loud[0] == 0)
  }
}
