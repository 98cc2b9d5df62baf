import Foundation
import Journeys
import OrderedCollections
import Testing

@testable import Simulation

@Suite("Advertising pressure (E8)")
struct SpendTests {
  private func campaign(_ values: Given) -> Journey {
    var journey = Journey("campaign")
    journey.channel("ads", .paid, [.reach: 0.1, .spend: 2])
    for (parameter, value) in values { journey.channels["ads"]?.values[parameter] = value }
    journey.add("others", start: true)
    journey.add("aware", .outcome)
    journey.bring("others", "aware")
    return journey
  }

  /// The hazard of each of a few steps after spending changed, worked out by hand.
  private func hazards(_ ratio: Double, saturation: Double, carryOver: Double, steps: Int) -> [Double] {
    (1...steps).map { step in
      let pressure = ratio + (1 - ratio) * pow(carryOver, Double(step))
      let most = -log(0.9) / saturation
      return most * (1 - pow(1 - saturation, pressure))
    }
  }

  @Test(
    "spending works through a stock that saturates and carries over",
    arguments: [(2.0, 0.5, 0.0), (2, 0.5, 0.7), (0.5, 0.9, 0.5), (0, 0.5, 0.8), (10, 0.01, 0)])
  func stock(ratio: Double, saturation: Double, carryOver: Double) throws {
    let journey = campaign([.saturation: saturation, .carryOver: carryOver])
    let spend: [ParameterPath: Double] = [.channel("ads", .spend): 2 * ratio]
    let row = ChannelRow(journey.variant(changing: spend), try #require(journey.channels["ads"]))
    var awareness = Awareness(channels: [row])
    let exact = hazards(ratio, saturation: saturation, carryOver: carryOver, steps: 6)
    for hazard in exact {
      awareness.advance(channels: [row], recommendation: 0)
      #expect(isClose(awareness.hazards[0], hazard, within: 1e-12))
    }
    let n = 4000
    let tally = try journey.run(n, steps: 6, changing: spend)
    let unaware = exp(-exact.reduce(0, +))
    #expect(Figure.share(tally.occupancy[6][0], of: n, exact: unaware).agrees(with: unaware))
  }

  @Test("at the planned spending saturation and carry-over are nothing", arguments: [0.01, 0.5, 0.99])
  func planned(_ saturation: Double) throws {
    let plain = try campaign([:]).run(500, steps: 10)
    #expect(try campaign([.saturation: saturation, .carryOver: 0.9]).run(500, steps: 10) == plain)
    // What a file plans to spend is the unit, however much it is.
    #expect(try campaign([.spend: 1000]).run(500, steps: 10).fingerprint == plain.fingerprint)
    for step in 1...10 {
      let unaware = pow(0.9, Double(step))
      #expect(Figure.share(plain.occupancy[step][0], of: 500, exact: unaware).agrees(with: unaware))
    }
  }

  @Test("the more is spent the more are reached, each time by less")
  func diminishing() throws {
    let reached = try [0.0, 2, 4, 6, 8].map {
      try campaign([.saturation: 0.8]).run(4000, steps: 2, changing: [.channel("ads", .spend): $0]).occupancy[2][1]
    }
    #expect(reached[0] == 0)
    for (one, next) in zip(reached, reached.dropFirst()) { #expect(next > one) }
    #expect(reached[2] - reached[1] < reached[1] - reached[0])
  }

  @Test("a campaign that stops is felt as long as it carries over")
  func stopping() throws {
    func reached(_ carryOver: Double) throws -> Int {
      try campaign([.carryOver: carryOver]).run(2000, steps: 10, changing: [.channel("ads", .spend): 0]).occupancy[10][
        1]
    }
    let reached = try [0, 0.5, 0.9].map(reached)
    #expect(reached[0] == 0 && reached[0] < reached[1] && reached[1] < reached[2])
  }

  @Test("what is spent without carrying over is a chance in each step")
  func exactness() throws {
    let spend: [ParameterPath: Double] = [.channel("ads", .spend): 4]
    let simple = try CompiledJourney(campaign([.saturation: 0.5]).variant(changing: spend))
    let exact = 1 - exp(-hazards(2, saturation: 0.5, carryOver: 0, steps: 1)[0])
    #expect(isClose(simple.transitions(from: 0)[0].probability, exact, within: 1e-12))
  }
}
