import Journeys
import OrderedCollections
import Simulation
import Testing

@testable import Experiments

@Suite("Why a metric differs")
struct AttributionTests {
  /// A serial funnel without feedback: some go to the checkout, some of these want to buy, some of these get through.
  private static func funnel() -> Journey {
    var journey = Journey(name: "funnel", step: .week)
    Fixtures.add(Stage(name: "street", isStart: true), to: &journey)
    Fixtures.add(Stage(name: "checkout", kind: .instant), to: &journey)
    Fixtures.add(Stage(name: "owner", kind: .outcome), to: &journey)
    Fixtures.add(Stage(name: "lost", kind: .outcome), to: &journey)
    journey.stages["checkout"]?.values[.intent] = 0.5
    journey.stages["checkout"]?.values[.stageSteps] = 2
    journey.stages["checkout"]?.values[.lossPerStep] = 0.2
    Fixtures.add(Path(from: "street", to: "checkout"), 0.3, to: &journey)
    Fixtures.add(Path(from: "checkout", to: "owner", marks: [.buys]), to: &journey)
    Fixtures.add(Path(from: "checkout", to: "lost"), 1, to: &journey)
    return journey
  }

  private static func variant(_ journey: Journey, _ values: KeyValuePairs<String, Double>) throws -> Variant {
    var strategy = Strategy(name: "now")
    for (path, value) in values { strategy.changes[try #require(journey.parameter(at: path))] = value }
    return Variant(journey, strategy)
  }

  private static func attribution(
    of metric: String, _ before: Variant, _ after: Variant, _ settings: RunSettings, threads: Int = 2
  ) throws -> Attribution {
    let metric = try #require(Fixtures.metric(metric, in: before.journey))
    let plan = AttributionPlan(of: metric, from: before, to: after, seed: settings.seed)
    #expect(plan.obstacle { false } == nil)
    return try #require(try Experiment(threads: threads).attribution(plan, settings))
  }

  @Test("on a serial funnel the parts are what one works out by hand")
  func serial() throws {
    let journey = Self.funnel()
    let after = try Self.variant(
      journey, ["street->checkout": 0.4, "checkout.intent": 0.8, "checkout.loss-per-step": 0.1])
    let result = try Self.attribution(of: "conversion", Variant(journey), after, RunSettings(steps: 1))
    #expect(result.method == .exact && result.mixtures == 8)
    // Conversion is the product of three factors; each part is its change times the mean of what the others make.
    let old = ["street->checkout": 0.3, "checkout.intent": 0.5, "checkout.loss-per-step": 0.64]
    let new = ["street->checkout": 0.4, "checkout.intent": 0.8, "checkout.loss-per-step": 0.81]
    func share(_ one: String, _ first: String, _ second: String) -> Double {
      guard let a = old[one], let b = new[one], let c = old[first], let d = new[first], let e = old[second],
        let f = new[second]
      else { return .nan }
      return (b - a) * (2 * c * e + d * e + c * f + 2 * d * f) / 6
    }
    let names = Array(old.keys.sorted())
    for part in result.parts {
      let others = names.filter { $0 != part.path.description }
      #expect(isClose(part.share.mean, share(part.path.description, others[0], others[1]), within: 1e-9))
      #expect(part.share.low == part.share.mean && part.share.high == part.share.mean)
    }
    #expect(isClose(result.total.difference.mean, 0.4 * 0.8 * 0.81 - 0.3 * 0.5 * 0.64))
    #expect(isClose(result.parts.reduce(0) { $0 + $1.share.mean }, result.total.difference.mean))
  }

  @Test("a simulated funnel agrees with the exact one within its interval")
  func agreement() throws {
    var journey = Self.funnel()
    let changes: KeyValuePairs = ["street->checkout": 0.4, "checkout.steps": 1.0]
    let settings = RunSettings(customers: 2_000, replications: 8, steps: 3)
    let exact = try Self.attribution(
      of: "conversion", Variant(journey), try Self.variant(journey, changes), settings)
    // What is felt afterwards changes no conversion, but there is no exact answer any more.
    journey.stages["lost"]?.kind = .timed
    journey.stages["lost"]?.touchpoints[""] = Touchpoint()
    Fixtures.add(Path(from: "lost", to: "owner"), 0.1, attitude: 0.3, to: &journey)
    let simulated = try Self.attribution(
      of: "conversion", Variant(journey), try Self.variant(journey, changes), settings)
    #expect(exact.method == .exact && simulated.method == .simulated)
    for (one, other) in zip(exact.parts, simulated.parts) {
      let error = try #require(other.share.standardError)
      #expect((one.share.mean - other.share.mean).magnitude < 5 * error)
    }
  }

  @Test("with feedback the parts add up to the change, and a parameter without effect has exactly none")
  func feedback() throws {
    let journey = Fixtures.shop()
    let after = try Self.variant(
      journey, ["checkout.steps": 1, "browsing.quality": 9, "goods": 3, "friends.imitation": 4])
    let settings = RunSettings(customers: 200, replications: 4, steps: 12)
    let result = try Self.attribution(of: "conversion", Variant(journey), after, settings, threads: 1)
    #expect(result.method == .simulated && result.mixtures == 16 && result.parts.count == 4)
    #expect(isClose(result.parts.reduce(0) { $0 + $1.share.mean }, result.total.difference.mean))
    #expect(result.parts.first { $0.path.description == "goods" }?.share == Estimate([0, 0, 0, 0]))
    #expect(result.ranking.first?.path.description == "checkout.steps")
    let again = try Self.attribution(of: "conversion", Variant(journey), after, settings, threads: 3)
    #expect(again.parts == result.parts && again.funnel == result.funnel)
  }

  @Test("a parameter that changes under way is one parameter with all of its values")
  func scheduled() throws {
    let journey = Fixtures.shop()
    let steps = try #require(journey.parameter(at: "checkout.steps"))
    var after = try Self.variant(journey, ["checkout.steps": 2, "browsing.quality": 8])
    after.strategy[steps, from: 6] = 1
    var before = try Self.variant(journey, ["checkout.steps": 4])
    before.strategy[steps, from: 3] = 5
    let mixture = StrategyMixture(from: before, to: after)
    #expect(mixture.parameters.map(\.description) == ["browsing.quality", "checkout.steps"])
    let moved = mixture.variant(moving: [false, true])
    #expect([0, 3, 6].map { moved.at(step: $0)[steps] } == [2, 2, 1])
    #expect(mixture.variant(moving: [false, false]).strategy == before.strategy)
    #expect([0, 3, 6].map { mixture.variant(moving: [true, false]).at(step: $0)[steps] } == [4, 5, 5])
  }

  @Test("beyond ten parameters orders are drawn, and the intervals know of it")
  func many() throws {
    let journey = Fixtures.shop()
    let values: KeyValuePairs = [
      "checkout.steps": 2, "checkout.intent": 0.9, "checkout.loss-per-step": 0.05, "browsing.quality": 8,
      "customer.quality": 9, "browsing->checkout": 0.25, "browsing->lost": 0.05, "customer->fan": 0.1,
      "customer->lost": 0.02, "fan->lost": 0.005, "friends.imitation": 3,
    ]
    let after = try Self.variant(journey, values)
    let mixture = StrategyMixture(from: Variant(journey), to: after)
    let metric = try #require(Fixtures.metric("conversion", in: journey))
    #expect(!AttributionPlan(of: metric, from: mixture.before, to: mixture.after, seed: 1).shapley.isExact)
    let plan = AttributionPlan(metric: metric, mixture: mixture, shapley: Shapley(players: 11, pairs: 3, seed: 1))
    let result = try #require(
      try Experiment().attribution(plan, RunSettings(customers: 10, replications: 2, steps: 4)))
    #expect(result.pairs == 3 && result.parts.count == 11)
    #expect(isClose(result.parts.reduce(0) { $0 + $1.share.mean }, result.total.difference.mean))
    #expect(result.parts.allSatisfy { $0.share.halfWidth != nil })
  }

  @Test("a mixture that cannot be simulated is told with the parameters that are moved")
  func obstacle() throws {
    let journey = Fixtures.shop()
    let after = try Self.variant(
      journey, ["browsing->checkout": 0.95, "browsing->lost": 0.01, "checkout.steps": 1])
    let plan = AttributionPlan(
      of: try #require(Fixtures.metric("conversion", in: journey)), from: Variant(journey), to: after, seed: 1)
    let obstacle = try #require(plan.obstacle { false })
    #expect(obstacle.moved.map(\.description) == ["browsing->checkout"])
    #expect(obstacle.problem.message.contains("add up to"))
  }

  @Test("who stops it keeps the replications that all mixtures have finished")
  func stopped() throws {
    let journey = Fixtures.shop()
    let after = try Self.variant(journey, ["checkout.steps": 1])
    let plan = AttributionPlan(
      of: try #require(Fixtures.metric("conversion", in: journey)), from: Variant(journey), to: after, seed: 1)
    let settings = RunSettings(customers: 50, replications: 4, steps: 6)
    let result = try Experiment.stopped(after: 5).attribution(plan, settings)
    #expect(result?.finished == 2)
    #expect(throws: ExperimentError.interrupted) {
      try Experiment(isCancelled: { true }).attribution(plan, settings)
    }
  }

  // MARK: Along the funnel

  @Test("what changes at one step of the funnel is carried by that step alone")
  func steps() throws {
    let rows = FunnelStep.steps(
      ["street", "checkout"], before: [[0.2, 0.1], [1, 1], [0.5, 0.25]], after: [[0.24, 0.12], [1, 1], [0.6, 0.3]])
    #expect(rows.map(\.to) == ["checkout", nil])
    #expect(isClose(rows[0].share.mean, 0.03) && isClose(rows[1].share.mean, 0, within: 1e-15))
    #expect(isClose(rows[0].before.mean, 0.375) && isClose(rows[1].after.mean, 0.4))
  }

  @Test("what is carried along the funnel adds up to the change")
  func lmdi() throws {
    let journey = Fixtures.shop()
    let after = try Self.variant(journey, ["checkout.steps": 1, "browsing->checkout": 0.3, "advertising.reach": 0.1])
    let result = try Self.attribution(
      of: "conversion", Variant(journey), after, RunSettings(customers: 300, replications: 3, steps: 12))
    #expect(result.funnel.map(\.from) == ["unaware", "browsing", "checkout"])
    #expect(isClose(result.funnel.reduce(0) { $0 + $1.share.mean }, result.total.difference.mean))
    let other = try Self.attribution(
      of: "abandonment", Variant(journey), after, RunSettings(customers: 50, replications: 2, steps: 6))
    #expect(other.funnel.isEmpty)
  }

  @Test("a stage that one can go round is no step of the funnel")
  func passages() {
    var journey = Fixtures.shop()
    #expect(journey.passages == ["unaware", "browsing", "checkout"])
    Fixtures.add(Path(from: "unaware", to: "checkout"), 0.01, to: &journey)
    #expect(journey.passages == ["unaware", "checkout"])
    #expect(Journey(name: "empty").passages.isEmpty)
  }
}
