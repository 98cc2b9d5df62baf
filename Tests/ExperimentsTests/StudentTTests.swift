import Foundation
import Testing

@testable import Experiments

@Suite("Student's t and the normal distribution")
struct StudentTTests {
  @Test(
    "quantiles are those of the tables",
    arguments: [
      (0.975, 1.0, 12.706_204_736_174_705), (0.975, 2, 4.302_652_729_749_464), (0.975, 3, 3.182_446_305_283_710),
      (0.975, 9, 2.262_157_162_798_206), (0.975, 19, 2.093_024_054_408_310), (0.995, 4, 4.604_094_871_349_993),
      (0.9, 30, 1.310_415_025_391_396), (0.975, 99_999, 1.959_987_707_771_845),
    ])
  func quantiles(probability: Double, degrees: Double, expected: Double) {
    #expect(isClose(StudentT.quantile(probability, degreesOfFreedom: degrees), expected, within: 1e-11))
  }

  @Test("a quantile of the lower half mirrors the upper half")
  func mirrored() throws {
    let low = try #require(StudentT.quantile(0.025, degreesOfFreedom: 7))
    let high = try #require(StudentT.quantile(0.975, degreesOfFreedom: 7))
    #expect(isClose(low, -high))
    #expect(StudentT.quantile(0.5, degreesOfFreedom: 7) == 0)
  }

  @Test("a quantile and its probability belong together", arguments: [0.3, 1, 2.5, 3.92, 8, 31, 1_000, 2e6, 1e11])
  func inverse(degrees: Double) throws {
    for probability in [0.001, 0.1, 0.4, 0.6, 0.9, 0.975, 0.999_9] {
      let value = try #require(StudentT.quantile(probability, degreesOfFreedom: degrees))
      #expect(isClose(StudentT.cumulative(value, degreesOfFreedom: degrees), probability, within: 1e-11))
    }
  }

  @Test("with one degree of freedom it is the Cauchy distribution, with two it has a closed form")
  func closedForms() {
    for x in [0.01, 0.5, 1, 3, 40, 1e6] {
      let cauchy = 0.5 + atan(x) / .pi
      #expect(isClose(StudentT.cumulative(x, degreesOfFreedom: 1), cauchy, within: 1e-13))
      let two = 0.5 + x / (2 * (2 + x * x).squareRoot())
      #expect(isClose(StudentT.cumulative(x, degreesOfFreedom: 2), two, within: 1e-13))
    }
  }

  @Test("it agrees with the integral of its density, whose constant comes from another gamma function")
  func integral() {
    for degrees in [1.5, 5, 12, 29, 40.5] {
      let constant = exp(lgamma((degrees + 1) / 2) - lgamma(degrees / 2)) / (degrees * .pi).squareRoot()
      func density(_ x: Double) -> Double { constant * pow(1 + x * x / degrees, -(degrees + 1) / 2) }
      let intervals = 2_000  // Simpson's rule from 0 to 2
      let width = 2 / Double(intervals)
      var sum = density(0) + density(2)
      for k in 1..<intervals { sum += density(Double(k) * width) * (k.isMultiple(of: 2) ? 2 : 4) }
      #expect(isClose(StudentT.cumulative(2, degreesOfFreedom: degrees), 0.5 + sum * width / 3, within: 1e-12))
    }
  }

  @Test("the normal distribution agrees with the C library, far out too")
  func normal() throws {
    for x in stride(from: -12.0, through: 12, by: 0.37) {
      #expect(isClose(NormalDistribution.cumulative(x), erfc(-x / 2.0.squareRoot()) / 2, within: 1e-14))
    }
    for x in [0.5, 2.4, 2.6, 5, 9, 20] {
      let tail = erfc(x / 2.0.squareRoot()) / 2
      #expect((NormalDistribution.upperTail(x) / tail - 1).magnitude < 1e-12)
    }
  }

  @Test(
    "normal quantiles are those of the tables",
    arguments: [
      (0.975, 1.959_963_984_540_054), (0.999, 3.090_232_306_167_813_5), (0.6, 0.253_347_103_135_799_8), (0.5, 0),
      (0.025, -1.959_963_984_540_054),
    ])
  func normalQuantiles(probability: Double, expected: Double) {
    #expect(isClose(NormalDistribution.quantile(probability), expected))
  }

  @Test("what makes no sense gives nothing")
  func outOfRange() {
    #expect(StudentT.quantile(0, degreesOfFreedom: 3) == nil)
    #expect(StudentT.quantile(1, degreesOfFreedom: 3) == nil)
    #expect(StudentT.quantile(.nan, degreesOfFreedom: 3) == nil)
    #expect(StudentT.quantile(0.975, degreesOfFreedom: 0) == nil)
    #expect(StudentT.quantile(0.975, degreesOfFreedom: .nan) == nil)
    #expect(NormalDistribution.quantile(1) == nil)
    #expect(NormalDistribution.quantile(.leastNonzeroMagnitude).map { $0 < -37 } == true)
    #expect(NormalDistribution.cumulative(.infinity) == 1)
  }
}
