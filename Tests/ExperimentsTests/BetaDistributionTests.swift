import Foundation
import Testing

@testable import Experiments

@Suite("Means over a beta distribution")
struct BetaDistributionTests {
  @Test(
    "the mean of a power has a closed form, however far or little customers differ",
    arguments: [
      (0.01, 0.02), (0.668, 3.806), (0.5, 0.5), (1, 1), (3, 0.001), (1e-6, 2), (40, 360), (2, 1e6), (1e6, 2),
      (1e10, 1e10), (3e14, 2e14), (0.5, 1e15), (1e15, 1e-4),
    ])
  func powers(a: Double, b: Double) {
    let distribution = BetaDistribution(a: a, b: b)
    // E[1 - p] = b / (a + b) and E[(1 - p)²] = b (b + 1) / ((a + b) (a + b + 1)), of something that falls and ends above 0.
    let one = distribution.mean(scale: 1, atZero: 2, atOne: 1) { 2 - $0 }
    #expect(isClose(one, 1 + b / (a + b)))
    let two = distribution.mean(scale: 1, atZero: 2, atOne: 1) { 1 + (1 - $0) * (1 - $0) }
    #expect(isClose(two, 1 + b / (a + b) * ((b + 1) / (a + b + 1))))
  }

  @Test("it agrees with Simpson's rule over the chance itself")
  func simpson() {
    for (a, b) in [(3.0, 4.0), (5, 12), (20, 7)] {
      let constant = exp(lgamma(a + b) - lgamma(a) - lgamma(b))
      func integrand(_ p: Double) -> Double { constant * pow(p, a - 1) * pow(1 - p, b - 1) / (0.1 + p) }
      let intervals = 20_000
      let width = 1 / Double(intervals)
      var sum = integrand(0) + integrand(1)
      for k in 1..<intervals { sum += integrand(Double(k) * width) * (k.isMultiple(of: 2) ? 2 : 4) }
      let mean = BetaDistribution(a: a, b: b).mean(scale: 0.1, atZero: 10, atOne: 1 / 1.1) { 1 / (0.1 + $0) }
      #expect(isClose(mean, sum * width / 3, within: 1e-11))
    }
  }

  @Test("where all have the same chance, the mean is the value there")
  func ends() {
    #expect(BetaDistribution(a: 0, b: 3).mean(scale: 1, atZero: 2, atOne: 1) { 2 - $0 } == 2)
    #expect(BetaDistribution(a: 3, b: 0).mean(scale: 1, atZero: 2, atOne: 1) { 2 - $0 } == 1)
  }
}
