import Foundation
import Testing

@testable import Experiments

@Suite("Estimating how long customers under contract stay")
struct ShiftedBetaGeometricFitTests {
  /// Percentages of a cohort still there after each year, for two kinds of customers: Fader & Hardie 2007, table 1, from
  /// Berry & Linoff 2004, Data Mining Techniques.
  let regular = [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3]
  let highEnd = [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4]

  @Test("seven years give the published estimates")
  func published() throws {
    let first = try ShiftedBetaGeometric.fit(to: Array(regular[...7]))
    #expect(isClose(first.a, 0.704, within: 5e-4))
    #expect(isClose(first.b, 1.182, within: 5e-4))
    let second = try ShiftedBetaGeometric.fit(to: Array(highEnd[...7]))
    #expect(isClose(second.a, 0.668, within: 5e-4))
    #expect(isClose(second.b, 3.806, within: 5e-4))
  }

  @Test("seven years foretell the twelfth within two points of a hundred")
  func forecast() throws {
    for years in [regular, highEnd] {
      let fit = try ShiftedBetaGeometric.fit(to: Array(years[...7]))
      for year in 8...12 { #expect((100 * fit.survival(after: year) - years[year]).magnitude < 2) }
    }
  }

  @Test(
    "an exact curve gives back what made it",
    arguments: [(0.704, 1.182), (0.05, 0.3), (3, 40), (900, 8_000), (0.01, 0.01), (12, 0.5)])
  func exact(a: Double, b: Double) throws {
    let contract = try #require(ShiftedBetaGeometric(a: a, b: b))
    let fit = try ShiftedBetaGeometric.fit(to: contract.survivalCurve(through: 9).map { 1_000 * $0 })
    #expect(isClose(fit.a / a, 1, within: 1e-6))
    #expect(isClose(fit.b / b, 1, within: 1e-6))
  }

  @Test("nothing near the estimate is likelier, by the plain likelihood of the years in which customers leave")
  func likelihood() throws {
    func likelihood(_ contract: ShiftedBetaGeometric) -> Double {
      let curve = contract.survivalCurve(through: 7)
      let left = (1...7).map { (regular[$0 - 1] - regular[$0]) * log(curve[$0 - 1] - curve[$0]) }
      return left.compensatedSum + regular[7] * log(curve[7])
    }
    let fit = try ShiftedBetaGeometric.fit(to: Array(regular[...7]))
    let best = likelihood(fit)
    for (a, b) in [(1.001, 1), (0.999, 1), (1, 1.001), (1, 0.999), (1.001, 1.001), (0.999, 0.999), (2, 2), (9, 40)] {
      let other = try #require(ShiftedBetaGeometric(a: fit.a * a, b: fit.b * b))
      #expect(likelihood(other) < best)
    }
  }

  @Test("counts and percentages give the same")
  func counts() throws {
    let percentages = try ShiftedBetaGeometric.fit(to: [100, 60, 45, 38])
    let counts = try ShiftedBetaGeometric.fit(to: [5_000, 3_000, 2_250, 1_900])
    #expect(isClose(counts.a, percentages.a, within: 1e-9))
    #expect(isClose(counts.b, percentages.b, within: 1e-9))
  }

  @Test("a cohort that dies out has an estimate too")
  func extinct() throws {
    let fit = try ShiftedBetaGeometric.fit(to: [100, 20, 10, 8, 0, 0])
    #expect(fit.survival(after: 4) < 0.1)
  }

  @Test(
    "numbers that cannot be have a message and a remedy",
    arguments: [
      ([], .tooFewPeriods(0), "survivors after 0 periods cannot tell how far customers differ"),
      ([100, 60], .tooFewPeriods(1), "survivors after 1 period cannot tell how far customers differ"),
      ([100, -1, 0], .impossible(-1, period: 1), "after period 1 there cannot be -1.0 customers"),
      ([.infinity, 1, 0], .impossible(.infinity, period: 0), "at the beginning there cannot be inf customers"),
      (
        [100, 60, 61], .growing(from: 60, to: 61, period: 2),
        "61.0 customers after period 2 are more than the 60.0 before it"
      ),
      ([0, 0, 0], .nobodyBegins, "the cohort has no customers at the beginning"),
      ([9, 9, 9], .nobodyLeaves, "nobody left, so that nothing is known about churn"),
      (
        [9, 0, 0], .nobodyStays,
        "everybody left at the end of the first period, so that nothing is known about those who stay"
      ),
      (
        [100, 60, 60, 60], .allOrNothing,
        "nearly all who leave do so at the end of the first period: the others would stay for ever"
      ),
    ] as [([Double], ShiftedBetaGeometric.FitProblem, String)])
  func impossible(survivors: [Double], problem: ShiftedBetaGeometric.FitProblem, message: String) {
    #expect(throws: problem) { try ShiftedBetaGeometric.fit(to: survivors) }
    #expect(problem.message == message)
    #expect(!problem.remedy.isEmpty)
  }

  @Test(
    "where retention does not rise, one churn rate says it all", arguments: [[100, 80, 64, 51.2], [100, 80, 60, 40]])
  func constant(survivors: [Double]) throws {
    let problem = #expect(throws: ShiftedBetaGeometric.FitProblem.self) {
      try ShiftedBetaGeometric.fit(to: survivors)
    }
    guard case .noDifferences(let churn) = try #require(problem) else {
      Issue.record("\(String(describing: problem))")
      return
    }
    #expect(churn >= 0.2 - 1e-9 && churn < 0.26)
    #expect(ShiftedBetaGeometric.FitProblem.noDifferences(churn: 0.2).message.contains("one churn rate of 20.0%"))
  }
}
