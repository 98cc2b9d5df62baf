import Testing

@testable import Experiments

@Suite("How long customers under contract stay")
struct ShiftedBetaGeometricTests {
  /// The high-end customers of Fader & Hardie 2007.
  let highEnd = ShiftedBetaGeometric(checkedA: 0.668, b: 3.806)

  @Test("survival is the ratio of two beta functions, and the product of all retention rates")
  func survival() {
    // B(a, b + t) / B(a, b) with whole parameters: a 2, b 3, t 4 is B(2, 7) / B(2, 3) = (1/56) / (1/12).
    #expect(isClose(ShiftedBetaGeometric(a: 2, b: 3)?.survival(after: 4), 12.0 / 56))
    var product = 1.0
    for period in 1...40 {
      product *= highEnd.retentionRate(in: period)
      #expect(isClose(highEnd.survival(after: period), product))
      #expect(isClose(highEnd.churnRate(in: period), 1 - highEnd.retentionRate(in: period)))
    }
    #expect(highEnd.survivalCurve(through: 40).last == highEnd.survival(after: 40))
    #expect(highEnd.survivalCurve(through: -1) == [1])
    #expect(highEnd.survival(after: -3) == 1)
  }

  @Test("survival is that of customers who each keep a churn of their own")
  func definition() {
    var luck = PlainLuck(seed: 11)
    let count = 40_000
    var survivors = [Int](repeating: 0, count: 9)
    for _ in 0..<count {
      let churn = luck.beta(0.668, 3.806)
      var period = 0
      while period < survivors.count {
        survivors[period] += 1
        if luck.uniform() < churn { break }
        period += 1
      }
    }
    for (period, number) in survivors.enumerated() {
      let expected = highEnd.survival(after: period)
      let error = (expected * (1 - expected) / Double(count)).squareRoot()
      #expect((Double(number) / Double(count) - expected).magnitude <= 4 * error)
    }
  }

  @Test("a mean and a spread give the parameters, and come back")
  func meanAndSpread() throws {
    let same = try #require(ShiftedBetaGeometric(meanChurn: highEnd.meanChurn, spread: highEnd.spread))
    #expect(isClose(same.a, 0.668))
    #expect(isClose(same.b, 3.806))
    #expect(isClose(highEnd.meanChurn, 0.149_307, within: 1e-6))
  }

  @Test("without spread all have the mean churn; without churn all stay")
  func neutral() throws {
    let alike = try #require(ShiftedBetaGeometric(meanChurn: 0.2, spread: 0))
    #expect(isClose(alike.survival(after: 5), 0.327_68, within: 1e-8))
    #expect(isClose(alike.expectedPeriods, 5, within: 1e-8))
    let loyal = try #require(ShiftedBetaGeometric(meanChurn: 0, spread: 0.3))
    #expect(loyal.survival(after: 100) == 1)
    #expect(loyal.expectedPeriods == .infinity)
    let fleeting = try #require(ShiftedBetaGeometric(meanChurn: 1, spread: 0.3))
    #expect(fleeting.survivalCurve(through: 2) == [1, 0, 0])
    #expect(fleeting.expectedPeriods == 1)
  }

  @Test("the periods one stays on average are the sum of survival, infinite where a few stay too long")
  func expectedPeriods() throws {
    let short = try #require(ShiftedBetaGeometric(a: 6, b: 4))
    #expect(isClose(short.expectedPeriods, short.survivalCurve(through: 2_000).compensatedSum))
    #expect(isClose(short.expectedPeriods, 1.8))
    #expect(highEnd.expectedPeriods == .infinity)
  }

  @Test("whoever has stayed some periods goes on as the curve does from there")
  func remaining() {
    let later = highEnd.remaining(after: 5)
    #expect(isClose(later.survival(after: 7), highEnd.survival(after: 12) / highEnd.survival(after: 5)))
    #expect(later.meanChurn < highEnd.meanChurn)
    #expect(highEnd.remaining(after: -1) == highEnd)
    #expect(highEnd.remaining(after: .max).retentionRate(in: .max) == 1)
  }

  @Test("what makes no sense gives nothing")
  func outOfRange() {
    #expect(ShiftedBetaGeometric(a: 0, b: 0) == nil)
    #expect(ShiftedBetaGeometric(a: -1, b: 2) == nil)
    #expect(ShiftedBetaGeometric(a: .nan, b: 2) == nil)
    #expect(ShiftedBetaGeometric(a: 1, b: .infinity) == nil)
    #expect(ShiftedBetaGeometric(meanChurn: 1.2, spread: 0.1) == nil)
    #expect(ShiftedBetaGeometric(meanChurn: 0.2, spread: 1) == nil)
    #expect(ShiftedBetaGeometric(meanChurn: 0.2, spread: .nan) == nil)
    #expect(highEnd.retentionRate(in: 0) == highEnd.retentionRate(in: 1))
  }
}
