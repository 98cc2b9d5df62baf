import Journeys
import OrderedCollections
import Simulation
import Testing

@testable import Experiments

@Suite("How good a parameter must be to catch up")
struct BreakEvenTests {
  /// Searches a made-up difference, whose replications are apart by a little.
  private static func search(
    present: Double = 2, isWhole: Bool = false, moreIsBetter: Bool = true, noise: Double = 0.01,
    _ difference: (Double) -> Double
  ) throws -> BreakEven.Answer {
    let metric = try #require(Fixtures.metric("conversion"))
    var search = BreakEvenSearch(range: 0...12, present: present, isWhole: isWhole, moreIsBetter: moreIsBetter)
    func points(_ values: [Double]) throws -> [Effect] {
      try values.map { value in
        let after = [-noise, noise, 0].map { 0.5 + difference(value) + $0 }
        return Effect(
          value: value, difference: try #require(Difference(of: metric, before: [0.5, 0.5, 0.5], after: after)))
      }
    }
    search.add(try points(search.grid))
    for _ in 0..<BreakEvenSearch.rounds { search.add(try points(search.next)) }
    return try #require(search.answer)
  }

  @Test("a straight line is followed to where it passes through nothing, and the interval is that of the t test")
  func straight() throws {
    guard case .crossing(let crossing) = try Self.search({ 0.1 * (7.3 - $0) }) else {
      Issue.record("no crossing")
      return
    }
    #expect(isClose(crossing.value, 7.3))
    // Half the width of the t interval of three values, over the slope.
    let half = 4.302652729749464 * 0.01 / 3.0.squareRoot() / 0.1
    #expect(isClose(crossing.low, 7.3 - half, within: 1e-9) && isClose(crossing.high, 7.3 + half, within: 1e-9))
    #expect(crossing.others == 0)
  }

  @Test("a rising difference, and one of which less is better, are followed as well")
  func directions() throws {
    for isBetter in [true, false] {
      guard case .crossing(let crossing) = try Self.search(moreIsBetter: isBetter, { 0.1 * ($0 - 4.4) }) else {
        Issue.record("no crossing")
        return
      }
      #expect(isClose(crossing.value, 4.4) && crossing.low.map { $0 < 4.4 } == true)
    }
  }

  @Test("of several places the one next to the present value is found")
  func several() throws {
    let hill = { (x: Double) in 0.02 * (x - 1.5) * (8.5 - x) }
    for (present, expected) in [(2.0, 1.5), (9.0, 8.5)] {
      guard case .crossing(let crossing) = try Self.search(present: present, hill) else {
        Issue.record("no crossing")
        return
      }
      #expect((crossing.value - expected).magnitude < 0.01 && crossing.others == 1)
    }
  }

  @Test("of what is counted in whole numbers the last one that is not behind is told")
  func whole() throws {
    let answer = try Self.search(isWhole: true, noise: 0, { 0.1 * (7.3 - $0) })
    #expect(answer == .crossing(.init(value: 7, low: nil, high: nil, others: 0)))
    let rising = try Self.search(isWhole: true, noise: 0, { 0.1 * ($0 - 7.3) })
    #expect(rising == .crossing(.init(value: 8, low: nil, high: nil, others: 0)))
  }

  @Test("where there is none, the nearest point is told, and so is a metric that does not depend on it")
  func never() throws {
    guard case .behind(let point) = try Self.search({ 0.01 * $0 - 1 }) else {
      Issue.record("not behind")
      return
    }
    #expect(point.value == 12)
    guard case .ahead(let low) = try Self.search({ 0.01 * $0 + 1 }) else {
      Issue.record("not ahead")
      return
    }
    #expect(low.value == 0)
    guard case .independent = try Self.search({ _ in 0.2 }) else {
      Issue.record("not independent")
      return
    }
  }

  @Test("what the rest of a strategy wins, a parameter gives back: the same bits whatever the threads")
  func simulated() throws {
    let journey = Fixtures.shop()
    let (steps, intent) = ("checkout.steps", "checkout.intent")
    var now = Variant(journey)
    now.strategy.name = "now"
    now.strategy.changes[try #require(journey.parameter(at: steps))] = 1
    let path = try #require(journey.parameter(at: intent))
    let metric = try #require(Fixtures.metric("abandonment", in: journey))
    let settings = RunSettings(customers: 150, replications: 4, steps: 10)
    let results = try [1, 3].map { threads in
      try #require(
        try Experiment(threads: threads)
          .breakEven(path, in: 0.3...1, of: now, against: Variant(journey), by: metric, settings))
    }
    guard case .crossing(let crossing) = results[0].answer else {
      Issue.record("no crossing")
      return
    }
    // Of those who mean to pay 0.8 · 0.9³ get through three steps, and with one step 0.9 times the share that is asked for.
    #expect((crossing.value - 0.8 * 0.81).magnitude < 0.1)
    #expect(results[0].answer == results[1].answer && results[0].points == results[1].points)
    #expect(results[0].confirmation != nil && results[0].present != nil)
    #expect(throws: ExperimentError.interrupted) {
      try Experiment(isCancelled: { true })
        .breakEven(path, in: 0.3...1, of: now, against: Variant(journey), by: metric, settings)
    }
  }
}
