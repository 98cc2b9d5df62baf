import Testing

@testable import Experiments

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
