import Foundation
import Journeys
import OrderedCollections
import Testing

@testable import Simulation

@Suite("Steps that are cut into parts: the same journey, more finely")
struct FinerStepsTests {
  /// A stage that some leave in each step, with something to meet there or without.
  private func stop(leaving: Double, parts: Int, touchpoint: Bool) -> Journey {
    var journey = Journey()
    journey.stepParts = parts
    journey.add("here", start: true)
    journey.add("owner", .outcome)
    journey.add("lost", .outcome)
    journey.go("here", "owner", leaving / 3, [.buys])
    journey.go("here", "lost", leaving * 2 / 3)
    if touchpoint { journey.meet("here", [.met: 0.6]) }
    return journey
  }

  @Test(
    "a stay lasts 1/Π steps on average, and the ways share as in the file", arguments: [1, 2, 7], [0.05, 0.3, 0.8, 1])
  func stays(parts: Int, leaving: Double) throws {
    let n = 4000
    for touchpoint in [true, false] {
      let steps = Int(12 / leaving) + 2
      let tally = try stop(leaving: leaving, parts: parts, touchpoint: touchpoint).run(n, steps: steps * parts)
      let stays = tally.occupancy.reduce(0) { $0 + $1[0] }
      // Geometric stays vary by less than they last; who is counted at the beginning of a part is there for all of it.
      let stay = Figure(
        value: Double(stays) / Double(n * parts), error: 1 / leaving / Double(n).squareRoot())
      #expect(stay.agrees(with: 1 / leaving), "\(touchpoint)")
      #expect(Figure.share(tally.total.buyers, of: n, exact: 1 / 3).agrees(with: 1.0 / 3))
    }
  }

  @Test("a stay is as rich in encounters", arguments: [1, 2, 7], [0.05, 0.3, 0.8])
  func encounters(parts: Int, leaving: Double) throws {
    let n = 4000
    let tally = try stop(leaving: leaving, parts: parts, touchpoint: true).run(n, steps: Int(12 / leaving + 2) * parts)
    let met = Figure(
      value: Double(tally.total.encounters[0].count) / Double(n), error: 0.8 / leaving / Double(n).squareRoot())
    #expect(met.agrees(with: 0.6 / leaving))
  }

  @Test("advertising reaches as many in a step, and costs as much", arguments: [1, 2, 7])
  func advertising(parts: Int) throws {
    var journey = Journey("campaign", [.fixedCost: 0.7])
    journey.stepParts = parts
    journey.channel("ads", .paid, [.reach: 0.1, .spend: 1.4, .carryOver: 0.5])
    journey.add("others", start: true)
    journey.add("aware", .outcome)
    journey.bring("others", "aware")
    let n = 4000
    let tally = try journey.run(n, steps: 8 * parts)
    // Of those who have not heard of it as many rest at first as it takes for a stay of whole steps.
    let unaware = pow(0.9, 8.0)
    let share = Figure.share(tally.occupancy[8 * parts][0], of: n, exact: unaware)
    #expect(share.agrees(with: unaware, slack: parts > 1 ? 0.1 * 0.5 * unaware : 0))
    let (money, each) = (tally.total.purchases.money, Double(n) * 8 * Money.unitsPerCurrency)
    #expect(isClose(Double(money.advertising), 1.4 * each, within: 1e-6 * each))
    #expect(isClose(Double(money.running), 0.7 * each, within: 1e-6 * each))
  }

  @Test("an ad stock carries over as much from step to step", arguments: [1, 2, 7])
  func stock(parts: Int) throws {
    var journey = Journey()
    journey.stepParts = parts
    journey.channel("ads", .paid, [.reach: 0.1, .spend: 2, .carryOver: 0.7, .saturation: 0.01])
    let row = ChannelRow(
      journey.variant(changing: [.channel("ads", .spend): 4]), try #require(journey.channels["ads"]))
    var awareness = Awareness(channels: [row])
    for step in 1...6 {
      for _ in 0..<parts { awareness.advance(channels: [row], recommendation: 0) }
      // Hardly saturated, the hazard is proportional to the pressure.
      let pressure = awareness.hazards[0] / row.hazard
      #expect(isClose(pressure, 2 - pow(0.7, Double(step)), within: 0.02))
    }
  }
}
