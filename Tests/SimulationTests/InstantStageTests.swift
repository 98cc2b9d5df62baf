import Journeys
import OrderedCollections
import Testing

@testable import Simulation

@Suite("Instant stages: intent and steps (V6)")
struct InstantStageTests {
  /// Everybody comes to the till in the first step; those who do not get through go away or give up.
  private func shop(
    intent: Double, steps: Double, loss: Double, friction: Bool = true, away: Double = 0.8, _ pass: Given = [:]
  ) -> Journey {
    var journey = Journey("till", Samples.calm)
    journey.add("here", start: true)
    journey.add("till", .instant, [.intent: intent, .stageSteps: steps, .lossPerStep: loss])
    journey.add("owner", .outcome)
    journey.add("away", .outcome)
    journey.add("tired", .outcome)
    journey.go("here", "till", 1)
    journey.go("till", "away", away)
    journey.go("till", "tired", 1 - away, friction ? [.friction] : [])
    journey.go("till", "owner", nil, [.buys], pass)
    return journey
  }

  private func shares(_ journey: Journey, customers n: Int = 3000) throws -> (
    bought: Figure, away: Figure, tired: Figure
  ) { try shares(of: journey, customers: n) }

  private func shares(
    of journey: Journey, customers n: Int = 3000, changing changes: [ParameterPath: Double] = [:]
  ) throws -> (bought: Figure, away: Figure, tired: Figure) {
    let tally = try journey.run(n, steps: 1, changing: changes).total
    // A probability of 100% is as good as certain.
    #expect(tally.arrivals[1] == n)
    #expect(tally.taken.reduce(0, +) == 2 * n)
    func share(_ to: String) throws -> Figure { .share(tally.taken[try journey.number("till", to)], of: n) }
    return (try share("owner"), try share("away"), try share("tired"))
  }

  @Test(
    "those who get through are intent · (1 - h)^n, and the others leave by the shares of the file, for friction or not",
    arguments: [(1, 3, 0.2), (0.3, 0, 0.5), (0.8, 1, 0.25), (0.5, 20, 0.05)])
  func through(intent: Double, steps: Int, loss: Double) throws {
    var kept = 1.0
    for _ in 0..<steps { kept *= 1 - loss }
    for away in [0.01, 0.6, 0.99] {
      let found = try shares(shop(intent: intent, steps: Double(steps), loss: loss, away: away))
      #expect(found.bought.agrees(with: intent * kept))
      #expect(found.away.agrees(with: away * (1 - intent * kept)))
      #expect(found.tired.agrees(with: (1 - away) * (1 - intent * kept)))
    }
  }

  @Test("whom more steps than planned wear out leaves by the way of friction, as far as there is one")
  func worn() throws {
    let journey = shop(intent: 0.8, steps: 2, loss: 0.1, away: 0.5)
    let more = try shares(of: journey, changing: [ParameterPath(.stage("till"), .stageSteps): 6])
    let planned = (worn: 0.8 * (1 - 0.81), all: 1 - 0.8 * 0.81)
    // As planned half of those who leave do so for friction: all whom the steps wear out, and some others.
    let rubbed = (0.5 * planned.all - planned.worn) / 0.2
    let worn = 0.8 * (1 - PortableMath.exp(6 * PortableMath.log(0.9)))
    #expect(more.tired.agrees(with: worn + 0.2 * rubbed))
    #expect(more.away.agrees(with: 0.2 * (1 - rubbed)))
  }

  @Test(
    "whom a strategy makes unwilling leaves for friction by what the file leaves over for that, or has no other word on"
  )
  func unwilling() throws {
    let intent = [ParameterPath(.stage("till"), .intent): 0.6]
    // As planned all who leave are worn out, and half of them leave for friction: none of it is left over.
    let worn = try shares(of: shop(intent: 1, steps: 2, loss: 0.1, away: 0.5), changing: intent)
    #expect(worn.tired.agrees(with: 0.6 * 0.19 * 0.5))
    #expect(worn.away.agrees(with: 0.4 + 0.6 * 0.19 * 0.5))
    // As planned nobody leaves: each way has its share of those who do.
    let none = try shares(of: shop(intent: 1, steps: 0, loss: 0.1, away: 0.7), changing: intent)
    #expect(none.tired.agrees(with: 0.4 * 0.3))
    #expect(none.away.agrees(with: 0.4 * 0.7))
  }

  @Test("the defaults of Baymard: 57%, five steps, 12% each, and 70% abandon the cart")
  func baymard() throws {
    let (bought, away, tired) = try shares(shop(intent: 0.57, steps: 5, loss: 0.12))
    let kept = PortableMath.exp(5 * PortableMath.log(0.88))
    #expect(isClose(0.57 * kept, 1 - 0.699, within: 1e-3))
    #expect(bought.agrees(with: 0.57 * kept))
    #expect(away.agrees(with: 0.8 * (1 - 0.57 * kept)))
    #expect(tired.agrees(with: 0.2 * (1 - 0.57 * kept)))
    #expect(isClose(1 - bought.value, 0.70, within: 0.03))
  }

