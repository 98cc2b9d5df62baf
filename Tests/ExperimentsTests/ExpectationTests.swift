import Foundation
import Journeys
import OrderedCollections
import Testing

@testable import Experiments
@testable import Simulation

/// What is worked out from the numbers of a file, held against what was published.
@Suite("What runs come to in expectation")
struct ExpectationTests {
  /// A stage where everybody begins and buys again, and where some drop out.
  static func life(
    every weeks: Double, dropout: Double, renews: Bool = false, _ values: [Parameter: Double]
  ) -> Variant {
    var journey = Journey(name: "life", step: .week)
    Fixtures.add(Stage(name: "here", isStart: true), to: &journey)
    Fixtures.add(Stage(name: "gone", kind: .outcome), to: &journey)
    Fixtures.add(Path(from: "here", to: "here", marks: renews ? [.renews] : [.buys]), to: &journey)
    Fixtures.add(Path(from: "here", to: "gone", marks: [.dropout]), dropout, to: &journey)
    journey.paths[Path.Ends(from: "here", to: "here")]?.values[.every] = weeks * journey.step.days
    for (parameter, value) in values { journey.values[parameter] = value }
    return Variant(journey)
  }

  /// A life by the parameters of the BG/NBD model, in weeks.
  private func life(_ r: Double, _ alpha: Double, _ a: Double, _ b: Double) -> Variant {
    Self.life(
      every: alpha / r, dropout: a / (a + b),
      [.buyingSpread: 1 / r.squareRoot(), .dropoutSpread: 1 / (a + b + 1)])
  }

  @Test("purchases without a contract are those of the published shop: E[X(39)] = 1.19672 and P(X = 0) = .57379")
  func compactDiscs() {
    // Fader, Hardie & Lee 2005.
    let shop = Expectation(of: life(0.243, 4.414, 0.793, 2.426), steps: 39)
    #expect(isClose(shop.purchases(by: 0), 1.19672, within: 5e-6))
    #expect(isClose(1 - shop.conversion, 0.57379, within: 5e-6))
  }

  @Test(
    "purchases without a contract are those of BG/NBD to nine digits",
    arguments: [
      (0.243, 4.414, 0.793, 2.426, 39), (1, 9, 0.4, 3.6, 52), (0.5, 0.5, 0.02, 0.1, 20), (4, 2, 6, 3, 30),
      (200, 500, 30, 200, 52), (0.12, 40, 0.3, 0.05, 104),
    ])
  func buyingTillDropping(r: Double, alpha: Double, a: Double, b: Double, weeks: Int) throws {
    let model = try #require(BetaGeometricPurchases(r: r, alpha: alpha, a: a, b: b))
    let exact = Expectation(of: life(r, alpha, a, b), steps: weeks)
    let time = Double(weeks)
    #expect(isClose(exact.purchases(by: 0), model.expectedPurchases(by: time), within: 1e-9))
    #expect(isClose(1 - exact.conversion, model.probabilityOfNone(by: time), within: 1e-9))
    let once = model.probability(of: 1, by: time)
    #expect(isClose(exact.repeatRate.map { $0 * exact.conversion }, exact.conversion - once, within: 1e-9))
  }

  @Test("contracts end by the shifted beta-geometric law, whatever part of a period a step is", arguments: [1, 3, 4.5])
  func contracts(weeks: Double) throws {
    // Fader & Hardie 2007: a .668, b 3.806.
    let (a, b) = (0.668, 3.806)
    let law = try #require(ShiftedBetaGeometric(a: a, b: b))
    let variant = Self.life(
      every: weeks, dropout: a / (a + b), renews: true, [.dropoutSpread: 1 / (a + b + 1), .buyingSpread: 1])
    let exact = Expectation(of: variant, steps: 36)
    let renewals = Int(36 / weeks)
    #expect(isClose(exact.atEnd(0), law.survival(after: renewals), within: 1e-7))
    let paid = (1...renewals).map(law.survival(after:)).compensatedSum
    #expect(isClose(exact.purchases(by: 0), paid, within: 1e-6))
  }

