import Journeys
import Testing

@testable import Experiments

@Suite("Distributions of parameters")
struct ParameterDistributionTests {
  @Test(
    "the 5% and 95% quantiles are the ends of the interval",
    arguments: [
      (Parameter.intent, 0.5, 0.7), (.intent, 0.001, 0.05), (.intent, 0.01, 0.99), (.intent, 0.6, 0.600_001),
      (.intent, 0.93, 0.9999), (.quality, 7, 8.5), (.segmentExpectation, -1, 2), (.saturation, 0.2, 0.6),
      (.price, 30, 60), (.response, 0.1, 3), (.imitation, 0.2, 0.6), (.priceElasticity, 0.5, 3),
      (.attitudeEffect, -0.2, 0.4), (.priceEffect, -1, 1), (.agents, 3, 9), (.agents, 0, 4),
    ])
  func quantiles(parameter: Parameter, low: Double, high: Double) throws {
    let distribution = try #require(ParameterDistribution(of: parameter, interval: low...high))
    #expect(isClose(distribution.quantile(0.05), low, within: 1e-6 * (high - low)))
    #expect(isClose(distribution.quantile(0.95), high, within: 1e-6 * (high - low)))
    let between = try (1..<20).map { try #require(distribution.quantile(Double($0) / 20)) }
    #expect(zip(between, between.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(between.allSatisfy(parameter.range.contains))
  }

  @Test("however wide the interval, the truth never leaves the range of the parameter")
  func range() throws {
    for (parameter, interval) in [
      (Parameter.intent, 1e-9...0.999), (.attitudeEffect, -3...3), (.price, 0.01...1_000_000),
      (.quality, 0.001...9.999),
      (.episode, 1...100), (.curvature, 0.1...1),
    ] {
      let distribution = try #require(ParameterDistribution(of: parameter, interval: interval))
      for probability in [1e-9, 0.001, 0.5, 0.999, 1 - 1e-9] {
        let value = try #require(distribution.quantile(probability))
        #expect(parameter.range.contains(value))
        #expect(!parameter.isWhole || value.rounded() == value)
      }
    }
  }

  @Test("a uniform distribution is the beta distribution of its quantiles")
  func uniform() throws {
    let distribution = try #require(ParameterDistribution(of: .intent, interval: 0.05...0.95))
    for probability in [0.01, 0.3, 0.5, 0.8] {
      #expect(isClose(distribution.quantile(probability), probability, within: 1e-6))
    }
  }

  @Test("the beta distribution has the closed form of its special cases", arguments: [0.1, 0.4, 0.9])
  func beta(x: Double) {
    // I(x; 2, 1) = x², I(x; 1, 3) = 1 - (1 - x)³.
    #expect(isClose(BetaDistribution(a: 2, b: 1).quantile(x * x), x, within: 1e-7))
    #expect(isClose(BetaDistribution(a: 1, b: 3).quantile(1 - (1 - x) * (1 - x) * (1 - x)), x, within: 1e-7))
  }

  @Test("an interval without a distribution is refused")
  func refused() {
    for (parameter, interval) in [
      (Parameter.intent, 0.2...0.2), (.intent, 0...0.5), (.intent, 0.5...1), (.price, 0...30), (.quality, 8...11),
      (.priceElasticity, 0...2), (.priceEffect, -4...1),
    ] {
      #expect(ParameterDistribution(of: parameter, interval: interval) == nil)
    }
    #expect(ParameterDistribution(of: .intent, interval: 0.2...0.3)?.quantile(1) == nil)
  }
}
