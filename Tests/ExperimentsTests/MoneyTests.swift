import Journeys
import OrderedCollections
import Testing

@testable import Experiments
@testable import Simulation

@Suite("Money in a tally made by hand")
struct MoneyTests {
  private func value(_ name: String, in run: RunResult) throws -> Double {
    let metric = try #require(MetricCatalogue.metric(named: name, in: run.variant.journey))
    return try #require(run.values(of: metric)[0])
  }

  /// The shop with another value of one parameter.
  private func run(_ parameter: Parameter, _ value: Double) -> RunResult {
    let run = Fixtures.shopRun()
    let strategy = Strategy(changes: [ParameterPath(.journey, parameter): value])
    return RunResult(
      variant: Variant(run.variant.journey, strategy), settings: run.settings, replications: run.replications)
  }

  @Test(
    "money is told for the whole market, of which the customers of a run are a sample",
    arguments: [("revenue", 1280.0), ("cost", 1160), ("profit", 120)])
  func market(name: String, sum: Double) throws {
    // Ten thousand people, of whom two hundred were simulated.
    #expect(try value(name, in: Fixtures.shopRun()) == sum * 50)
    #expect(try value(name, in: run(.marketSize, 200)) == sum)
  }

  @Test("profit is revenue less cost, and segments add up to the whole")
  func identities() throws {
    let run = try Experiment().run(
      Variant(Fixtures.shop()), RunSettings(customers: 500, replications: 2, steps: 30, seed: 5))
    let (revenue, cost, profit) = (
      try value("revenue", in: run), try value("cost", in: run), try value("profit", in: run)
    )
    #expect(isClose(revenue - cost, profit) && revenue > 0 && cost > 0)
    for name in ["revenue", "cost", "profit"] {
      let parts = try value("\(name).regular", in: run) + value("\(name).bargain", in: run)
      #expect(isClose(parts, try value(name, in: run)))
    }
  }

  @Test("a value within the run divides what each age brought by those who were seen at it, and discounts it")
  func lifetimeValue() throws {
    // 200 / 20 + 80 / 16 + 30 / 10, and each week later is worth 1.1^(-1/52) as much.
    #expect(isClose(try value("horizon-value", in: run(.discountRate, 0)), 18))
    let week = 0.998_168_790_640_396_3
    #expect(isClose(try value("horizon-value", in: Fixtures.shopRun()), 10 + 5 * week + 3 * week * week))
  }

  @Test("without losses and discount a value within the run is all margins over the buyers")
  func noLosses() throws {
    var purchases = PurchaseTally(steps: 3)
    purchases.buyers = 8
    purchases.seenUntil = [0, 0, 0, 8]
    purchases.margin = [80, 16, 0, 24].map { $0 * 1_000_000 }
    #expect(purchases.lifeTable.horizonValue(discount: 1) == 15)
    #expect(purchases.lifeTable.value() == [10, 12, 12, 15])
    #expect(PurchaseTally(steps: 3).lifeTable.horizonValue(discount: 1) == nil)
  }

  @Test(
    "a sum is paid back when the margins have reached it, within a step in proportion",
    arguments: [(0.0, 0.0), (10, 0), (11, 0.5), (12, 1), (13.5, 2.5), (15, 3), (15.1, nil)] as [(Double, Double?)])
  func payback(sum: Double, steps: Double?) {
    var purchases = PurchaseTally(steps: 3)
    purchases.seenUntil = [0, 0, 0, 8]
    purchases.margin = [80, 16, 0, 24].map { $0 * 1_000_000 }
    #expect(purchases.lifeTable.steps(until: sum) == steps)
  }

  @Test("retention counts everybody as long as they are seen")
  func retention() {
    // Age 0 is the purchase. One of 20 is lost in its step, four of the 15 who are seen to age 1, none of 6 at age 2.
    let expected = [1, 19.0 / 20 * 11 / 15, 19.0 / 20 * 11 / 15]
    for (share, other) in zip(Fixtures.shopPurchases().lifeTable.retention, expected) { #expect(isClose(share, other)) }
    #expect(Fixtures.shopPurchases().lifeTable.retention.count == 3)
    #expect(PurchaseTally(steps: 3).lifeTable.retention.isEmpty)
  }

  @Test("a contract of mixed customers is worth what the shifted beta-geometric says")
  func shiftedBetaGeometric() throws {
    // Fader & Hardie 2010, Marketing Science 29: a .668, b 3.806, a margin of 100 a month, 10% discount each: 592.26.
    var journey = Journey(name: "contract", step: .month, horizon: 70)
    Fixtures.add(Stage(name: "door", isStart: true), to: &journey)
    Fixtures.add(Stage(name: "member"), to: &journey)
    Fixtures.add(Stage(name: "lost", kind: .outcome), to: &journey)
    Fixtures.add(Path(from: "door", to: "member", marks: [.buys]), 1, to: &journey)
    Fixtures.add(Path(from: "member", to: "member", marks: [.renews]), to: &journey)
    Fixtures.add(Path(from: "member", to: "lost", marks: [.dropout]), 0.668 / 4.474, to: &journey)
    journey.paths[Path.Ends(from: "member", to: "member")]?.values[.every] = 365.0 / 12
    journey.values[.price] = 100
    journey.values[.goods] = 0
    journey.values[.dropoutSpread] = 1 / 5.474
    journey.values[.discountRate] = 2.138_428_376_721
    let run = try Experiment().run(Variant(journey), RunSettings(customers: 5_000, replications: 8, steps: 70))
    let metric = try #require(MetricCatalogue.metric(named: "clv", in: journey))
    let estimate = try #require(run.estimate(of: metric))
    let error = try #require(estimate.standardError)
    #expect((estimate.mean - 592.26).magnitude < 4 * error, "\(estimate.mean) ± \(error)")
    #expect((estimate.mean - 592.26).magnitude < 0.01 * 592.26)
  }
}