  @Test("where price and planned pace differ, saturation and lapse are those of the equations")
  func otherPrices() {
    var variant = Self.life(every: 4, dropout: 0.1, [.buyingSpread: 0, .dropoutSpread: 0])
    variant.journey.paths[Path.Ends(from: "here", to: "here")]?.values[.priceEffect] = 1
    let price = ParameterPath(.journey, .price)
    // Dearer: of what was planned a part is bought and the rest let pass, and both are as likely the last.
    variant.strategy.changes[price] = 80
    let (dear, bought) = (Expectation(of: variant, steps: 20), pow(2, -1.5) / 4)
    #expect(isClose(dear.atEnd(0), exp(-0.1 * 20 / 4), within: 1e-12))
    #expect(dear.purchases(by: 0) < bought * (1 - exp(-0.5)) / (0.1 / 4))
    // Cheaper: 4 times as often by the price, 2.5 · … by saturation, and nobody is lost any sooner for it.
    variant.strategy.changes[price] = 40 * pow(4, -1 / 1.5)
    let times = 1 + 3.0 / (1 + 3.0 / 1.5)
    let last = 1 - pow(0.9, 1 / times)
    let cheap = Expectation(of: variant, steps: 20)
    #expect(isClose(cheap.atEnd(0), exp(-times / 4 * last * 20), within: 1e-12))
    #expect(isClose(cheap.purchases(by: 0), (1 - exp(-times / 4 * last * 20)) / last, within: 1e-12))
  }

  @Test(
    "the diffusion of a new product is the recursion of Bass, and weekly steps come near to the published curve",
    arguments: [(1, 0.0339944), (2, 0.0944609), (3, 0.1936504), (5, 0.5081397), (8, 0.8905182)])
  func diffusion(year: Int, adopters: Double) {
    // Record players in Bass 1969: p .024796 and q .6541 a year; the figures are those of the recursion, from elsewhere.
    var journey = Journey(name: "bass", step: .week)
    for name in ["others", "adopters"] { Fixtures.add(Stage(name: name, isStart: name == "others"), to: &journey) }
    Fixtures.add(Stage(name: "gone", kind: .outcome), to: &journey)
    Fixtures.add(Path(from: "others", to: "adopters", isByChannels: true, marks: [.buys, .refers]), to: &journey)
    Fixtures.add(Path(from: "adopters", to: "gone"), 0, to: &journey)
    journey.channels["media"] = Channel(name: "media")
    journey.channels["media"]?.values[.reach] = 1 - exp(-0.024796 / 52)
    journey.channels["talk"] = Channel(name: "talk", kind: .wordOfMouth)
    journey.channels["talk"]?.values[.imitation] = 0.6541
    #expect(Variant(journey).leftOut.isEmpty)
    #expect(isClose(Expectation(of: Variant(journey), steps: year * 52).conversion, adopters, within: 5e-8))
  }

  @Test(
    "complaints come all through a step, and those that are open at the end are not resolved",
    arguments: [(0.5, 0.875), (2.5, 0.375), (4, 0), (9, 0)])
  func resolved(weeks: Double, share: Double) throws {
    var journey = Journey(name: "answers", step: .week)
    Fixtures.add(Stage(name: "here", isStart: true), quality: 7, to: &journey)
    Fixtures.add(Stage(name: "gone", kind: .outcome), to: &journey)
    Fixtures.add(Path(from: "here", to: "gone"), 0, to: &journey)
    journey.stages["here"]?.touchpoints[""]?.values[.failure] = 0.2
    let values: [(Parameter, Double)] = [
      (.complains, 1), (.solves, 1), (.proactive, 0), (.answerSpread, 0), (.answersAfter, weeks * journey.step.days),
    ]
    for (parameter, value) in values { journey.values[parameter] = value }
    #expect(isClose(Expectation(of: Variant(journey), steps: 4).resolved, share, within: 1e-12))
    let settings = RunSettings(customers: 2_000, replications: 12, steps: 4, seed: 3)
    let verification = Verification(of: try Experiment().run(Variant(journey), settings))
    let wrong = verification.rows.filter { !$0.agrees }.map {
      "\($0.quantity.name): \($0.simulated.mean), not \($0.exact)"
    }
    #expect(wrong == [])
    // With a little spread it is nearly the same, and the midpoint rule finds it.
    journey.values[.answerSpread] = 0.01
    #expect(isClose(Expectation(of: Variant(journey), steps: 4).resolved, share, within: 5e-3))
  }

