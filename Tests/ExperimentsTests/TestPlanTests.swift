import Journeys
import Testing

@testable import Experiments

@Suite("How many customers a test needs")
struct TestPlanTests {
  @Test(
    "two shares need what the formula of Fleiss says, for each half",
    arguments: [
      (0.03, 0.033, 53_208), (0.03, 0.036, 13_911), (0.08, 0.09, 12_206), (0.1, 0.12, 3839), (0.3, 0.33, 3760),
      (0.05, 0.06, 8155), (0.033, 0.03, 53_208),
    ])
  func fleiss(before: Double, after: Double, each: Int) {
    #expect(TestPlan.usual.size(from: .share(before), to: .share(after)) == SampleSize(before: each, after: each))
  }

  @Test("the usual plan is the one that its three numbers give")
  func usual() throws {
    let plan = try #require(TestPlan(share: 0.5, power: 0.8, significance: 0.05))
    #expect(isClose(plan.threshold, TestPlan.usual.threshold) && isClose(plan.reach, TestPlan.usual.reach))
  }

  @Test("unequal halves need more customers in all, each half its share of them")
  func unequal() throws {
    let plan = try #require(TestPlan(share: 0.1))
    let size = try #require(plan.size(from: .share(0.3), to: .share(0.33)))
    // 7.84888 · (0.21 / 0.9 + 0.2211 / 0.1) / 0.03² = 21 316.9, by hand.
    #expect(size == SampleSize(before: 19_186, after: 2132))
    let equal = try #require(TestPlan.usual.size(from: .share(0.3), to: .share(0.33)))
    #expect(size.customers > equal.customers)
  }

  @Test("a metric of buyers needs as many buyers, and so many times as many customers")
  func coverage() throws {
    let size = try #require(
      TestPlan.usual.size(from: .share(0.3, coverage: 0.125), to: .share(0.33, coverage: 0.125)))
    #expect((8 * 3759...8 * 3760).contains(size.before))
  }

  @Test("a promoter score has the variance of people who count 100, 0 or -100")
  func score() throws {
    let before = PersonalOutcome.score(promoters: 0.5, detractors: 0.2)
    #expect(isClose(before.mean, 30) && isClose(before.variance, 6100))
    let after = PersonalOutcome.score(promoters: 0.5, detractors: 0.1)
    // 7.8489 · (6100 + 4400) / 100, by hand.
    #expect(TestPlan.usual.size(from: before, to: after)?.before == 825)
  }

  @Test(
    "the smallest difference that can be found is the one that needs just so many customers", arguments: [1.0, 1.4])
  func inverse(inflation: Double) throws {
    for (before, after) in [(0.03, 0.033), (0.3, 0.27), (0.5, 0.9)] {
      let size = try #require(
        TestPlan.usual.size(from: .share(before), to: .share(after), inflation: inflation))
      let found = try #require(
        TestPlan.usual.detectable(
          with: Double(size.customers), from: .share(before), to: .share(after), inflation: inflation))
      #expect(isClose(found, after - before, within: 0.01) && found.magnitude <= (after - before).magnitude)
    }
  }

  @Test("a small test is as large as its exact power asks for, where the formula says four and four")
  func small() throws {
    let plan = TestPlan.usual
    #expect(isClose(plan.exactPower(SampleSize(before: 4, after: 4), from: 0.2, to: 0.9), 0.656925, within: 1e-6))
    #expect(plan.size(from: .share(0.2), to: .share(0.9)) == SampleSize(before: 7, after: 7))
    #expect(plan.size(from: .share(0.9), to: .share(0.2)) == SampleSize(before: 7, after: 7))
    let uneven = try #require(TestPlan(share: 0.25))
    let size = try #require(uneven.size(from: .share(0.2), to: .share(0.9)))
    #expect(size.before == 3 * size.after && uneven.exactPower(size, from: 0.2, to: 0.9) >= 0.8)
  }

  @Test("where no number of customers would do, none is named")
  func impossible() {
    let plan = TestPlan.usual
    #expect(plan.size(from: .share(0.3), to: .share(0.3)) == nil)
    #expect(plan.size(from: .share(0), to: .share(0)) == nil)
    #expect(plan.size(from: .share(0.3), to: .share(0.3 + 1e-12)) == nil)
    // One and one may differ by luck alone: 1 / √(½ · ½ · 2) is less than 1.96 standard errors.
    #expect(plan.size(from: .share(0), to: .share(1)) == SampleSize(before: 2, after: 2))
    #expect(plan.detectable(with: 2, from: .share(0.9), to: .share(0.95)) == nil)
    #expect(plan.detectable(with: 1e9, from: .share(1), to: .share(1)) == nil)
    for share in [0, 1, -1, .nan, .infinity] { #expect(TestPlan(share: share) == nil) }
    for power in [0, 0.02, 1, .nan] { #expect(TestPlan(power: power) == nil) }
    for significance in [0, 1, 2, .nan] { #expect(TestPlan(significance: significance) == nil) }
  }
}
