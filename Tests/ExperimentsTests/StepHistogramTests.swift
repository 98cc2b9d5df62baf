import Testing

@testable import Experiments

@Suite("Quantiles of steps")
struct StepHistogramTests {
  @Test("people of one step are spread over half a step before and after it")
  func interpolated() {
    #expect(StepHistogram([0, 0, 0, 8]).quantile(0.5) == 3)
    #expect(isClose(StepHistogram([0, 0, 0, 8]).quantile(0.1), 2.6))
    #expect(isClose(StepHistogram([0, 0, 0, 8]).quantile(0.9), 3.4))
    // 4 after one step, 12 after two, 4 after three: half of 20 is 6 of the 12.
    #expect(StepHistogram([0, 4, 12, 4]).quantile(0.5) == 2)
    #expect(StepHistogram([0, 4, 12, 4]).quantile(0.1) == 1)
    #expect(StepHistogram([0, 4, 12, 4]).quantile(0.9) == 3)
  }

  @Test("it never lies before the beginning or after the end")
  func ends() {
    #expect(StepHistogram([5]).quantile(0.1) == 0)
    #expect(StepHistogram([0, 5, 0]).quantile(1) == 1.5)
    #expect(StepHistogram([2, 0, 0, 2]).quantile(0.5) == 0.5)
  }

  @Test("without people there is none")
  func nobody() {
    #expect(StepHistogram([]).quantile(0.5) == nil)
    #expect(StepHistogram([0, 0]).quantile(0.5) == nil)
  }
}
