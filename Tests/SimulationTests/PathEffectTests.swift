import Foundation
import Journeys
import Testing

@testable import Simulation

@Suite("What works on a path (E6)")
struct PathEffectTests {
  /// One way to buy, a tenth of people a step.
  private func shop(_ effects: Given, _ values: Given = [:]) -> Journey {
    var journey = Journey("shop", values)
    journey.add("here", start: true)
    journey.add("owner", .outcome)
    journey.go("here", "owner", 0.1, [.buys], effects)
    return journey
  }

  private func probability(_ journey: Journey, _ changes: [ParameterPath: Double]) throws -> Double {
    try CompiledJourney(journey.variant(changing: changes)).transitions(from: 0)[0].probability
  }

  /// The probability when the hazard of a tenth is multiplied.
  private func pressed(_ factor: Double) -> Double { 1 - pow(0.9, factor) }

  @Test("a dearer product is bought less, by its elasticity", arguments: [0.5, 0.8, 1, 1.2, 2])
  func price(_ ratio: Double) throws {
    let price: [ParameterPath: Double] = [.whole(.price): 40 * ratio]
    for elasticity in [0, 1.5, 2.62] {
      let journey = shop([.priceEffect: 1], [.price: 40, .priceElasticity: elasticity])
      #expect(isClose(try probability(journey, price), pressed(pow(ratio, -elasticity)), within: 1e-12))
    }
    #expect(isClose(try probability(shop([.priceEffect: -1]), price), pressed(pow(ratio, 1.5)), within: 1e-12))
    #expect(isClose(try probability(shop([:]), price), 0.1, within: 1e-12))
  }

  @Test("guarantee, personalisation and offer work by how much they are changed")
  func levers() throws {
    for (effect, lever, reference) in [
      (Parameter.guaranteeEffect, Parameter.guarantee, 0.0), (.personalisationEffect, .personalisation, 0.3),
      (.offerEffect, .offer, 0),
    ] {
      for (strength, value) in [(0.15, 1.0), (2, 0.5), (-1, 0.8), (0.7, reference)] {
        let exact = pressed(exp(strength * (value - reference)))
        #expect(isClose(try probability(shop([effect: strength]), [.whole(lever): value]), exact, within: 1e-12))
        #expect(isClose(try probability(shop([:]), [.whole(lever): value]), 0.1, within: 1e-12))
      }
    }
  }

  @Test("a guarantee of .15 bears a premium of 10.5% (V12)")
  func premium() throws {
    let premium = exp(0.15 / 1.5)
    #expect(isClose(premium - 1, 0.105, within: 5e-4))
    let journey = shop([.priceEffect: 1, .guaranteeEffect: 0.15])
    let both: [ParameterPath: Double] = [.whole(.price): 40 * premium, .whole(.guarantee): 1]
    #expect(isClose(try probability(journey, both), 0.1, within: 1e-12))
  }

  @Test("what the file itself says is the reference: there, effects are nothing")
  func reference() throws {
    let effects: Given = [.priceEffect: 1, .guaranteeEffect: 1, .personalisationEffect: 1, .offerEffect: 1]
    let values: Given = [.price: 99, .guarantee: 0.5, .personalisation: 0.9, .offer: 0.2]
    let one = try shop(effects, values).run(500, steps: 10)
    let other = try shop([:]).run(500, steps: 10)
    #expect(one.occupancy == other.occupancy)
    #expect(one.total.taken == other.total.taken)
  }

  @Test("customers follow the compiled probability", arguments: [(60.0, 0.0), (40, 1), (30, 0.5)])
  func simulated(price: Double, offer: Double) throws {
    let n = 4000
    let journey = shop([.priceEffect: 1, .offerEffect: 0.8])
    let changes: [ParameterPath: Double] = [.whole(.price): price, .whole(.offer): offer]
    let exact = pressed(pow(price / 40, -1.5) * exp(0.8 * offer))
    let tally = try journey.run(n, steps: 2, changing: changes)
    #expect(Figure.share(tally.occupancy[1][1], of: n, exact: exact).agrees(with: exact))
    let two = 1 - (1 - exact) * (1 - exact)
    #expect(Figure.share(tally.occupancy[2][1], of: n, exact: two).agrees(with: two))
  }

  @Test("each segment has its own elasticity")
  func segments() throws {
    var journey = shop([.priceEffect: 1])
    journey.segment("regular", share: 0.5)
    journey.segment("bargain", share: 0.5, [.segmentPriceElasticity: 4])
    let dearer: [ParameterPath: Double] = [.whole(.price): 60]
    let tally = try journey.run(4000, steps: 1, changing: dearer)
    for (segment, elasticity) in zip(tally.segments, [1.5, 4]) {
      let exact = pressed(pow(1.5, -elasticity))
      #expect(Figure.share(segment.buyers, of: segment.customers, exact: exact).agrees(with: exact))
    }
  }

  @Test("segments that are alike, or only one, have their own elasticity too", arguments: [1, 2])
  func alike(_ count: Int) throws {
    var journey = shop([.priceEffect: 1])
    for number in 0..<count { journey.segment("s\(number)", share: 1 / Double(count), [.segmentPriceElasticity: 4]) }
    let dearer: [ParameterPath: Double] = [.whole(.price): 60]
    let exact = pressed(pow(1.5, -4))
    #expect(isClose(try probability(journey, dearer), exact, within: 1e-12))
    let buyers = try journey.run(4000, steps: 1, changing: dearer).total.buyers
    #expect(Figure.share(buyers, of: 4000, exact: exact).agrees(with: exact))
  }

  @Test("feelings press a path by as much as they differ from neutral", arguments: [-1.0, 0.4, 1])
  func feelings(strength: Double) throws {
    let n = 3000
    // One step at a calm desk: attitude 5, an expectation of 8 that learns a quarter of the way to 6, a gap of -2.
    let given: Given = [.startingAttitude: 5, .memory: 0, .lossAversion: 2, .curvature: 1, .tolerance: 0.5]
    for (parameter, feeling) in [(Parameter.attitudeEffect, -2.0), (.expectationEffect, 0.5), (.surpriseEffect, -3)] {
      var journey = Samples.desk(expecting: 8, given, [.quality: 6])
      journey.go("desk", "gone", 0.1, [], [parameter: strength])
      let exact = pressed(exp(strength * feeling))
      let gone = try journey.run(n, steps: 1).occupancy[1][1]
      #expect(Figure.share(gone, of: n, exact: exact).agrees(with: exact), "\(parameter.name)")
    }
  }
}
