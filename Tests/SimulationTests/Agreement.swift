import Foundation

@testable import Simulation

/// A figure from a simulation with its standard error.
struct Figure: CustomStringConvertible {
  let value: Double
  let error: Double

  var description: String { "\(value) ± \(error)" }

  /// Whether an exact answer lies within four standard errors; `slack` allows for what is known to be approximate.
  func agrees(with exact: Double, slack: Double = 0) -> Bool {
    (value - exact).magnitude <= 4 * error + slack
  }

  /// A share of so many cases; the error is that of the exact share, if there is one.
  static func share(_ count: Int, of cases: Int, exact: Double? = nil) -> Figure {
    let value = Double(count) / Double(cases)
    let p = exact ?? value
    return Figure(value: value, error: (p * (1 - p) / Double(cases)).squareRoot())
  }

  /// The mean of a few independent numbers, one for each replication.
  static func mean(of values: [Double]) -> Figure {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    return Figure(value: mean, error: (square / n).squareRoot())
  }
}

/// The standard normal density and distribution.
enum Normal {
  static func density(_ x: Double) -> Double { exp(-x * x / 2) / (2 * Double.pi).squareRoot() }
  static func distribution(_ x: Double) -> Double { erfc(-x / 2.0.squareRoot()) / 2 }
}

extension EncounterTally {
  private func mean(_ sum: Int) -> Double { count > 0 ? Double(sum) * Self.pointsPerUnit / Double(count) : .nan }
  var meanExpectation: Double { mean(expectation) }
  var meanDelivered: Double { mean(delivered) }
  var meanPerception: Double { mean(perception) }
  var meanSatisfaction: Double { mean(satisfaction) }
}

extension SegmentTally {
  /// The mean final attitude of buyers.
  var meanAttitude: Double { Double(attitude) * EncounterTally.pointsPerUnit / Double(buyers) }
  /// Promoters less detractors among buyers, in points.
  var netPromoters: Double { 100 * Double(promoters - detractors) / Double(buyers) }
}

/// Whether two numbers are the same within a tolerance.
func isClose(_ one: Double, _ other: Double, within tolerance: Double = 1e-4) -> Bool {
  (one - other).magnitude <= tolerance
}