  @Test("a desk is the queue of Erlang, for one agent and for many")
  func erlang() throws {
    // M/M/1, and Erlang C of two agents; c = 3 was summed with forty digits elsewhere.
    #expect(isClose(Desk(arrivals: 9, agents: 1, answers: 12)?.meanTime, 1.0 / 3))
    #expect(isClose(Desk(arrivals: 1.3, agents: 2, answers: 1)?.meanTime, 4 / (4 - 1.69)))
    #expect(isClose(Desk(arrivals: 20, agents: 3, answers: 8)?.waiting, 0.702_247_191_011_235_96))
    // The formula of Erlang as it is printed, with factorials.
    for (agents, load) in [(5, 4.0), (20, 17.5)] {
      let terms = (0...agents).map { pow(load, Double($0)) / tgamma(Double($0) + 1) }
      let last = terms[agents] * Double(agents) / (Double(agents) - load)
      let waiting = last / (terms[..<agents].reduce(0, +) + last)
      let desk = try #require(Desk(arrivals: 8 * load, agents: agents, answers: 8))
      #expect(isClose(desk.waiting, waiting))
      #expect(isClose(desk.meanTime, 1.0 / 8 + waiting / (8 * (Double(agents) - load))))
      #expect(desk.answered(within: 0) == 0 && isClose(desk.answered(within: 1e3), 1))
    }
    #expect(Desk(arrivals: 24, agents: 3, answers: 8) == nil)
  }

  @Test("the ad stock of E8 is followed step by step")
  func carryOver() {
    var journey = Journey(name: "campaign", step: .week)
    Fixtures.add(Stage(name: "others", isStart: true), to: &journey)
    Fixtures.add(Stage(name: "aware", kind: .outcome), to: &journey)
    Fixtures.add(Path(from: "others", to: "aware", isByChannels: true), to: &journey)
    journey.channels["ads"] = Channel(name: "ads")
    let element = Element.channel("ads")
    for (parameter, value) in [(Parameter.reach, 0.1), (.carryOver, 0.6), (.saturation, 0.5), (.spend, 1)] {
      journey.give(ParameterPath(element, parameter), value)
    }
    let louder = Strategy(name: "louder", changes: [ParameterPath(element, .spend): 3])
    // Two steps by hand: the stock is 1.8, then 2.28; the hazard -ln .9 / .5 · (1 - 2^-stock).
    let hazard = -log(0.9) / 0.5 * (2 - pow(2, -1.8) - pow(2, -2.28))
    #expect(isClose(Expectation(of: Variant(journey, louder), steps: 2).atEnd(1), 1 - exp(-hazard)))
  }

  @Test("means over people who differ are means of the two distributions")
  func traits() {
    let traits = BuyerTraits.all(spread: 1.7, dropout: BetaDistribution(a: 0.4, b: 3.6), occasions: 40)
    func mean(_ value: (BuyerTraits) -> Double) -> Double { traits.map { $0.weight * value($0) }.reduce(0, +) }
    #expect(isClose(mean { _ in 1 }, 1, within: 1e-9))
    #expect(isClose(mean(\.pace), 1, within: 1e-9))
    #expect(isClose(mean { $0.pace * $0.pace }, 1 + 1.7 * 1.7, within: 1e-8))
    #expect(isClose(mean { $0.dropout ?? 0 }, 0.1, within: 1e-9))
    #expect(isClose(mean { ($0.dropout ?? 0) * ($0.dropout ?? 0) }, 0.4 * 1.4 / (4 * 5), within: 1e-9))
    #expect(traits.count < 7_000)
    #expect(BuyerTraits.all(spread: 0, dropout: nil, occasions: 1) == [BuyerTraits(pace: 1, dropout: nil, weight: 1)])
  }
}
