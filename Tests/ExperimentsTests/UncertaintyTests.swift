import Journeys
import OrderedCollections
import Simulation
import Testing

@testable import Experiments

@Suite("Decisions under uncertainty")
struct UncertaintyTests {
  /// Standard normal values that cover the distribution evenly.
  private static let normals: [Double] = {
    var luck = SplitMix64(seed: 5)
    return LatinHypercube.probabilities(2000, luck: &luck).compactMap(NormalDistribution.quantile)
  }()

  @Test("a Latin hypercube has one value in every part, and the same seed the same values")
  func hypercube() {
    var (one, other) = (SplitMix64(seed: 3), SplitMix64(seed: 3))
    let values = LatinHypercube.probabilities(50, luck: &one)
    #expect(values.map { Int($0 * 50) }.sorted() == Array(0..<50))
    #expect(values != values.sorted() && values == LatinHypercube.probabilities(50, luck: &other))
  }

  @Test("what varies is taken apart into what the draws and what luck bring about")
  func variance() throws {
    var luck = SplitMix64(seed: 11)
    let samples = Self.normals.map { theta in (0..<4).map { _ in 3 * theta + 2 * luck.normal() } }
    let parts = try #require(VarianceParts(samples))
    #expect(isClose(parts.parameters, 9, within: 0.03))
    #expect(isClose(parts.luck, 1, within: 0.05))
    let noise = try #require(VarianceParts([[1, -1], [1, -1], [-1, 1]]))
    #expect(noise.parameters == 0 && noise.shrinkage == 0)
    #expect(VarianceParts([[1], [2]]) == nil && VarianceParts([[1, 2]]) == nil)
  }

  @Test("knowing everything is worth what the unit normal loss says", arguments: [0.0, 0.3, -0.8, 2])
  func perfectInformation(mean: Double) {
    let sigma = 0.5
    let decision = Decision(worths: [Self.normals.map { _ in 0 }, Self.normals.map { mean + sigma * $0 }])
    let d = mean.magnitude / sigma
    let expected =
      sigma * (NormalDistribution.density(d) - d * (1 - NormalDistribution.cumulative(d)))
    #expect(isClose(decision.valueOfInformation, expected, within: 0.001))
    #expect(isClose(decision.probabilityBest[1], NormalDistribution.cumulative(mean / sigma), within: 0.001))
    #expect(isClose(decision.probabilityBest[0] + decision.probabilityBest[1], 1))
    #expect(decision.best == (mean > 0 ? 1 : 0) || mean == 0)
    // The only number there is, is worth as much as everything.
    let known = decision.valueOfKnowing(
      Self.normals, worths: [Self.normals.map { _ in 0 }, Self.normals.map { mean + sigma * $0 }])
    #expect(isClose(known, expected, within: 0.001))
  }

  @Test("what one number is worth is found through luck and other numbers; one that does not matter is worth nothing")
  func partialInformation() {
    var luck = SplitMix64(seed: 8)
    let other = LatinHypercube.probabilities(2000, luck: &luck).compactMap(NormalDistribution.quantile)
    let idle = LatinHypercube.probabilities(2000, luck: &luck)
    let worth = zip(Self.normals, other).map { 0.1 + $0 + 0.5 * $1 }
    let noisy = worth.map { $0 + 0.3 * luck.normal() }
    let none = worth.map { _ in 0.0 }
    let decision = Decision(worths: [none, worth])
    let d = 0.1
    let expected = NormalDistribution.density(d) - d * (1 - NormalDistribution.cumulative(d))
    #expect(isClose(decision.valueOfKnowing(Self.normals, worths: [none, noisy]), expected, within: 0.01))
    #expect(decision.valueOfKnowing(idle, worths: [none, noisy]) == 0)
    #expect(decision.valueOfKnowing(other, worths: [none, noisy]) < expected)
    #expect(expected < decision.valueOfInformation)
  }

