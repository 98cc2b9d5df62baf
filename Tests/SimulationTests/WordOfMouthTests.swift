import Journeys
import Testing

@testable import Simulation

@Suite("Word of mouth (E8, E11)")
struct WordOfMouthTests {
  /// Everybody who comes buys and recommends; each step brings a tenth of the others, and friends bring more.
  private func talk(_ values: Given = [:], imitation: Double = 20, quality: Double = 7, leaving: Double = 0) -> Journey
  {
    var journey = Journey("talk", Samples.calm)
    for (parameter, value) in values { journey.values[parameter] = value }
    journey.channel("ads", .paid, [.reach: 0.1])
    journey.channel("friends", .wordOfMouth, [.imitation: imitation])
    journey.add("others", start: true)
    journey.add("fans")
    journey.add("gone", .outcome)
    journey.bring("others", "fans", [.buys, .refers])
    journey.go("fans", "gone", leaving)
    journey.meet("fans", [.quality: quality, .variability: 0, .failure: 0])
    return journey
  }

  private func brought(_ journey: Journey, steps: Int = 6) throws -> Int {
    try journey.run(1500, steps: steps).total.heard[1]
  }

  @Test("friends bring more the stronger imitation is, and nobody without it")
  func imitation() throws {
    let counts = try [0.0, 2, 8, 20].map { try brought(talk(imitation: $0)) }
    #expect(counts[0] == 0)
    #expect(counts[0] < counts[1] && counts[1] < counts[2] && counts[2] < counts[3])
  }

  @Test("nobody talks before the first have come, and then by as much as there are")
  func lag() throws {
    let n = 6000
    let journey = talk(imitation: 10.4)
    #expect(try journey.run(n, steps: 1).total.heard[1] == 0)
    // A tenth came in the first step; imitation is .2 a week, so the hazard of friends is .2 times that tenth.
    let first = try journey.run(n, steps: 1)
    let fans = Double(first.occupancy[1][1]) / Double(n)
    let hazards = (-PortableMath.log(0.9), 0.2 * fans)
    let exact = (1 - PortableMath.exp(-hazards.0 - hazards.1)) * hazards.1 / (hazards.0 + hazards.1)
    let heard = try journey.run(n, steps: 2).total.heard[1]
    #expect(Figure.share(heard, of: first.occupancy[1][0], exact: exact).agrees(with: exact))
  }

  @Test("those who are lost talk no more")
  func leaving() throws {
    let tally = try talk(leaving: 1).run(1500, steps: 6)
    #expect(tally.total.advocates == tally.occupancy[6][1])
    #expect(tally.total.heard[1] * 2 < (try brought(talk())))
    let staying = try talk().run(1500, steps: 6)
    #expect(staying.total.advocates == staying.occupancy[6][1])
  }

  @Test("those who are disappointed recommend no more, and outweigh those who do by as much as they are told")
  func detractors() throws {
    let (n, steps) = (1500, 6)
    let counts = try [0.0, 0.5, 1, 3].map { weight in
      // One bad experience leaves an attitude of 7 + (3 - 7) / 2 or less, so only those who came a moment ago recommend.
      let journey = talk([.memory: 0.5, .episode: 1, .detractorWeight: weight], quality: 3)
      let tally = try journey.run(n, steps: steps)
      var (exact, variance) = (0.0, 0.0)
      for step in 1..<steps {
        let old = tally.occupancy[step - 1][1]
        let new = tally.occupancy[step][1] - old
        let hazards = (-PortableMath.log(0.9), 20.0 / 52 * max(0, Double(new) - weight * Double(old)) / Double(n))
        let share = (1 - PortableMath.exp(-hazards.0 - hazards.1)) * hazards.1 / (hazards.0 + hazards.1)
        exact += share * Double(tally.occupancy[step][0])
        variance += share * (1 - share) * Double(tally.occupancy[step][0])
      }
      let heard = tally.total.heard[1]
      #expect(Figure(value: Double(heard), error: variance.squareRoot()).agrees(with: exact), "\(heard) at \(weight)")
      #expect(tally.total.advocates == tally.occupancy[steps][1] - tally.occupancy[steps - 1][1])
      return heard
    }
    #expect(counts[0] > counts[1] && counts[1] > counts[2] && counts[2] >= counts[3] && counts[3] > 0)
  }

  @Test("whoever comes to like the brand again recommends it again")
  func reconciled() throws {
    let n = 400
    let journey = talk([.startingAttitude: 5, .memory: 0.3, .episode: 1, .feeling: 0], imitation: 0, quality: 8)
    // An attitude of 5 is 5.9, 6.53 and 6.97 after one, two and three steps: people are detractors for one step.
    let tallies = try (1...4).map { try journey.run(n, steps: $0) }
    let fans = tallies[3].occupancy.map { $0[1] }
    for (number, tally) in tallies.enumerated() {
      let steps = number + 1
      let disappointed = fans[steps - 1] - (steps > 1 ? fans[steps - 2] : 0)
      #expect(tally.total.advocates == fans[steps] - disappointed)
    }
  }

  @Test("without dissatisfied customers their weight is nothing")
  func noDetractors() throws {
    let runs = try [0.0, 1, 10].map { try talk([.detractorWeight: $0], quality: 8).run(600, steps: 6).fingerprint }
    #expect(Set(runs).count == 1)
  }

  @Test("bad experiences make detractors, and good ones promoters, of those who bought")
  func ratings() throws {
    func run(_ quality: Double) throws -> SegmentTally {
      try talk([.memory: 0.5, .episode: 1], imitation: 0, quality: quality).run(400, steps: 12).total
    }
    let (bad, good) = (try run(2), try run(10))
    #expect(bad.netPromoters < -50 && good.netPromoters > 50)
    #expect(bad.promoters == 0 && good.detractors == 0)
    #expect(bad.meanAttitude < 6.5 && good.meanAttitude > 8.5)
  }

  @Test("the noise of ratings moves what people say and nothing that they do")
  func noise() throws {
    let plain = try talk(quality: 8).run(400, steps: 6)
    let noisy = try talk([.ratingNoise: 3], quality: 8).run(400, steps: 6)
    #expect(noisy.occupancy == plain.occupancy)
    #expect(noisy.fingerprint == plain.fingerprint)
    #expect(noisy.total.detractors > plain.total.detractors)
  }

  @Test("who rates severely recommends less, so leniency works through friends, and through nothing else")
  func leniency() throws {
    let severe: Given = [.leniencySpread: 2, .detractorWeight: 0]
    let (plain, mixed) = (try talk(quality: 8).run(1000, steps: 6), try talk(severe, quality: 8).run(1000, steps: 6))
    #expect(mixed.total.promoters > plain.total.promoters && mixed.total.detractors > plain.total.detractors)
    #expect(plain.total.advocates == plain.occupancy[6][1])
    #expect(mixed.total.advocates < mixed.occupancy[6][1])
    #expect(mixed.total.heard[1] < plain.total.heard[1])
    let alone = try [[:], severe].map { try talk($0, imitation: 0, quality: 8).run(400, steps: 6) }
    #expect(alone[0].occupancy == alone[1].occupancy)
    #expect(alone[0].fingerprint != alone[1].fingerprint)
  }
}
