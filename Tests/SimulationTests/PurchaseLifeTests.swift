import Foundation
import Journeys
import Testing

@testable import Simulation

@Suite("Buying again and dropping out (E9)")
struct PurchaseLifeTests {
  /// A stage where everybody begins and buys again, and where some drop out.
  private func life(
    every weeks: Double, dropout: Double? = nil, renews: Bool = false, _ values: Given = [:], buying: Given = [:],
    dropping: Given = [:]
  ) -> Journey {
    var journey = Journey("life", values)
    journey.add("here", start: true)
    journey.add("gone", .outcome)
    journey.sell("here", every: weeks * StepUnit.week.days, renews: renews, buying)
    if let dropout { journey.go("here", "gone", dropout, [.dropout], dropping) } else { journey.go("here", "gone", 0) }
    return journey
  }

  private func purchases(_ tally: Tally) -> Double {
    Double(tally.total.purchases.purchases) / Double(tally.total.customers)
  }

  @Test("the purchases of the published shop: E[X(39)] = 1.19672 and P(X = 0) = .57379 (V5)")
  func compactDiscs() throws {
    // Fader, Hardie & Lee 2005: r .243, α 4.414, a .793, b 2.426.
    let journey = life(
      every: 4.414 / 0.243, dropout: 0.793 / 3.219,
      [.buyingSpread: 1 / (0.243).squareRoot(), .dropoutSpread: 1 / 4.219])
    let (n, replications) = (4000, 6)
    let tallies = try (0..<replications).map { try journey.run(n, steps: 39, replication: $0).total }
    let bought = Figure.mean(of: tallies.map { Double($0.purchases.purchases) / Double(n) })
    #expect(bought.agrees(with: 1.19672))
    let buyers = tallies.reduce(0) { $0 + $1.buyers }
    #expect(Figure.share(n * replications - buyers, of: n * replications, exact: 0.57379).agrees(with: 0.57379))
  }

  @Test("contracts end by the shifted beta-geometric law (V4)")
  func contracts() throws {
    // Fader & Hardie 2007: a .668, b 3.806.
    let (a, b, n) = (0.668, 3.806, 12_000)
    let journey = life(every: 1, dropout: a / (a + b), renews: true, [.dropoutSpread: 1 / (a + b + 1)])
    let tally = try journey.run(n, steps: 12)
    var survival = 1.0
    for year in 1...12 {
      survival *= (b + Double(year) - 1) / (a + b + Double(year) - 1)
      #expect(Figure.share(tally.occupancy[year][0], of: n, exact: survival).agrees(with: survival))
    }
    // Whoever stays pays, and nobody else.
    #expect(tally.total.purchases.purchases == (1...12).reduce(0) { $0 + tally.occupancy[$1][0] })
  }

  @Test("where all are alike purchases are a Poisson process, and as many as fall into a step are made in it")
  func poisson() throws {
    let n = 3000
    for weeks in [0.2, 1, 5] {
      let tally = try life(every: weeks, [.buyingSpread: 0]).run(n, steps: 10)
      let exact = 10 / weeks
      #expect(Figure(value: purchases(tally), error: (exact / Double(n)).squareRoot()).agrees(with: exact))
      let none = exp(-exact)
      #expect(Figure.share(n - tally.total.buyers, of: n, exact: none).agrees(with: none))
    }
  }

  @Test("a contract is renewed when it is due, whatever its length", arguments: [1, 2, 3, 7, 13])
  func due(weeks: Int) throws {
    let tally = try life(every: Double(weeks), renews: true).run(10, steps: 100)
    #expect(tally.total.purchases.purchases == 10 * (100 / weeks))
  }

  @Test("a contract goes on when its customer changes the stage: it is one with the company")
  func moving() throws {
    func two(dropout: Double) -> Journey {
      var journey = Journey("two", [.dropoutSpread: 0])
      journey.add("here", start: true)
      journey.add("there")
      journey.add("gone", .outcome)
      for (stage, other) in [("here", "there"), ("there", "here")] {
        journey.sell(stage, every: 70, renews: true)
        journey.go(stage, other, 0.3)
        journey.go(stage, "gone", dropout, [.dropout])
      }
      return journey
    }
    #expect(try two(dropout: 0).run(50, steps: 52).total.purchases.purchases == 50 * 5)
    let n = 4000
    let tally = try two(dropout: 0.19).run(n, steps: 52)
    let stays = pow(0.81, 5.0)
    #expect(Figure.share(tally.occupancy[52][0] + tally.occupancy[52][1], of: n, exact: stays).agrees(with: stays))
  }

