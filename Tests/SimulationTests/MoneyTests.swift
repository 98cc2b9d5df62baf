import Foundation
import Journeys
import OrderedCollections
import Testing

@testable import Simulation

@Suite("What it earns and what it costs (E12)")
struct MoneyTests {
  private let euro = Int128(1_000_000)

  @Test("everything adds up: margins by age are what buyers brought, and the rest is overhead")
  func addsUp() throws {
    let tally = try Samples.shop().run(3000, steps: 30).total
    let money = tally.purchases.money
    let byAge = tally.purchases.margin.reduce(0, +)
    // Problems of people who never bought are put right too, and are nobody's margin.
    let rest = money.revenue - money.goods - money.service - money.claims - money.recovery - byAge
    #expect(rest <= 0)
    #expect(rest > -money.recovery)
    #expect(
      money.cost == money.goods + money.courting + money.service + money.claims + money.recovery + money.advertising)
    for amount in [money.revenue, money.goods, money.service, money.claims, money.recovery, money.advertising] {
      #expect(amount > 0)
    }
  }

  @Test("sales are price and goods times purchases, and advertising is what is said for everybody in each step")
  func plain() throws {
    var journey = Samples.owners(
      expecting: 7, [.price: 50, .goods: 20, .fixedCost: 0.5, .investment: 3, .basketSize: 2])
    journey.channels["word"]?.values[.spend] = 0.25
    let money = try journey.run(400, steps: 8).total.purchases.money
    #expect(money.revenue == 400 * 100 * euro)
    #expect(money.goods == 400 * 40 * euro)
    #expect(money.advertising == 400 * 8 * euro / 4)
    #expect(money.running == 400 * 8 * euro / 2)
    #expect(money.investment == 400 * 3 * euro)
  }

  @Test("a better, sooner, more careful encounter is dearer, by what is said")
  func service() throws {
    func cost(_ changes: [ParameterPath: Double]) throws -> Double {
      let journey = Samples.owners(
        expecting: 7, [.costGrowth: 1.5, .costOfHaste: 0.2, .costOfCare: 0.1, .personalisationCost: 0.4],
        [.cost: 2, .quality: 7, .response: 2, .failure: 0.1])
      let tally = try journey.run(100, steps: 3, changing: changes).total
      let all = tally.purchases.money.service + tally.purchases.money.courting
      return Double(all) / Money.unitsPerCurrency / Double(tally.encounters[0].count) - 0.4
        * (changes.isEmpty ? 0.3 : 0.3)
    }
    #expect(isClose(try cost([:]), 2, within: 1e-6))
    #expect(isClose(try cost([.at("desk", .quality): 9]), 2 * 2.25, within: 1e-5))
    #expect(isClose(try cost([.at("desk", .response): 1]), 2 * pow(2, 0.2), within: 1e-5))
    #expect(isClose(try cost([.at("desk", .failure): 0.05]), 2 * pow(2, 0.1), within: 1e-5))
    #expect(isClose(try cost([.at("desk", .failure): 0]), 2 * pow(100, 0.1), within: 1e-5))
    #expect(isClose(try cost([.at("desk", .variability): 3]), 2, within: 1e-6))
  }

  @Test("an offer costs where it is made, and nowhere else")
  func offer() throws {
    var journey = Samples.owners(expecting: 7, [.price: 100, .offerCost: 0.2])
    let offered: [ParameterPath: Double] = [.whole(.offer): 0.5]
    #expect(try journey.run(100, steps: 2, changing: offered).total.purchases.money.revenue == 10_000 * euro)
    journey.go("door", "desk", 1, [.buys], [.offerEffect: 0.3])
    #expect(try journey.run(100, steps: 2, changing: offered).total.purchases.money.revenue == 9_000 * euro)
  }

  @Test("a bigger package brings its price and takes its goods, as many times as the path says")
  func pathBasket() throws {
    var journey = Samples.owners(expecting: 7, [.price: 40, .goods: 18])
    journey.paths[Path.Ends(from: "door", to: "desk")]?.values[.pathBasket] = 2.5
    let money = try journey.run(10, steps: 3).total.purchases.money
    #expect(money.revenue == 10 * 100_000_000 && money.goods == 10 * 45_000_000)
  }

  @Test("a cheaper alternative works as a dearer price does, and brings nobody any money")
  func competitorPrice() throws {
    let journey = Samples.shop()
    let cheaper = try journey.run(400, steps: 20, changing: [.whole(.competitorPrice): 0.5])
    let dearer = try journey.run(400, steps: 20, changing: [.whole(.price): 80])
    #expect(cheaper.fingerprint == dearer.fingerprint)
    #expect(cheaper.total.purchases.money.revenue < dearer.total.purchases.money.revenue)
  }

  @Test("a solution that comes sooner is dearer, by the cost of haste; agents are paid instead")
  func hasteOfSolutions() throws {
    let journey = Samples.owners(
      expecting: 7, [.recoveryCost: 10, .answersAfter: 4, .answerSpread: 0, .complains: 1, .solves: 1, .proactive: 0],
      [.failure: 1])
    func each(_ days: Double) throws -> Double {
      let tally = try journey.run(50, steps: 4, changing: [.whole(.answersAfter): days]).total
      return Double(tally.purchases.money.recovery) / Money.unitsPerCurrency / Double(tally.recoveries[0].solved)
    }
    #expect(isClose(try each(4), 10, within: 1e-6))
    #expect(isClose(try each(1), 10 * pow(4, 0.2), within: 1e-5))
  }

  @Test("a guarantee bears a premium on first purchases (V12), and is no free lunch: claims and fewer repeats")
  func guarantee() throws {
    var journey = Journey("promise", [.priceElasticity: 1.5, .buyingSpread: 0])
    journey.add("looking", start: true)
    journey.add("customer")
    journey.add("lost", .outcome)
    journey.meet("customer", [.quality: 6, .failure: 0.2])
    journey.go("looking", "customer", 0.2, [.buys], [.priceEffect: 1, .guaranteeEffect: 0.15])
    journey.go("looking", "lost", 0.1)
    journey.sell("customer", every: 20, [.priceEffect: 1])
    journey.go("customer", "lost", 0.01)
    let premium = exp(0.15 / 1.5)
    let before = try journey.run(3000, steps: 20).total.purchases
    let after = try journey.run(
      3000, steps: 20, changing: [.whole(.guarantee): 1, .whole(.price): 40 * premium]
    ).total.purchases
    #expect(after.buyers == before.buyers)
    #expect(after.purchases < before.purchases)
    #expect(after.claims > 0 && before.claims == 0)
    #expect(after.money.claims == Int128(after.claims) * Int128((40 * premium * 1e6).rounded()))
    // The same guarantee at the old price sells more.
    let cheap = try journey.run(3000, steps: 20, changing: [.whole(.guarantee): 1]).total.purchases
    #expect(cheap.buyers > before.buyers)
  }

  @Test("nobody who is content makes use of a guarantee, and nobody twice for one purchase")
  func claims() throws {
    // Each purchase is one decision, however often something is not right.
    let n = 4000
    let once = Samples.owners(expecting: 9, [.guarantee: 1, .claimShare: 0.3], [.quality: 0])
    for steps in [2, 3, 27] {
      let claims = try once.run(n, steps: steps).total.purchases.claims
      #expect(Figure.share(claims, of: n, exact: 0.3).agrees(with: 0.3))
    }
    let happy = Samples.owners(expecting: 5, [.guarantee: 1, .claimShare: 1], [.quality: 9])
    #expect(try happy.run(200, steps: 10).total.purchases.claims == 0)
    let angry = Samples.owners(expecting: 9, [.guarantee: 1, .claimShare: 1], [.quality: 2])
    #expect(try angry.run(200, steps: 10).total.purchases.claims == 200)
  }

  @Test(
    "what is given back is a part of what was paid: with the basket of the path, the extras, and the price of that day")
  func refunds() throws {
    let n = 200
    var journey = Samples.owners(
      expecting: 9, [.guarantee: 0.5, .claimShare: 1, .price: 40, .upsellShare: 1, .upsellValue: 0.5], [.quality: 0])
    journey.go("door", "desk", 1, [.buys], [.pathBasket: 2])
    func paidBack(_ steps: Int) throws -> Int128 {
      var dearer = Strategy(name: "dearer")
      dearer[.whole(.price), from: 1] = 60
      let settings = RunSettings(customers: n, replications: 1, steps: steps)
      let compiled = try CompiledJourney(Variant(journey, dearer))
      return try #require(compiled.simulate(settings, replication: 0, workers: 1)).total.purchases.money.claims
    }
    #expect(try paidBack(5) == Int128(n) * 40_000_000)
    journey.sell("desk", every: 7, renews: true, [.pathBasket: 0.5])
    // Half of a basket at 60 and half as much again are 45, and are met with something bad in the next step.
    #expect(try paidBack(4) == Int128(n) * (40_000_000 + 2 * 22_500_000))
  }
}
