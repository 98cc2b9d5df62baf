import Foundation
import Journeys
import Testing

@testable import Simulation

@Suite("The gap and satisfaction (E3)")
struct SatisfactionTests {
  /// One customer who expects something and gets something.
  private func met(_ expecting: Double, _ getting: Double, _ values: Given = [:]) throws -> EncounterTally {
    try Samples.desk(expecting: expecting, values, [.quality: getting]).run(1, steps: 1).total.encounters[0]
  }

  @Test(
    "a surprise beyond the zone of tolerance moves satisfaction, a bad one 2.25 times as much",
    arguments: [(6.0, 8.0), (7, 7.8), (4, 6.5), (8, 6), (7, 6.2), (6, 4), (9, 7)])
  func value(expecting: Double, getting: Double) throws {
    let gap = getting - expecting
    let size = pow(gap.magnitude - 0.5, 0.88)
    let exact = getting + 0.5 * (gap > 0 ? size : -2.25 * size)
    // The portable logarithm and power are right to some 5 digits.
    #expect(isClose(try met(expecting, getting).meanSatisfaction, exact, within: 2e-4))
  }

  @Test("within the zone nobody minds, and it is counted as within", arguments: [6.5, 6.75, 7, 7.25, 7.5])
  func tolerance(_ getting: Double) throws {
    let one = try met(7, getting)
    #expect(isClose(one.meanSatisfaction, getting))
    #expect(one.below == 0 && one.above == 0)
  }

  @Test("the width of the zone is what it is told", arguments: [(0.0, 1, 1), (0.9, 1, 1), (1.1, 0, 0)])
  func zone(width: Double, below: Int, above: Int) throws {
    #expect(try met(7, 6, [.tolerance: width]).below == below)
    #expect(try met(7, 8, [.tolerance: width]).above == above)
    #expect(try met(7, 6, [.tolerance: width]).above == 0)
    #expect(try met(7, 8, [.tolerance: width]).below == 0)
  }

  @Test("loss aversion weighs losses and never gains")
  func lossAversion() throws {
    func moved(_ getting: Double, _ aversion: Double) throws -> Double {
      try met(7, getting, [.lossAversion: aversion, .curvature: 1, .tolerance: 0]).meanSatisfaction - getting
    }
    for aversion in [1, 2.25, 4] {
      #expect(isClose(try moved(8, aversion), 0.5))
      #expect(isClose(try moved(6, aversion), -0.5 * aversion))
      #expect(isClose(try moved(7, aversion), 0))
    }
  }

  @Test("curvature flattens large surprises and leaves one of a point alone")
  func curvature() throws {
    func moved(_ getting: Double, _ curvature: Double) throws -> Double {
      try met(3, getting, [.curvature: curvature, .tolerance: 0, .feeling: 0.2]).meanSatisfaction - getting
    }
    for curvature in [0.1, 0.5, 0.88, 1] {
      #expect(isClose(try moved(4, curvature), 0.2, within: 2e-4))
      #expect(isClose(try moved(7, curvature), 0.2 * pow(4, curvature), within: 2e-4))
    }
  }

  @Test("without feeling, satisfaction is the plain experience")
  func feeling() throws {
    for getting in [1.0, 5, 9] { #expect(isClose(try met(7, getting, [.feeling: 0]).meanSatisfaction, getting)) }
  }

  @Test("satisfaction stays between 0 and 10")
  func ends() throws {
    #expect(isClose(try met(0, 9.5, [.feeling: 3]).meanSatisfaction, 10))
    #expect(isClose(try met(10, 3, [.feeling: 3]).meanSatisfaction, 0))
  }

  @Test("nine and more is delight, and the company's own standard is about what it delivers")
  func flags() throws {
    #expect(try met(7, 9, [.feeling: 0]).delighted == 1)
    #expect(try met(7, 8.99, [.feeling: 0]).delighted == 0)
    #expect(try met(2, 6.75).good == 1)
    #expect(try met(2, 6.74).good == 0)
    // Good by the company's standard and bad for a customer who was promised more.
    let promised = try met(10, 7)
    #expect(promised.good == 1 && promised.below == 1 && promised.meanSatisfaction < 5)
  }

  @Test("the survey of 80 against 8: most encounters are good, few delight")
  func eighty() throws {
    let n = 4000
    let one = try Samples.desk(expecting: 7.6, [:], [.quality: 7.6, .variability: 1, .standard: 6.75]).run(n, steps: 1)
      .total.encounters[0]
    #expect(Figure.share(one.good, of: n, exact: 0.802).agrees(with: 0.802))
    #expect(Double(one.delighted) / Double(n) < 0.15)
  }

  @Test("a mean above expectation still disappoints where it varies: losses weigh more")
  func variabilityHurts() throws {
    func mean(_ variability: Double) throws -> Double {
      let tally = try Samples.desk(
        expecting: 6, [.learning: 0, .curvature: 1, .tolerance: 0], [.quality: 6, .variability: variability]
      ).run(3000, steps: 1).total.encounters[0]
      return tally.meanSatisfaction - tally.meanPerception
    }
    let means = try [0, 0.5, 1, 1.5].map(mean)
    #expect(isClose(means[0], 0))
    #expect(means[0] > means[1] && means[1] > means[2] && means[2] > means[3])
  }
}
