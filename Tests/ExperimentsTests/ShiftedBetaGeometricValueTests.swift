import Testing

@testable import Experiments

@Suite("What customers under contract are worth")
struct ShiftedBetaGeometricValueTests {
  /// The high-end customers of Fader & Hardie 2007.
  let highEnd = ShiftedBetaGeometric(checkedA: 0.668, b: 3.806)

  @Test("differences between customers make them worth more than one churn rate for all would say")
  func published() {
    #expect(isClose(highEnd.lifetimeValue(margin: 100, discount: 0.1), 592.26, within: 1e-5))
    #expect(isClose(highEnd.constantChurnValue(margin: 100, discount: 0.1), 441.22, within: 1e-5))
  }

  @Test(
    "the value is Gauss's hypergeometric series 2F1(1, b; a + b; 1 / (1 + d)), summed with forty digits",
    arguments: [
      (0.668, 3.806, 0.1, 5.922_596_407_612_764_2), (0.704, 1.182, 0.1, 3.695_147_405_574_574_1),
      (0.668, 3.806, 0.001, 53.002_470_676_801_412), (0.05, 0.07, 0.000_01, 33_114.386_475_568_893),
      (0.668, 3.806, 1e-9, 6_199.599_437_718_753_9), (300, 1_700, 0.1, 4.404_486_910_060_271_7),
      (0.000_1, 0.001, 0.05, 19.176_286_422_222_348), (20_000, 180_000, 0.02, 8.500_265_630_865_787_6),
      (1.5, 3_000, 0.01, 96.330_048_188_023_256), (1.5, 0.2, 0.01, 1.335_286_815_124_067_4),
      (5, 0.004, 0.3, 1.000_719_325_800_330_1),
    ])
  func series(a: Double, b: Double, discount: Double, expected: Double) {
    #expect(isClose(ShiftedBetaGeometric(a: a, b: b)?.lifetimeValue(margin: 1, discount: discount), expected))
  }

  @Test("it is the plain sum of all periods", arguments: [(0.668, 3.806), (0.2, 0.2), (4, 11)])
  func plainSum(a: Double, b: Double) throws {
    let contract = try #require(ShiftedBetaGeometric(a: a, b: b))
    var sum = 0.0
    var present = 1.0
    for survival in contract.survivalCurve(through: 1_000) {  // 1.05⁻¹⁰⁰⁰ is 7e-22
      sum += 40 * survival * present
      present /= 1.05
    }
    #expect(isClose(contract.lifetimeValue(margin: 40, discount: 0.05), sum))
    #expect(isClose(contract.lifetimeValue(margin: 40, discount: 0.05, periods: 1_001), sum))
  }

  @Test("the first periods and what the survivors are still worth make up the whole")
  func parts() throws {
    let discounted = highEnd.survival(after: 8) / 2.143_588_81  // 1.1⁸
    let later = try #require(highEnd.remaining(after: 8).lifetimeValue(margin: 100, discount: 0.1))
    let first = try #require(highEnd.lifetimeValue(margin: 100, discount: 0.1, periods: 8))
    #expect(isClose(highEnd.lifetimeValue(margin: 100, discount: 0.1), first + discounted * later))
    #expect(
      isClose(highEnd.lifetimeValue(margin: 100, discount: 0.1, periods: 2), 100 + 100 * (1 - 0.668 / 4.474) / 1.1))
  }

  @Test("without interest the value is that of the periods one stays")
  func withoutInterest() throws {
    let short = try #require(ShiftedBetaGeometric(a: 6, b: 4))
    #expect(isClose(short.lifetimeValue(margin: 10, discount: 0), 18))
    #expect(isClose(short.lifetimeValue(margin: 10, discount: 1e-13), 18, within: 1e-11))
    #expect(isClose(short.lifetimeValue(margin: 10, discount: 0, periods: 5_000), 18))
    #expect(highEnd.lifetimeValue(margin: 10, discount: 0) == .infinity)
    #expect(highEnd.lifetimeValue(margin: 0, discount: 0) == 0)
  }

  @Test("where all are alike the value is the textbook's")
  func alike() throws {
    let alike = try #require(ShiftedBetaGeometric(meanChurn: 0.2, spread: 0))
    #expect(isClose(alike.lifetimeValue(margin: 100, discount: 0.1), 110 / 0.3, within: 1e-9))
    let loyal = try #require(ShiftedBetaGeometric(meanChurn: 0, spread: 0.5))
    #expect(isClose(loyal.lifetimeValue(margin: 100, discount: 0.1), 1_100))
    #expect(loyal.constantChurnValue(margin: 100, discount: 0) == .infinity)
    let fleeting = try #require(ShiftedBetaGeometric(meanChurn: 1, spread: 0.5))
    #expect(fleeting.lifetimeValue(margin: 100, discount: 0.1) == 100)
  }

  @Test("what makes no sense gives nothing")
  func outOfRange() {
    #expect(highEnd.lifetimeValue(margin: 100, discount: -0.1) == nil)
    #expect(highEnd.lifetimeValue(margin: .nan, discount: 0.1) == nil)
    #expect(highEnd.lifetimeValue(margin: 100, discount: .infinity, periods: 3) == nil)
    #expect(highEnd.constantChurnValue(margin: 100, discount: .nan) == nil)
    #expect(highEnd.lifetimeValue(margin: 100, discount: 0.1, periods: -1) == 0)
  }

  @Test("the same customers are worth the same bits on every machine")
  func bits() {
    #expect(highEnd.lifetimeValue(margin: 100, discount: 0.1)?.bitPattern == 0x4082_8213_BE89_1320)
  }
}
