import Journeys
import OrderedCollections
import Testing

@testable import Experiments
@testable import Simulation

@Suite("The customer lifetime value beyond the run")
struct LifetimeValueTests {
  /// Members who pay each week and stay with a constant chance, or with chances of their own.
  private static func club(dropout: Double, spread: Double = 0) -> Journey {
    var journey = Journey(name: "club", step: .week)
    Fixtures.add(Stage(name: "door", isStart: true), to: &journey)
    Fixtures.add(Stage(name: "member"), to: &journey)
    Fixtures.add(Stage(name: "lost", kind: .outcome), to: &journey)
    Fixtures.add(Path(from: "door", to: "member", marks: [.buys]), 1, to: &journey)
    Fixtures.add(Path(from: "member", to: "member", marks: [.renews]), to: &journey)
    Fixtures.add(Path(from: "member", to: "lost", marks: [.dropout]), dropout, to: &journey)
    journey.paths[Path.Ends(from: "member", to: "member")]?.values[.every] = 7
    journey.values[.price] = 10
    journey.values[.goods] = 0
    journey.values[.dropoutSpread] = spread
    journey.values[.discountRate] = 0.1
    return journey
  }

  private static func estimate(
    _ name: String, in journey: Journey, customers: Int = 1_000, steps: Int
  ) throws -> Estimate {
    let run = try Experiment().run(
      Variant(journey), RunSettings(customers: customers, replications: 8, steps: steps, seed: 3))
    return try #require(run.outcomes([name]).first?.now)
  }

  private static let week = PortableMath.exp(-PortableMath.log(1.1) / 52)

  @Test(
    "with a constant margin and a constant dropout it is the closed form after a year and after ten",
    arguments: [
      52, 520,
    ])
  func constant(steps: Int) throws {
    let exact = 10 / (1 - 0.98 * Self.week)
    let clv = try Self.estimate("clv", in: Self.club(dropout: 0.02), steps: steps)
    let error = try #require(clv.standardError)
    #expect((clv.mean - exact).magnitude < 4 * error, "\(clv.mean) ± \(error), exactly \(exact)")
    #expect((clv.mean - exact).magnitude < 0.03 * exact)
  }

  @Test("what the run saw grows with it, and is told apart")
  func horizon() throws {
    let journey = Self.club(dropout: 0.02)
    let (year, decade) = (
      try Self.estimate("horizon-value", in: journey, steps: 52),
      try Self.estimate("horizon-value", in: journey, steps: 520)
    )
    #expect(year.mean < 0.75 * decade.mean)
    #expect(try year.mean < Self.estimate("clv", in: journey, steps: 52).mean)
  }

  @Test("where people differ, a year tells nearly what ten years do")
  func differing() throws {
    let journey = Self.club(dropout: 0.05, spread: 0.1)
    let year = try Self.estimate("clv", in: journey, customers: 10_000, steps: 52)
    let decade = try Self.estimate("clv", in: journey, customers: 10_000, steps: 520)
    #expect((year.mean / decade.mean - 1).magnitude < 0.1, "\(year.mean) and \(decade.mean)")
  }

  @Test("who never leaves is worth the margin for ever, and without interest there is no end to it")
  func forEver() throws {
    let tail = SurvivalTail(
      early: .init(sum: 0, variance: 0), late: .init(sum: 0, variance: 0), half: 10, from: 20)
    #expect(isClose(tail.survivors(discount: 0.99), 99, within: 1e-10))
    #expect(tail.survivors(discount: 1) == nil)
  }

  @Test("a tail without a fall is geometric, and one with a fall is the sum written out")
  func tails() throws {
    let even = SurvivalTail.Hazard(sum: 0.2, variance: 1e-4)
    let ratio = PortableMath.exp(-0.02) * 0.99
    #expect(
      isClose(
        SurvivalTail(early: even, late: even, half: 10, from: 20).survivors(discount: 0.99), ratio / (1 - ratio),
        within: 1e-12))
    // Shape 2, scale 15: the hazards 2 log(25/15) and 2 log(35/25), and survivors ((15 + 20) / (15 + 20 + k))².
    func hazard(_ from: Double, _ to: Double) -> SurvivalTail.Hazard {
      SurvivalTail.Hazard(sum: 2 * PortableMath.log(to / from), variance: 0)
    }
    let sum = (1...200_000).map { k in
      let share = 35 / (35 + Double(k))
      return share * share * PortableMath.exp(Double(k) * PortableMath.log(0.99))
    }.compensatedSum
    #expect(
      isClose(
        SurvivalTail(early: hazard(15, 25), late: hazard(25, 35), half: 10, from: 20).survivors(discount: 0.99), sum,
        within: 2e-3))
  }
}
