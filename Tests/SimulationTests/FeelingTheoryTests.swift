import Journeys
import Testing

@testable import Simulation

@Suite("Theory: expectation, feeling, recommendation (V7, V8, V9)")
struct FeelingTheoryTests {
  /// From 6 towards 8 with a learning of a quarter; the figures of the closed form `e_n = p - (p - e0)(1 - η)^n`.
  static let expectations = [
    6.0, 6.5, 6.875, 7.15625, 7.3671875, 7.525390625, 7.64404296875, 7.7330322265625, 7.799774169921875,
    7.849830627441406, 7.887372970581055,
  ]

  @Test("expectation closes in on what is perceived, a quarter of the way each time")
  func learning() throws {
    let journey = Samples.desk(expecting: 6, [:], [.quality: 8])
    var before = 0.0
    for (encounter, exact) in Self.expectations.enumerated() {
      let tally = try journey.run(1, steps: encounter + 1)
      let sum = Double(tally.total.encounters[0].expectation) * EncounterTally.pointsPerUnit
      #expect(isClose(sum - before, exact, within: 3e-5), "encounter \(encounter)")
      before = sum
    }
  }

  @Test("other speeds of learning follow the same law", arguments: [0, 0.1, 0.5, 1])
  func learningSpeeds(_ speed: Double) throws {
    let tally = try Samples.desk(expecting: 9, [.learning: speed], [.quality: 4]).run(1, steps: 6)
    var exact = 0.0
    var distance = 5.0
    for _ in 0..<6 {
      exact += 4 + distance
      distance *= 1 - speed
    }
    #expect(isClose(tally.total.encounters[0].meanExpectation * 6, exact, within: 1e-4))
  }

  /// Mean gap, deviation, half-width of the zone, expected value at a loss aversion of 2.25 and no curvature.
  static let values: [(m: Double, s: Double, z: Double, value: Double)] = [
    (-1, 0.5, 0, -2.25530669), (-1, 1, 0.5, -1.54073546), (-0.5, 0.5, 0.5, -0.44456471), (-0.5, 1, 0, -1.3722457),
    (-0.5, 1.5, 0.5, -1.11975073), (0, 0.5, 0, -0.24933893), (0, 1, 0, -0.49867785), (0, 1, 0.5, -0.2472457),
    (0, 1.5, 0, -0.74801678), (0.5, 0.5, 0.5, 0.1899191), (0.5, 1, 0, 0.2527543), (1, 1, 0.5, 0.63185627),
  ]

  @Test("the felt value of a gap is that of prospect theory: variability alone hurts", arguments: values)
  func prospect(m: Double, s: Double, z: Double, value: Double) throws {
    // Half of the variance is delivered and half perceived; a faint feeling keeps satisfaction off the ends of its scale.
    let part = s * 0.5.squareRoot()
    let (n, feeling) = (2500, 0.02)
    let journey = Samples.desk(
      expecting: 5, [.learning: 0, .curvature: 1, .tolerance: z, .feeling: feeling, .perceptionNoise: part],
      [.quality: 5 + m, .variability: part])
    let met = try journey.run(n, steps: 1).total.encounters[0]
    let mean = (met.meanSatisfaction - met.meanPerception) / feeling
    // The mean square of the value, added up over gaps within six deviations.
    let square = stride(from: -6, to: 6, by: 0.01).reduce(0) { sum, deviation in
      let gap = m + s * deviation
      let felt = gap < 0 ? 2.25 * min(gap + z, 0) : max(gap - z, 0)
      return sum + 0.01 * felt * felt * Normal.density(deviation)
    }
    let error = ((square - value * value) / Double(met.count)).squareRoot()
    #expect(Figure(value: mean, error: error).agrees(with: value))
    #expect(Figure(value: met.meanPerception - 5, error: s / Double(met.count).squareRoot()).agrees(with: m))
  }

  /// Mean, deviation, and net promoters with the cuts at 6.5 and 8.5.
  static let promoters: [(mean: Double, deviation: Double, net: Double)] = [
    (6, 2, -49.305655), (7, 1, -24.173034), (7.5, 1.5, 0), (8, 1.5, 21.078609), (8.5, 2, 34.134475), (9, 1, 68.52528),
  ]

  @Test("net promoters are those of a normal distribution of ratings", arguments: promoters)
  func netPromoters(mean: Double, deviation: Double, net: Double) throws {
    let n = 3000
    let journey = Samples.owners(
      expecting: 7,
      [.startingAttitude: mean, .memory: 0, .leniencySpread: 0.6 * deviation, .ratingNoise: 0.8 * deviation])
    let tally = try journey.run(n, steps: 1).total
    #expect(tally.buyers == n)
    // An answer is 100, 0 or -100.
    let sides = Normal.distribution((mean - 8.5) / deviation) + Normal.distribution((6.5 - mean) / deviation)
    let error = 100 * ((sides - net * net / 10_000) / Double(n)).squareRoot()
    #expect(Figure(value: tally.netPromoters, error: error).agrees(with: net))
    // Nobody is counted on both sides.
    #expect(tally.promoters + tally.detractors <= tally.buyers)
  }

  @Test(
    "a rating of 8.5 rounds up and one of 6.5 too",
    arguments: [(8.5, 1, 0), (8.4999, 0, 0), (6.5, 0, 0), (6.4999, 0, 1)])
  func cuts(attitude: Double, promoters: Int, detractors: Int) throws {
    let tally = try Samples.owners(expecting: 7, [.startingAttitude: attitude, .memory: 0]).run(1, steps: 1).total
    #expect(tally.promoters == promoters)
    #expect(tally.detractors == detractors)
  }
}