  @Test("who buys less often than planned is lost as soon as who buys as planned, by time instead of by purchase")
  func lapse() throws {
    let (n, weeks, chance) = (6000, 30, 0.1)
    for (price, lapse) in [(40.0, 1.0), (80, 1), (400, 1), (80, 0), (80, 0.5), (20, 1)] {
      let journey = life(
        every: 2, dropout: chance, [.buyingSpread: 0, .dropoutSpread: 0, .priceElasticity: 1.5, .needCeiling: 1e3],
        buying: [.priceEffect: 1])
      let tally = try journey.run(n, steps: weeks, changing: [.whole(.price): price, .whole(.lapse): lapse])
      let multiple = pow(price / 40, -1.5)
      // Purchases, and the occasions that are let pass, are Poisson processes; of each some are the last.
      let byPurchase = multiple * (1 - pow(1 - chance, 1 / max(1, multiple)))
      let byTime = lapse * max(0, 1 - multiple) * chance
      let stays = exp(-Double(weeks) / 2 * (byPurchase + byTime))
      let found = Figure.share(tally.occupancy[weeks][0], of: n, exact: stays)
      #expect(found.agrees(with: stays), "at \(price), \(lapse)")
    }
  }

  @Test("a price works on repeated purchases as on first ones, by the elasticity")
  func price() throws {
    let n = 4000
    let journey = life(every: 2, [.buyingSpread: 0, .priceElasticity: 1.5], buying: [.priceEffect: 1])
    for (price, ceiling) in [(20.0, 1e3), (40, 1e3), (60, 1e3), (20, 2.5), (0.01, 2.5), (60, 1), (20, 1)] {
      let tally = try journey.run(
        n, steps: 20, changing: [.whole(.price): price, .whole(.needCeiling): ceiling])
      // Nobody needs more than so many times as much, however cheap it is.
      let (wanted, room) = (pow(price / 40, -1.5), ceiling - 1)
      let exact = 10 * (wanted <= 1 ? wanted : 1 + (wanted - 1) * room / (wanted - 1 + room))
      #expect(Figure(value: purchases(tally), error: (exact / Double(n)).squareRoot()).agrees(with: exact))
    }
    // Where the path does not mind the price, nothing changes but the money.
    let careless = life(every: 2)
    #expect(
      try careless.run(200, steps: 20, changing: [.whole(.price): 80]).fingerprint
        == careless.run(200, steps: 20).fingerprint)
  }

  @Test("an effect on dropping out weighs the chance as a hazard: (1 - d) to the power of it")
  func dropoutEffect() throws {
    let n = 6000
    let journey = life(
      every: 1, dropout: 0.2, renews: true, [.dropoutSpread: 0], dropping: [.offerEffect: -1, .priceEffect: -1])
    for (offer, price) in [(0.0, 40.0), (1, 40), (0, 60)] {
      let tally = try journey.run(n, steps: 1, changing: [.whole(.offer): offer, .whole(.price): price])
      let exact = pow(0.8, exp(-offer) * pow(price / 40, 1.5))
      #expect(Figure.share(tally.occupancy[1][0], of: n, exact: exact).agrees(with: exact))
    }
  }

  @Test("those who drop out under a mild strategy drop out under a harsh one too: luck is the same")
  func sameLuck() throws {
    let journey = life(every: 2, dropout: 0.1, dropping: [.priceEffect: -1])
    let mild = try journey.crowd(1000, steps: 30)
    let harsh = try journey.crowd(1000, steps: 30, changing: [.whole(.price): 60])
    #expect(zip(mild.ends, harsh.ends).allSatisfy { $0 <= $1 })
    #expect(mild.ends.reduce(0, +) < harsh.ends.reduce(0, +))
  }

  @Test("extras are taken by the share, more of them by those who are served personally, and never without")
  func extras() throws {
    let n = 3000
    let journey = life(
      every: 1, renews: true, [.upsellShare: 0.2, .crossSellShare: 0.1, .extraPersonalisation: 1, .goods: 18])
    let plain = try journey.run(n, steps: 4).total.purchases
    #expect(Figure.share(plain.upsells, of: plain.purchases, exact: 0.2).agrees(with: 0.2))
    #expect(Figure.share(plain.crossSells, of: plain.purchases, exact: 0.1).agrees(with: 0.1))
    let odds = 0.25 * exp(0.5)
    let personal = try journey.run(n, steps: 4, changing: [.whole(.personalisation): 0.8]).total.purchases
    #expect(
      Figure.share(personal.upsells, of: personal.purchases, exact: odds / (1 + odds)).agrees(with: odds / (1 + odds)))
    #expect(try life(every: 1).run(200, steps: 10).total.purchases.upsells == 0)
    // Each is a part of the price more, and of the goods.
    let units = 40 * plain.purchases * 10 + (3 * plain.upsells + 5 * plain.crossSells) * 40
    #expect(plain.money.revenue == Int128(units) * 100_000)
  }

  @Test("a segment that buys twice as often does, and one with larger baskets pays more")
  func segments() throws {
    var journey = life(every: 2, [.buyingSpread: 0])
    journey.segment("busy", share: 0.5, [.segmentBuying: 2])
    journey.segment("rich", share: 0.5, [.segmentBasket: 3])
    let tally = try journey.run(4000, steps: 20)
    let (busy, rich) = (tally.segments[0], tally.segments[1])
    let ratio = Double(busy.purchases.purchases * rich.customers) / Double(rich.purchases.purchases * busy.customers)
    #expect(isClose(ratio, 2, within: 0.1))
    #expect(rich.purchases.money.revenue == Int128(rich.purchases.purchases) * 120_000_000)
    #expect(busy.purchases.money.revenue == Int128(busy.purchases.purchases) * 40_000_000)
  }

  @Test("the shapes drawn have the mean and the spread they should have", arguments: [0.243, 0.793, 1, 2.426, 9])
  func gamma(shape: Double) {
    // It ends, whatever a journey says.
    #expect([1e-300, 1e12, 1e300].allSatisfy { Draw.gamma(shape: $0, bits: 5).isFinite })
    let n = 40_000
    let draws = (0..<n).map {
      Draw.gamma(shape: shape, bits: RandomKey.first(.frequency).draw(customer: UInt32($0), step: 0))
    }
    let mean = Figure(value: draws.reduce(0, +) / Double(n), error: (shape / Double(n)).squareRoot())
    #expect(mean.agrees(with: shape))
    let logs = draws.map { Foundation.log($0) }
    // The spread of the logarithm is the trigamma function; by its series.
    let trigamma = (0..<200_000).reduce(0) { $0 + 1 / pow(shape + Double($1), 2) } + 1 / (shape + 200_000)
    let middle = logs.reduce(0, +) / Double(n)
    let spread = logs.reduce(0) { $0 + pow($1 - middle, 2) } / Double(n)
    #expect(isClose(spread / trigamma, 1, within: 0.06))
  }

  @Test(
    "readiness to drop out by rank is the beta distribution: its mean, its spread, its survival",
    arguments: [(0.12, 3.88), (0.4, 3.6), (0.668, 3.806), (0.793, 2.426), (0.0334, 0.0777), (30, 70)])
  func ranks(a: Double, b: Double) {
    let chances = RankedChances(a: a, b: b)
    let n = 2048
    let all = (0..<n).map { 1 - exp(-Double(chances.hazard(rank: UInt32($0) << 21))) }
    func mean(_ value: (Double) -> Double) -> Double { all.reduce(0) { $0 + value($1) } / Double(n) }
    #expect(isClose(mean { $0 }, a / (a + b), within: 2e-5))
    let square = a * (a + 1) / ((a + b) * (a + b + 1))
    #expect(isClose(mean { $0 * $0 }, square, within: 2e-3 * square))
    let survival = exp(lgamma(b + 10) + lgamma(a + b) - lgamma(b) - lgamma(a + b + 10))
    #expect(isClose(mean { pow(1 - $0, 10) }, survival, within: 1e-3))
    #expect(zip(all, all.dropFirst()).allSatisfy { $0 <= $1 + 1e-6 })
    // What is remembered is what is worked out, also after others were asked for.
    for other in 0..<100 { _ = RankedChances.beta(a: a, b: b + Double(other)) }
    for _ in 0..<2 {
      let known = RankedChances.beta(a: a, b: b)
      #expect((0..<n).allSatisfy { known.hazard(rank: UInt32($0) << 21) == chances.hazard(rank: UInt32($0) << 21) })
    }
  }
}
