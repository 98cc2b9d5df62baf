import Foundation
import Journeys
import Testing

@testable import Simulation

@Suite("Impulse")
struct ImpulseTests {
  /// Buying on the spur of the moment, and what is experienced after it.
  private func spur(_ share: Double, marks: Set<Path.Mark> = [.impulse, .buys]) -> Journey {
    var journey = Journey("spur", Samples.calm)
    journey.channel("word", .paid, [.reach: 0.5, .promise: 6])
    journey.add("here", start: true)
    journey.add("home")
    journey.add("gone", .outcome)
    journey.go("here", "home", share, marks)
    journey.go("home", "gone", 0)
    journey.meet("home", [.quality: 6, .variability: 0, .failure: 0])
    return journey
  }

  /// What an average of people whose impulsiveness is Beta(1, 4) do in one step.
  private func average(_ hazard: Double, shift: Double = 0) -> Double {
    let parts = 4000
    let sum = (0..<parts).reduce(0.0) { sum, part in
      let impulsiveness = 1 - pow(1 - (Double(part) + 0.5) / Double(parts), 0.25)
      return sum + 1 - exp(-hazard * 5 * min(max(impulsiveness + shift, 0.001), 1))
    }
    return sum / Double(parts)
  }

  @Test("impulsiveness is a fifth on average, so the mean hazard is that of the file")
  func mean() {
    // For a small hazard, what people do is the hazard.
    #expect(isClose(average(1e-6) / 1e-6, 1, within: 1e-4))
  }

  @Test("the impulsive go first", arguments: [0.02, 0.1, 0.4])
  func share(_ share: Double) throws {
    let n = 5000
    let exact = average(-log(1 - share))
    // That people differ costs little while few go.
    #expect(exact < share && exact > share * (1 - 0.9 * share))
    let tally = try spur(share).run(n, steps: 1)
    #expect(Figure.share(tally.total.buyers, of: n, exact: exact).agrees(with: exact))
  }

  @Test("a more impulsive segment goes more, a less impulsive one less", arguments: [-0.15, 0, 0.2])
  func segment(_ shift: Double) throws {
    let n = 4000
    var journey = spur(0.2)
    journey.segment("all", share: 1, [.segmentImpulse: shift])
    let exact = average(-log(0.8), shift: shift)
    let buyers = try journey.run(n, steps: 1).total.buyers
    #expect(Figure.share(buyers, of: n, exact: exact).agrees(with: exact))
  }

  @Test("who acts on impulse expects half a point more, and regrets it as a gap")
  func lift() throws {
    func met(_ journey: Journey) throws -> EncounterTally {
      try journey.run(200, steps: 2).total.encounters[0]
    }
    let impulsive = try met(spur(0.5))
    #expect(isClose(impulsive.meanExpectation, 6.5))
    #expect(isClose(impulsive.meanPerception, 6))
    var higher = spur(0.5)
    higher.values[.impulseLift] = 2
    #expect(isClose(try met(higher).meanExpectation, 8))
    let sober = try met(spur(0.5, marks: [.buys]))
    #expect(isClose(sober.meanExpectation, 6))
    #expect(try met(higher).meanSatisfaction < impulsive.meanSatisfaction)
  }

  @Test("the lift is nothing where nobody acts on impulse")
  func noImpulse() throws {
    let runs = try [0, 0.5, 3].map { lift in
      var journey = spur(0.3, marks: [.buys])
      journey.values[.impulseLift] = lift
      return try journey.run(300, steps: 4).fingerprint
    }
    #expect(Set(runs).count == 1)
  }

  @Test("nobody acts on impulse before having heard of the brand: such a path is refused")
  func unaware() throws {
    var journey = Journey("refused")
    journey.channel("word", .paid, [.reach: 0.5])
    journey.add("others", start: true)
    journey.add("aware", .outcome)
    journey.add("owner", .outcome)
    journey.bring("others", "aware")
    journey.go("others", "owner", 0.1, [.impulse])
    #expect(throws: JourneyProblem.self) { try journey.run(10, steps: 1) }
  }
}
