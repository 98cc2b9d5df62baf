import Foundation
import Journeys
import Testing

@testable import Simulation

@Suite("Patience: how long chance lets people wait")
struct PatienceTests {
  /// A stage that is left with some probability a step.
  private func door(_ share: Double) -> Journey {
    var journey = Journey("door")
    journey.add("here", start: true)
    journey.add("gone", .outcome)
    journey.go("here", "gone", share)
    return journey
  }

  /// The share of all possible patiences that a hazard exhausts, exactly.
  private func exhausted(by hazard: UInt64) -> Double {
    // Patience falls as its bits rise: look for the first that is below.
    var (low, high) = (0 as UInt64, 1 << 32 as UInt64)
    while low < high {
      let middle = (low + high) / 2
      if Departures.draw(middle << 32).patience < hazard { high = middle } else { low = middle + 1 }
    }
    return Double((1 << 32) - low) * 0x1p-32
  }

  @Test(
    "it is exponential, and finer than any hazard that matters",
    arguments: [1e-7, 1e-6, 1e-5, 1e-4, 0.001, 0.01, 0.1, 0.5, 0.9, 0.999])
  func exponential(_ share: Double) throws {
    let departures = Departures(try CompiledJourney(Variant(door(share))), Awareness(channels: []))
    for steps in [1, 2, 10, 100, 1000] {
      let exact = -expm1(Double(steps) * log1p(-share))
      // A hazard is rounded to one in 2²⁶, and there are 2³² patiences.
      let tolerance = Double(steps) * 0x1p-27 * (1 - exact) + 0x1p-31
      #expect(isClose(exhausted(by: UInt64(departures.hazards[0]) * UInt64(steps)), exact, within: tolerance))
    }
  }

  @Test("its ends: nobody leaves without a hazard, and nobody waits under the largest")
  func ends() throws {
    #expect(exhausted(by: 0) == 0)
    var journey = door(0)
    #expect(try journey.run(100, steps: 300).occupancy[300][0] == 100)
    journey.go("here", "gone", 1, [], [.offerEffect: 5])
    let compiled = try CompiledJourney(journey.variant(changing: [.whole(.offer): 1]))
    #expect(exhausted(by: UInt64(Departures(compiled, Awareness(channels: [])).hazards[0])) == 1)
    #expect(Departures.draw(0).patience < .max)
  }

  @Test("one in 10,000 a step is lived as that")
  func small() throws {
    let (n, steps) = (8192, 100)
    let gone = try door(1e-4).run(n, steps: steps).occupancy[steps][1]
    let exact = 1 - pow(1 - 1e-4, Double(steps))
    #expect(Figure.share(gone, of: n, exact: exact).agrees(with: exact))
  }

  /// What customers who begin at a stage have of patience, and of luck.
  private func draws(_ customers: Int, at stage: String) -> [(patience: Double, luck: Double)] {
    let key = RandomKey.first(.patience(at: stage))
    return (0..<customers).map { customer in
      let (patience, luck) = Departures.draw(key.draw(customer: UInt32(customer), step: 0))
      return (Double(patience) / Departures.patiencePerHazard, Double(luck) * 0x1p-32)
    }
  }

  @Test("those who wait already feel each change of advertising pressure that carries over", arguments: [0.0, 0.5, 4])
  func carryOver(ratio: Double) throws {
    var journey = Journey("campaign")
    journey.channel("ads", .paid, [.reach: 0.1, .spend: 2, .carryOver: 0.7, .saturation: 0.5])
    journey.add("others", start: true)
    journey.add("aware", .outcome)
    journey.bring("others", "aware")
    let (n, steps) = (1000, 12)
    let rows = try journey.run(n, steps: steps, changing: [.channel("ads", .spend): 2 * ratio]).occupancy
    let draws = draws(n, at: "others")
    var hazard = 0.0
    for step in 1...steps {
      let pressure = ratio + (1 - ratio) * pow(0.7, Double(step))
      hazard += -log(0.9) / 0.5 * (1 - pow(0.5, pressure))
      #expect(rows[step][0] == draws.count { $0.patience >= hazard }, "after \(step)")
    }
  }

  @Test("those who wait already feel how many recommend, step by step, and hear of it from them")
  func wordOfMouth() throws {
    var journey = Journey("talk")
    journey.channel("ads", .paid, [.reach: 0.02])
    journey.channel("friends", .wordOfMouth, [.imitation: 20])
    journey.add("others", start: true)
    journey.add("fans")
    journey.add("gone", .outcome)
    journey.bring("others", "fans", [.buys, .refers])
    journey.go("fans", "gone", 0)
    let (n, steps) = (1000, 20)
    let tally = try journey.run(n, steps: steps)
    let draws = draws(n, at: "others")
    let ads = -log(0.98)
    var (hazard, friends) = (0.0, 0)
    for step in 1...steps {
      let before = hazard
      let talk = 20.0 / 52 * Double(tally.occupancy[step - 1][1]) / Double(n)
      hazard += ads + talk
      #expect(tally.occupancy[step][0] == draws.count { $0.patience >= hazard }, "after \(step)")
      friends += draws.count { before..<hazard ~= $0.patience && $0.luck >= ads / (ads + talk) }
    }
    #expect(tally.total.heard == [n - tally.occupancy[steps][0] - friends, friends])
    #expect(friends > n / 2)
  }

  @Test("a first stay takes as long whenever it begins, and a second has luck of its own")
  func stays() throws {
    var journey = door(0.2)
    journey.add("there", .timed)
    journey.go("here", "gone", 0)
    journey.go("here", "there", 0.5)
    journey.go("there", "gone", 0.3)
    let (n, steps) = (500, 60)
    let draws = (draws(n, at: "here"), draws(n, at: "there"))
    for share in [0.1, 0.5, 0.9] {
      let rows = try journey.run(n, steps: steps, changing: [.path("here", "there"): share]).occupancy
      let leaving = zip(draws.0, draws.1).map { here, there in
        (here.patience / -log(1 - share)).rounded(.down) + (there.patience / -log(0.7)).rounded(.down) + 2
      }
      for step in 1...steps { #expect(rows[step][1] == leaving.count { $0 <= Double(step) }, "after \(step)") }
    }
    // Back and forth: with the same luck each time, every stay of a customer would be as long as the one before.
    journey.go("there", "gone", 0)
    journey.go("there", "here", 0.3)
    let rounds = try journey.run(n, steps: steps).total.taken[try journey.number("there", "here")]
    // A round takes 2 + 1/.3 steps on average, with a variance of 2 + .7/.09.
    let (mean, variance) = (2 + 1 / 0.3, 2 + 0.7 / 0.09)
    let exact = Double(steps) / mean + (variance + mean) / (2 * mean * mean) - 0.5
    let error = (Double(steps) * variance / pow(mean, 3) / Double(n)).squareRoot()
    #expect(Figure(value: Double(rounds) / Double(n), error: error).agrees(with: exact, slack: 0.01))
  }
}