  /// A metric whose draws follow a standard normal parameter, with luck of a size, twice each.
  private static func row(mean: Double = 0, parameter: Double, luck size: Double) throws -> UncertainComparison.Row {
    var luck = SplitMix64(seed: 21)
    let samples = normals.map { theta in
      (0..<2).map { _ in mean + parameter * theta + size * luck.normal() }
    }
    let metric = try #require(Fixtures.metric("conversion"))
    return try #require(UncertainComparison.Row(1, metric, samples))
  }

  @Test("of Monte Carlo error, drawing error and what is not known, customers make only the first smaller")
  func apart() throws {
    // A hundredfold population has a tenth of the luck.
    let (few, many) = (try Self.row(parameter: 3, luck: 2), try Self.row(parameter: 3, luck: 0.2))
    let luck = try #require(few.luck.halfWidth) / #require(many.luck.halfWidth)
    #expect(isClose(luck, 10, within: 0.03))
    #expect(try isClose(few.drawing.halfWidth, #require(many.drawing.halfWidth), within: 0.05))
    #expect(isClose(few.interval.upperBound, many.interval.upperBound, within: 0.05))
    // Together they are what the average varies by.
    let errors = [few.luck, few.drawing].compactMap(\.standardError).map { $0 * $0 }.reduce(0, +)
    #expect(isClose(errors.squareRoot(), few.difference.standardError ?? 0, within: 1e-9))
  }

  @Test("where luck moves single draws by more than what is not known does, nothing is said to be sure")
  func untold() throws {
    #expect(try !Self.row(mean: 0.5, parameter: 0, luck: 2).isTold)
    #expect(try Self.row(mean: 50, parameter: 0, luck: 2).isTold)
    #expect(try Self.row(mean: 0.5, parameter: 3, luck: 2).isTold)
  }

  @Test("of forty numbers that change nothing none is worth anything, as one in a hundred would be each by itself")
  func idle() {
    var luck = SplitMix64(seed: 4)
    let worths = [Self.normals.map { _ in 0 }, Self.normals.map { 0.1 + $0 }]
    let decision = Decision(worths: worths)
    let values = (0..<40).map { _ in
      decision.valueOfKnowing(LatinHypercube.probabilities(2000, luck: &luck), worths: worths, level: 0.01 / 40)
    }
    #expect(values.allSatisfy { $0 == 0 })
  }

  @Test("a polynomial is found again, and few different numbers make a lower one")
  func regression() {
    let causes = (0..<40).map { Double($0) / 10 }
    let cubic = causes.map { 1 + $0 - 2 * $0 * $0 + 0.5 * $0 * $0 * $0 }
    #expect(zip(CubicRegression.expected(cubic, knowing: causes), cubic).allSatisfy { isClose($0, $1, within: 1e-9) })
    let levels = (0..<40).map { Double($0 % 2) }
    #expect(CubicRegression.expected(levels, knowing: levels).allSatisfy { isClose($0 * (1 - $0), 0, within: 1e-9) })
    #expect(CubicRegression.expected([1, 2, 4], knowing: [5, 5, 5]).allSatisfy { isClose($0, 7.0 / 3) })
  }

  // MARK: Strategies

  private static func strategies() throws -> [Variant] {
    let journey = Fixtures.shop()
    let steps = try #require(journey.parameter(at: "checkout.steps"))
    return [Variant(journey), Variant(journey, Strategy(name: "short", changes: [steps: 2]))]
  }

  private static func intervals() throws -> OrderedDictionary<ParameterPath, ClosedRange<Double>> {
    let journey = Fixtures.shop()
    return [
      try #require(journey.parameter(at: "checkout.loss-per-step")): 0.02...0.2,
      try #require(journey.parameter(at: "checkout.steps")): 1...6,
      try #require(journey.parameter(at: "regular.share")): 0.5...0.9,
    ]
  }

