import Testing

@testable import Experiments

@Suite("What cannot leave a range")
struct BoundedEstimateTests {
  @Test("the interval of a share never leaves 0 to 1, however few replications there are")
  func few() throws {
    let plain = try #require(Estimate([0.5, 0.86]))
    #expect(plain.low.map { $0 < -1 } == true)
    let share = plain.within(0...1)
    let (low, high) = (try #require(share.low), try #require(share.high))
    #expect(share.mean == plain.mean && 0 <= low && low < 0.5 && 0.86 < high && high <= 1)
    #expect(share.standardError == plain.standardError && share.count == 2)
    #expect(plain.within(-100...100).low.map { $0 < 0.5 && $0 >= -100 } == true)
  }

  @Test("it is Wilson's for as many people as would have the same standard error, and the t interval for many")
  func wilson() throws {
    // p = 0.2 among 50 people, with the normal quantile: 11.24% to 33.04%.
    let error = (0.2 * 0.8 / 50).squareRoot()
    let share = Estimate(mean: 0.2, varianceOfMean: error * error, degreesOfFreedom: 1e9, count: 2, confidence: 0.95)
      .within(0...1)
    #expect(isClose(share.low, 0.112_437, within: 1e-5) && isClose(share.high, 0.330_372, within: 1e-5))
    let many = try #require(Estimate((0..<100).map { 0.3 + 1e-4 * Double($0 % 3) }))
    #expect(isClose(many.within(0...1).low, many.low ?? 0, within: 1e-7))
  }

  @Test("a range without ends, and a value without an interval, stay what they are")
  func unbounded() throws {
    let plain = try #require(Estimate([1, 5, 12]))
    #expect(plain.within(0...(.infinity)) == plain)
    #expect(Estimate([0.3])?.within(0...1) == Estimate([0.3]))
    #expect(Estimate([1, 1])?.within(0...1).high == 1)
  }
}

@Suite("Estimates")
struct EstimateTests {
  @Test("the interval is the mean and t standard errors, as worked out by hand")
  func byHand() throws {
    // s² = 5/3, standard error = √(5/12), t with 3 degrees of freedom = 3.1824…
    let estimate = try #require(Estimate([1, 2, 3, 4]))
    #expect(estimate.mean == 2.5)
    #expect(estimate.count == 4)
    #expect(isClose(estimate.standardError, 0.645_497_224_367_902_8))
    #expect(isClose(estimate.low, 2.5 - 2.054_260_256_760_1, within: 1e-11))
    #expect(isClose(estimate.high, 2.5 + 2.054_260_256_760_1, within: 1e-11))
    #expect(isClose(estimate.halfWidth, 2.054_260_256_760_1, within: 1e-11))
    #expect(estimate.covers(4))
    #expect(!estimate.covers(5))
  }

  @Test("replications in which a metric is undefined are left out")
  func undefined() throws {
    let estimate = try #require(Estimate([1, nil, 3]))
    #expect(estimate.mean == 2)
    #expect(estimate.count == 2)
    #expect(Estimate([nil, nil]) == nil)
    #expect(Estimate([]) == nil)
  }

  @Test("one replication alone has no interval")
  func single() throws {
    let estimate = try #require(Estimate([3.5]))
    #expect(estimate.mean == 3.5)
    #expect(estimate.low == nil && estimate.high == nil && estimate.standardError == nil && estimate.halfWidth == nil)
    #expect(estimate.covers(100))
  }

  @Test("equal values have an error of exactly 0, however odd the value")
  func equal() throws {
    let estimate = try #require(Estimate(Array(repeating: 0.1, count: 37)))
    #expect(estimate.mean == 0.1)
    #expect(estimate.standardError == 0)
    #expect(estimate.low == 0.1 && estimate.high == 0.1)
  }

  @Test("small terms are not lost beside large ones")
  func compensation() {
    #expect([1, 1e100, 1, -1e100].compensatedSum == 2)
    #expect(Array(repeating: 0.1, count: 10).compensatedSum == 1)
    #expect([Double]().compensatedSum == 0)
  }

  @Test("a wider confidence gives a wider interval")
  func confidence() throws {
    let usual = try #require(Estimate([1, 2, 3, 4])?.halfWidth)
    let sure = try #require(Estimate([1, 2, 3, 4], confidence: 0.99)?.halfWidth)
    #expect(sure > usual)
    #expect(Estimate([1, 2], confidence: 1)?.low == nil)
  }
}
