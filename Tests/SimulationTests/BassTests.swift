import Foundation
import Journeys
import Testing

@testable import Simulation

/// Record players, as Bass 1969 fitted them: `p` .024796 and `q` .6541 a year.
///
/// The figures of the curve were worked out from its closed form, and those of weekly steps from the recursion, apart from
/// this code.
@Suite("Theory: the diffusion of a new product (V3)")
struct BassTests {
  static let innovation = 0.024796
  static let imitation = 0.6541

  /// The years, the share of adopters in continuous time, and in steps of a week.
  static let curve: [(year: Int, continuous: Double, weekly: Double)] = [
    (1, 0.034274, 0.0339944), (2, 0.0954047, 0.0944609), (3, 0.1957788, 0.1936504), (5, 0.5126374, 0.5081397),
    (8, 0.892544, 0.8905182),
  ]

  /// Everybody who is reached buys and recommends.
  static func journey(imitation: Double = imitation, step: StepUnit = .week) -> Journey {
    var journey = Journey("bass", step: step)
    let perStep = 1 - exp(-innovation / Double(step.perYear))
    journey.channel("media", .paid, [.reach: perStep])
    journey.channel("talk", .wordOfMouth, [.imitation: imitation])
    journey.add("others", start: true)
    journey.add("adopters")
    journey.add("gone", .outcome)
    journey.bring("others", "adopters", [.buys, .refers])
    journey.go("adopters", "gone", 0)
    return journey
  }

  /// The shares of adopters after each step, for each of a few populations.
  private static func shares(_ journey: Journey, customers: Int, steps: Int, populations: Int) throws -> [[Double]] {
    try (0..<populations).map { replication in
      try journey.run(customers, steps: steps, replication: replication).occupancy.map {
        Double($0[1]) / Double(customers)
      }
    }
  }

  /// Many enough that the time of a boom, which the luck of the first few decides, varies by a twentieth of a year.
  private static let weekly = Result {
    try shares(journey(), customers: 4096, steps: 8 * 52, populations: 4)
  }

  @Test("weekly steps stay within .0045 of the curve, and on their own recursion")
  func adoption() throws {
    let rows = try Self.weekly.get()
    var f = 0.0
    for step in 0...(8 * 52) {
      if let point = Self.curve.first(where: { $0.year * 52 == step }) {
        #expect(isClose(f, point.weekly, within: 2e-5))
        let figure = Figure.mean(of: rows.map { $0[step] })
        #expect(figure.agrees(with: point.weekly, slack: 0.002), "\(figure) in year \(point.year)")
        #expect(figure.agrees(with: point.continuous, slack: 0.0045), "\(figure) in year \(point.year)")
      }
      f += (1 - f) * (1 - exp(-(Self.innovation + Self.imitation * f) / 52))
    }
  }

  @Test("adoption peaks after ln(q/p)/(p+q) years, when just under half have adopted")
  func peak() throws {
    let (p, q) = (Self.innovation, Self.imitation)
    let time = log(q / p) / (p + q)
    #expect(isClose(time, 4.8204407, within: 1e-3))
    let rows = try Self.weekly.get()
    let mean = (0...(8 * 52)).map { week in Figure.mean(of: rows.map { $0[week] }).value }
    // The half-year in which most adopt holds the peak or is next to it.
    let halves = (0..<16).map { mean[26 * $0 + 26] - mean[26 * $0] }
    let best = Double(halves.firstIndex(of: halves.max() ?? 0) ?? 0) / 2 + 0.25
    #expect(isClose(best, time, within: 0.75))
    let crossing = Double(mean.firstIndex { $0 >= (q - p) / (2 * q) } ?? 0) / 52
    #expect(isClose(crossing, time, within: 0.25))
  }

  @Test("without imitation adoption is 1 - e^-pt and never speeds up")
  func innovationAlone() throws {
    let n = 5000
    let tally = try Self.journey(imitation: 0, step: .month).run(n, steps: 60)
    for year in 1...5 {
      let exact = 1 - exp(-Self.innovation * Double(year))
      #expect(Figure.share(tally.occupancy[12 * year][1], of: n, exact: exact).agrees(with: exact))
    }
    #expect(tally.total.heard[1] == 0)
    #expect(tally.total.heard[0] == tally.total.buyers)
    #expect(tally.total.advocates == tally.total.buyers)
  }
}
