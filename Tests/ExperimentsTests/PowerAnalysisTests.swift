import Journeys
import OrderedCollections
import Testing

@testable import Experiments
@testable import Simulation

@Suite("What a real test would need")
struct PowerAnalysisTests {
  /// The stall, under a strategy by which more of those who pass buy.
  private static func stall(_ share: Double, _ name: String) throws -> Variant {
    let journey = Fixtures.stall()
    let path = try #require(journey.parameter(at: "street->owner"))
    return Variant(journey, Strategy(name: name, changes: [path: share]))
  }

  @Test("metrics that count people are what their people say, for everybody and for each segment")
  func counts() throws {
    let run = Fixtures.shopRun()
    let metrics = MetricCatalogue.metrics(of: run.variant.journey)
    #expect(metrics.filter(\.countsPeople).count > 20)
    for metric in metrics {
      #expect(run.people(of: metric).isEmpty != metric.countsPeople)
      guard metric.countsPeople, let value = run.values(of: metric)[0] else { continue }
      #expect(isClose(run.personalOutcome(of: metric)?.mean, value), "\(metric.name)")
    }
  }

  @Test("of how many customers a metric speaks")
  func coverage() throws {
    let run = Fixtures.shopRun()
    func coverage(_ name: String) throws -> Double? {
      run.personalOutcome(of: try #require(Fixtures.metric(name)))?.coverage
    }
    #expect(try coverage("conversion") == 1)
    #expect(try coverage("retention") == 0.2)
    #expect(try coverage("conversion.bargain") == 0.5)
    #expect(try coverage("nps-measured.bargain") == 0.025)
  }

  @Test("independent customers need what the formula says of the predicted shares")
  func independent() throws {
    let metric = try #require(Fixtures.metric("conversion", in: Fixtures.stall()))
    let analysis = try #require(
      try Experiment(threads: 2).power(
        of: metric, from: try Self.stall(0.2, "a"), to: try Self.stall(0.3, "b"),
        RunSettings(customers: 500, replications: 6, steps: 2)))
    #expect(analysis.isTold && analysis.couplings.isEmpty && analysis.tests == nil)
    // 0.36 against 0.51 from two steps.
    #expect(isClose(analysis.before.mean, 0.36, within: 0.03) && isClose(analysis.after.mean, 0.51, within: 0.03))
    let expected = TestPlan.usual.size(
      from: .share(analysis.before.mean), to: .share(analysis.before.mean + analysis.difference.difference.mean))
    #expect(analysis.size(for: analysis.difference.difference.mean) == expected)
    // Everybody stands at the start and knows the brand: it takes until nine of ten buyers have bought.
    #expect(analysis.waiting.isUntilPurchase, "it need not wait for the whole run")
    #expect(analysis.waiting.steps <= 2)
  }

  @Test("where the model cannot tell, no size is named and nothing is tried")
  func untold() throws {
    let metric = try #require(Fixtures.metric("conversion"))
    let analysis = try #require(
      try Experiment(threads: 2).power(
        of: metric, from: Variant(Fixtures.shop()), to: Variant(Fixtures.shop(), Strategy(name: "same")),
        RunSettings(customers: 50, replications: 3, steps: 10)))
    #expect(!analysis.isTold && analysis.tests == nil)
    #expect(analysis.couplings == [.wordOfMouth])
    #expect(analysis.size(for: analysis.difference.difference.mean) == nil)
  }

  @Test("tests of independent halves scatter as chance has it, and find as often as planned")
  func designEffectOfNone() throws {
    let size = try #require(TestPlan.usual.size(from: .share(0.3), to: .share(0.36)))
    var luck = PlainLuck(seed: 5)
    func half(_ share: Double, _ customers: Int) -> PeopleCount {
      PeopleCount(
        customers: customers, people: customers, positive: (0..<customers).count { _ in luck.uniform() < share })
    }
    let halves = (0..<400).map { _ in (before: half(0.3, size.before), after: half(0.36, size.after)) }
    let tests = try #require(SimulatedTests(halves, of: size, by: .usual))
    #expect(tests.count == 400 && (280...360).contains(tests.found))
    let error = try #require(tests.standardError)
    #expect(isClose(error, 0.05, within: 0.01))
    #expect(isClose(tests.designEffect, 1, within: 4 * error) && tests.inflation == 1)
  }

  @Test("people who come in fours of one mind make the difference scatter four times as much")
  func designEffectOfFour() throws {
    let size = SampleSize(before: 1000, after: 1000)
    var luck = PlainLuck(seed: 6)
    func half(_ share: Double) -> PeopleCount {
      PeopleCount(customers: 1000, people: 1000, positive: 4 * (0..<250).count { _ in luck.uniform() < share })
    }
    let halves = (0..<400).map { _ in (before: half(0.3), after: half(0.36)) }
    let tests = try #require(SimulatedTests(halves, of: size, by: .usual))
    #expect(isClose(tests.designEffect, 4, within: 0.15) && tests.inflation == tests.designEffect)
  }

  @Test("word of mouth is tried, the same whatever the threads, and as large as the budget allows")
  func coupled() throws {
    var journey = Fixtures.shop()
    journey.channels["friends"]?.values[.imitation] = 20
    let metric = try #require(Fixtures.metric("conversion", in: journey))
    let intent = try #require(journey.parameter(at: "checkout.steps"))
    func analysis(_ threads: Int) throws -> PowerAnalysis? {
      try Experiment(threads: threads).power(
        of: metric, from: Variant(journey), to: Variant(journey, Strategy(name: "short", changes: [intent: 1])),
        RunSettings(customers: 300, replications: 4, steps: 20),
        budget: SimulatedTests.Budget(tests: 8, customerSteps: 8 * 20 * 120))
    }
    let one = try #require(try analysis(1))
    let tests = try #require(one.tests)
    #expect(tests.count == 8 && (100...120).contains(tests.size.customers))
    #expect(try analysis(3)?.tests == tests)
  }

  @Test("without halves there is nothing to judge, and people who are all alike have no design effect")
  func nothing() {
    let size = SampleSize(before: 10, after: 10)
    let all = PeopleCount(customers: 10, people: 10, positive: 10)
    #expect(SimulatedTests([], of: size, by: .usual) == nil)
    #expect(SimulatedTests([(all, all)], of: size, by: .usual) == nil)
    let tests = SimulatedTests([(all, all), (all, all)], of: size, by: .usual)
    #expect(tests?.designEffect == nil && tests?.inflation == 1 && tests?.found == 0)
  }
}