  @Test("all strategies get the same draw, and a value that a strategy sets stays")
  func plan() throws {
    let plan = UncertaintyPlan(of: try Self.strategies(), try Self.intervals(), draws: 20, seed: 1)
    #expect(plan.obstacle == nil && plan.draws.count == 20)
    for (values, arms) in zip(plan.draws, plan.arms.map { $0.map(\.variant) }) {
      let drawn = plan.parameters.map { path in arms.map { $0[path] } }
      #expect(drawn[0] == [values[0], values[0]] && drawn[1] == [values[1], 2] && drawn[2] == [values[2], values[2]])
    }
    // One parameter more or less does not move the others.
    var fewer = try Self.intervals()
    let steps = try #require(fewer.keys.first { $0.parameter == .stageSteps })
    fewer[steps] = nil
    let smaller = UncertaintyPlan(of: try Self.strategies(), fewer, draws: 20, seed: 1)
    #expect(smaller.draws.map { $0[0] } == plan.draws.map { $0[0] })
  }

  @Test("draws that make no journey are left out, and where most do not there is an obstacle")
  func impossible() throws {
    let journey = Fixtures.shop()
    let path = try #require(journey.parameter(at: "browsing->checkout"))
    let wide = UncertaintyPlan(of: try Self.strategies(), [path: 0.1...0.95], draws: 40, seed: 1)
    #expect((20..<40).contains(wide.draws.count) && wide.obstacle == nil)
    let high = UncertaintyPlan(of: try Self.strategies(), [path: 0.93...0.99], draws: 40, seed: 1)
    #expect(high.obstacle?.message.contains("add up to") == true)
  }

  @Test("a comparison has the same bits whatever the threads, and its chances add up to 1", arguments: [1, 3])
  func comparison(threads: Int) throws {
    let journey = Fixtures.shop()
    let plan = UncertaintyPlan(of: try Self.strategies(), try Self.intervals(), draws: 8, seed: 2)
    let metrics = ["conversion", "abandonment"].compactMap { Fixtures.metric($0, in: journey) }
    let settings = RunSettings(customers: 60, replications: 2, steps: 8, seed: 2)
    func result(_ threads: Int) throws -> UncertainComparison {
      try #require(
        try Experiment(threads: threads).comparison(under: plan, by: metrics, choosingBy: metrics[0], settings))
    }
    let comparison = try result(threads)
    let alone = try result(2)
    #expect(comparison.rows == alone.rows && comparison.decision == alone.decision)
    #expect(comparison.information == alone.information)
    #expect(comparison.isComplete && comparison.finished == 8 && comparison.rows.map(\.metric) == metrics)
    #expect(isClose(comparison.decision.probabilityBest.reduce(0, +), 1))
    #expect(comparison.information.allSatisfy { $0.value <= comparison.decision.valueOfInformation })
    // Each draw has luck of its own, the same for both strategies.
    let run = try Experiment().arms(
      plan.arms[3].map(\.variant), by: metrics, RunSettings(customers: 60, replications: 8, steps: 8, seed: 2))
    let differences = (6...7).map { number in
      zip(run.values(of: metrics[0], in: 1), run.values(of: metrics[0], in: 0)).map { ($0 ?? 0) - ($1 ?? 0) }[number]
    }
    #expect(isClose(comparison.rows[0].means[3], (differences[0] + differences[1]) / 2))
  }

  @Test("whoever stops it keeps the draws that are done")
  func stopped() throws {
    let plan = UncertaintyPlan(of: try Self.strategies(), try Self.intervals(), draws: 8, seed: 2)
    let metric = try #require(Fixtures.metric("abandonment"))
    func comparison(_ limit: Int) throws -> UncertainComparison? {
      try Experiment.stopped(after: limit)
        .comparison(
          under: plan, by: [metric], choosingBy: metric, RunSettings(customers: 60, replications: 2, steps: 8))
    }
    let part = try #require(try comparison(17))
    #expect(!part.isComplete && part.finished == 4)
    #expect(throws: ExperimentError.interrupted) { try comparison(9) }
  }
}
