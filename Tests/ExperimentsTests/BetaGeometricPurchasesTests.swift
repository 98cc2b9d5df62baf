import Foundation
import Testing

@testable import Experiments

@Suite("How often customers without a contract buy again")
struct BetaGeometricPurchasesTests {
  /// The music buyers of Fader, Hardie & Lee 2005; times are in weeks.
  static func music() throws -> BetaGeometricPurchases {
    try #require(BetaGeometricPurchases(r: 0.243, alpha: 4.414, a: 0.793, b: 2.426))
  }

  @Test("39 weeks of music give the published numbers")
  func published() throws {
    let music = try Self.music()
    #expect((music.expectedPurchases(by: 39) - 1.196_72).magnitude < 5e-6)
    #expect((music.probabilityOfNone(by: 39) - 0.573_79).magnitude < 5e-6)
  }

  @Test(
    "expected purchases are the hypergeometric series 3F2, summed with forty digits, early and late",
    arguments: [
      ([0.243, 4.414, 0.793, 2.426], 39, 1.196_723_193_320_816_8),
      ([0.243, 4.414, 0.793, 2.426], 0.01, 0.000_550_330_249_925_704_43),
      ([0.243, 4.414, 0.793, 2.426], 1_000_000, 53.540_478_253_014_578),
      ([1, 30, 1, 4], 730, 6.837_760_174_201_405_3), ([1, 30, 0.05, 0.45], 730, 19.357_180_969_558_681),
      ([4, 120, 0.3, 0.7], 365, 6.048_397_575_929_433_1), ([0.111, 3.33, 40, 360], 365, 2.436_014_172_781_459_5),
      ([0.25, 5, 2.5, 1.5], 100_000, 1.786_124_504_357_195_1),
      ([10_000, 300_000, 1_000, 9_000], 365, 7.038_738_672_464_552_8),
    ] as [([Double], Double, Double)])
  func series(parameters: [Double], time: Double, expected: Double) throws {
    let model = BetaGeometricPurchases(r: parameters[0], alpha: parameters[1], a: parameters[2], b: parameters[3])
    let purchases = try #require(model).expectedPurchases(by: time)
    #expect((purchases / expected - 1).magnitude < 1e-12)
  }

  @Test("the probabilities of all numbers of purchases sum to 1, and their mean is the expectation")
  func distribution() throws {
    // Few enough purchases that four hundred are all.
    let model = try #require(BetaGeometricPurchases(r: 2, alpha: 10, a: 0.9, b: 3))
    let probabilities = (0...400).map { model.probability(of: $0, by: 40) }
    #expect(isClose(probabilities.compensatedSum, 1))
    let mean = probabilities.enumerated().lazy.map { Double($0) * $1 }.compensatedSum
    #expect(isClose(model.expectedPurchases(by: 40), mean, within: 1e-11))
    #expect(model.probability(of: 0, by: 40) == model.probabilityOfNone(by: 40))
  }

  @Test(
    "the probability of a number of purchases is that of the published formula, computed with forty digits",
    arguments: zip(
      0...7,
      [
        0.573_786_352_096_009_41, 0.199_395_280_835_911_46, 0.085_429_759_539_060_759, 0.045_860_353_847_999_725,
        0.027_671_449_335_782_196, 0.017_965_493_866_579_044, 0.012_268_976_715_554_539, 0.008_695_428_804_155_260_9,
      ]))
  func probabilities(count: Int, expected: Double) throws {
    #expect((try Self.music().probability(of: count, by: 39) - expected).magnitude < 1e-14)
  }

  @Test("the numbers are those of customers who buy by the clock and may go after each purchase")
  func definition() throws {
    var luck = PlainLuck(seed: 5)
    let count = 40_000
    var purchases = [Double]()
    for _ in 0..<count {
      let rate = luck.gamma(1.5) / 20
      let dropout = luck.beta(0.8, 3)
      var bought = 0
      var time = luck.exponential() / rate
      while time <= 50 {
        bought += 1
        if luck.uniform() < dropout { break }
        time += luck.exponential() / rate
      }
      purchases.append(Double(bought))
    }
    let model = try #require(BetaGeometricPurchases(r: 1.5, alpha: 20, a: 0.8, b: 3))
    let mean = purchases.compensatedSum / Double(count)
    let variance = purchases.lazy.map { ($0 - mean) * ($0 - mean) }.compensatedSum / Double(count)
    #expect((model.expectedPurchases(by: 50) - mean).magnitude < 4 * (variance / Double(count)).squareRoot())
    for number in 0...6 {
      let expected = model.probability(of: number, by: 50)
      let share = Double(purchases.count { $0 == Double(number) }) / Double(count)
      #expect((share - expected).magnitude < 4 * (expected * (1 - expected) / Double(count)).squareRoot())
    }
  }