  @Test("where no path is marked for friction, everybody who leaves takes any of them")
  func withoutFriction() throws {
    let (bought, away, tired) = try shares(shop(intent: 0.6, steps: 3, loss: 0.1, friction: false))
    let through = 0.6 * 0.729
    #expect(bought.agrees(with: through))
    #expect(away.agrees(with: 0.8 * (1 - through)))
    #expect(tired.agrees(with: 0.2 * (1 - through)))
  }

  @Test("the compiled probabilities are the same, and add up to 1", arguments: [true, false])
  func compiled(friction: Bool) throws {
    let journey = shop(intent: 0.6, steps: 3, loss: 0.1, friction: friction)
    let ways = try CompiledJourney(Variant(journey)).transitions(from: 1)
    var mass = [0.0, 0, 0, 0, 0]
    for way in ways { mass[way.to] += way.probability }
    #expect(isClose(mass.reduce(0, +), 1, within: 1e-14))
    #expect(isClose(mass[2], 0.6 * 0.729, within: 1e-14))
    #expect(isClose(mass[3], 0.8 * (1 - 0.6 * 0.729), within: 1e-14))
  }

  @Test("nothing is lost at a stage that everybody means to pass and that has no steps")
  func certain() throws {
    let (bought, away, tired) = try shares(shop(intent: 1, steps: 0, loss: 0.5), customers: 2000)
    #expect([bought, away, tired].map(\.value) == [1, 0, 0])
    let (none, _, _) = try shares(shop(intent: 0, steps: 0, loss: 0), customers: 2000)
    #expect(none.value == 0)
  }

  @Test("an effect works on the odds of meaning to go through", arguments: [-2.0, -0.5, 0.5, 2])
  func effect(_ effect: Double) throws {
    let journey = shop(intent: 0.57, steps: 2, loss: 0.1, [.offerEffect: effect])
    let odds = 0.57 / 0.43 * PortableMath.exp(effect)
    let exact = odds / (1 + odds) * 0.81
    let tally = try journey.run(3000, steps: 1, changing: [.whole(.offer): 1]).total
    #expect(Figure.share(tally.buyers, of: 3000, exact: exact).agrees(with: exact))
    let neutral = try journey.run(256, steps: 1).total
    #expect(try neutral.buyers == shop(intent: 0.57, steps: 2, loss: 0.1).run(256, steps: 1).total.buyers)
  }

  @Test("neither certainty nor impossibility can be moved by an effect", arguments: [0.0, 1])
  func ends(intent: Double) throws {
    let journey = shop(intent: intent, steps: 0, loss: 0, [.offerEffect: intent > 0 ? -3 : 3])
    #expect(try journey.run(1000, steps: 1, changing: [.whole(.offer): 1]).total.buyers == Int(intent) * 1000)
  }

  @Test("attitude, expectation and the last surprise work on it")
  func feelings() throws {
    for (parameter, values) in [
      (Parameter.attitudeEffect, [.startingAttitude: 9] as Given), (.expectationEffect, [:]), (.surpriseEffect, [:]),
    ] {
      var journey = shop(intent: 0.5, steps: 0, loss: 0, [parameter: 1])
      for (name, value) in values { journey.values[name] = value }
      journey.channel("word", .paid, [.reach: 0.1, .promise: 8])
      journey.meet("here", [.quality: 9, .variability: 0, .failure: 0])
      var plain = journey
      plain.go("till", "owner", nil, [.buys])
      let (with, without) = (try journey.run(1000, steps: 1).total.buyers, try plain.run(1000, steps: 1).total.buyers)
      #expect(with > without + 75, "\(parameter.name)")
    }
  }

  @Test("several instant stages are passed within one step, in their order")
  func row() throws {
    var journey = Journey()
    journey.add("here", start: true)
    for name in ["one", "two", "three"] { journey.add(name, .instant, [.intent: 0.8]) }
    journey.add("owner")
    journey.add("lost", .outcome)
    journey.go("here", "one", 1)
    for (from, to) in [("one", "two"), ("two", "three"), ("three", "owner")] {
      journey.go(from, to, nil, to == "owner" ? [.buys] : [])
      journey.go(from, "lost", 1)
    }
    journey.go("owner", "lost", 0)
    let n = 3000
    let tally = try journey.run(n, steps: 1)
    #expect(tally.total.arrivals[1] == n)
    #expect(Figure.share(tally.total.arrivals[2], of: n, exact: 0.8).agrees(with: 0.8))
    #expect(Figure.share(tally.total.arrivals[3], of: n, exact: 0.64).agrees(with: 0.64))
    #expect(Figure.share(tally.total.buyers, of: n, exact: 0.512).agrees(with: 0.512))
    #expect(tally.occupancy[1][1...3].allSatisfy { $0 == 0 })
  }
}