  @Test(
    "at first customers buy at their mean rate, in the end those who go have bought as often as their chance allows")
  func limits() throws {
    let music = try Self.music()
    #expect(isClose(music.expectedPurchases(by: 1e-9) / 1e-9, 0.243 / 4.414, within: 1e-8))
    #expect(music.expectedPurchases(by: .infinity) == .infinity)
    let fickle = try #require(BetaGeometricPurchases(r: 2, alpha: 10, a: 5, b: 4))
    #expect(isClose(fickle.expectedPurchases(by: .infinity), 2))  // (a + b - 1) / (a - 1)
    #expect(isClose(fickle.expectedPurchases(by: 1e300), 2))
    #expect(fickle.expectedPurchases(by: 0) == 0)
    #expect(fickle.probability(of: 3, by: 0) == 0)
    #expect(fickle.probability(of: -1, by: 5) == 0)
    #expect(fickle.probabilityOfNone(by: -1) == 1)
    #expect(fickle.probabilityOfNone(by: .infinity) == 0)
  }

  @Test("where all are alike, purchases are those of one rate and one chance to go")
  func alike() throws {
    let model = try #require(
      BetaGeometricPurchases(meanInterval: 30, rateVariation: 0, meanDropout: 0.1, dropoutSpread: 0))
    let expected = (1 - exp(-0.1 * 365 / 30)) / 0.1
    #expect(isClose(model.expectedPurchases(by: 365), expected, within: 1e-8))
    #expect(isClose(model.probabilityOfNone(by: 45), exp(-1.5), within: 1e-8))
    // Exactly two: both made and still there, or gone after the second of at least two.
    let two = 0.81 * exp(-1.5) * 1.125 + 0.09 * (1 - exp(-1.5) * 2.5)
    #expect(isClose(model.probability(of: 2, by: 45), two, within: 1e-8))
  }

  @Test("who never goes buys at his rate for ever, and who always goes buys once more")
  func extremes() throws {
    let loyal = try #require(
      BetaGeometricPurchases(meanInterval: 30, rateVariation: 1, meanDropout: 0, dropoutSpread: 0.2))
    #expect(isClose(loyal.expectedPurchases(by: 300), 10))
    let fleeting = try #require(
      BetaGeometricPurchases(meanInterval: 30, rateVariation: 1, meanDropout: 1, dropoutSpread: 0.2))
    #expect(isClose(fleeting.expectedPurchases(by: 300), 1 - fleeting.probabilityOfNone(by: 300)))
    #expect(fleeting.probability(of: 2, by: 300) == 0)
  }

  @Test("what people say about their customers gives the parameters")
  func parameters() throws {
    let model = try #require(
      BetaGeometricPurchases(meanInterval: 30, rateVariation: 0.5, meanDropout: 0.1, dropoutSpread: 0.2))
    #expect(isClose(model.r, 4))
    #expect(isClose(model.alpha, 120))
    #expect(isClose(1 / model.meanRate, 30))
    #expect(isClose(model.dropout.a, 0.4))
    #expect(isClose(model.dropout.b, 3.6))
  }

  @Test("what makes no sense gives nothing")
  func outOfRange() {
    #expect(BetaGeometricPurchases(r: 0, alpha: 1, a: 1, b: 1) == nil)
    #expect(BetaGeometricPurchases(r: 1, alpha: .nan, a: 1, b: 1) == nil)
    #expect(BetaGeometricPurchases(r: 1, alpha: 1, a: 0, b: 0) == nil)
    #expect(
      BetaGeometricPurchases(meanInterval: 0, rateVariation: 1, meanDropout: 0.1, dropoutSpread: 0.1) == nil)
    #expect(
      BetaGeometricPurchases(meanInterval: 9, rateVariation: -1, meanDropout: 0.1, dropoutSpread: 0.1) == nil)
    #expect(
      BetaGeometricPurchases(meanInterval: 9, rateVariation: 1, meanDropout: 1.1, dropoutSpread: 0.1) == nil)
  }

  @Test("the same customers buy the same bits on every machine")
  func bits() throws {
    let music = try Self.music()
    #expect(music.expectedPurchases(by: 39).bitPattern == 0x3FF3_25C7_381A_D76C)
    #expect(music.probability(of: 7, by: 39).bitPattern == 0x3F81_CEE8_B2B5_5626)
  }
}
