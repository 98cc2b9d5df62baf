import Foundation
import Journeys
import OrderedCollections

// MARK: E9 Purchase life

extension ReferencePopulation {
  /// Buys again at exact times inside the step, as often as that happens.
  ///
  /// - Returns: Whether the customer dropped out.
  func buyAgain(_ person: ReferenceCustomer) -> Bool {
    let stage = stage(of: person)
    guard let path = stage.repeatPath else { return false }
    return stage.renews ? renew(person, at: stage, path) : buyFreely(person, at: stage, path)
  }

  /// Occasions come at the pace step / every·λ, by an exponential clock; the customer buys m times as often, and lets
  /// the others pass where m is below 1.
  private func buyFreely(_ person: ReferenceCustomer, at stage: ReferenceStage, _ path: ReferencePath) -> Bool {
    let pace = stepDays / path.every * person.frequency * segment(of: person).buying
    var passed = 0.0
    while true {
      let often = saturated(exp(effects(on: path, person)))
      // Purchases and occasions that are let pass come at a rate of their own each.
      let (buys, lets) = (pace * often, pace * max(0, 1 - often) * journey.lapse)
      passed += luck.exponential() / (buys + lets)
      guard passed <= 1 else { return false }
      let isPurchase = luck.uniform() * (buys + lets) < buys
      if isPurchase { buyHere(person, path) }
      if dropsOut(person, at: stage, strength: isPurchase ? 1 / max(1, often) : 1) { return true }
    }
  }

  /// Need saturates: beyond the planned pace it is 1 + (m - 1) / (1 + (m - 1) / (c - 1)).
  private func saturated(_ often: Double) -> Double {
    guard often > 1 else { return often }
    guard journey.needCeiling > 1 else { return 1 }
    return 1 + (often - 1) / (1 + (often - 1) / (journey.needCeiling - 1))
  }

  /// Renews a contract whenever its interval is over; dropping out takes the place of a renewal.
  private func renew(_ person: ReferenceCustomer, at stage: ReferenceStage, _ path: ReferencePath) -> Bool {
    let intervals = stepDays / path.every
    var passed = 0.0
    while true {
      let done = person.contract ?? 0
      let next = passed + (1 - done) / intervals
      // An interval that ends with the step, but for rounding, is over.
      guard next <= 1 + 1e-9 else {
        person.contract = done + (1 - passed) * intervals
        return false
      }
      passed = next
      person.contract = 0
      if dropsOut(person, at: stage) { return true }
      buyHere(person, path)
    }
  }

  private func buyHere(_ person: ReferenceCustomer, _ path: ReferencePath) {
    counts.taken[path.number] += 1
    counts.repeatedPurchases += 1
    // Extras, taken with repeated purchases: sigmoid(logit(share) + b_A·(A - 7) + b_P·(P - planned P)).
    let pull =
      journey.extraAttitude * (person.attitude - 7)
      + journey.extraPersonalisation * (journey.personalisation - journey.plannedPersonalisation)
    var size = 1.0
    if luck.chance(shifted(journey.upsellShare, by: pull)) {
      size += journey.upsellValue
      counts.upsells += 1
    }
    if luck.chance(shifted(journey.crossSellShare, by: pull)) {
      size += journey.crossSellValue
      counts.crossSells += 1
    }
    buy(person, on: path, size: size)
  }

  /// Drops out with 1 - (1 - d)^exp(Σ β·x), with the effects of the dropout path.
  ///
  /// - Parameter strength: What the exponent is multiplied by.
  private func dropsOut(_ person: ReferenceCustomer, at stage: ReferenceStage, strength: Double = 1) -> Bool {
    guard let path = stage.dropoutPath else { return false }
    let chance = dropouts.chance(mean: path.probability, spread: journey.dropoutSpread, rank: person.dropoutRank)
    let power = strength * exp(effects(on: path, person))
    guard luck.chance(1 - pow(1 - chance, power)) else { return false }
    move(person, along: path, from: stage)
    return true
  }
}

/// The chance of dropping out of somebody with some rank: beta with a mean and the polarisation 1 / (a + b + 1).
final class DropoutQuantiles: Sendable {
  private struct Key: Hashable {
    let mean: Double
    let spread: Double
  }

  /// Quantiles at the middles of equal parts, for each distribution that the journey has at any time.
  private let tables: [Key: [Double]]
  private static let parts = 2048

  init(_ variant: Variant) {
    var tables: [Key: [Double]] = [:]
    for start in variant.strategy.changePoints {
      let present = variant.at(step: start)
      for path in variant.journey.paths.values where path.marks.contains(.dropout) {
        let key = Key(mean: present[.probability, .path(path.ends)], spread: present[.dropoutSpread])
        guard tables[key] == nil, key.spread > 0, key.mean > 0, key.mean < 1 else { continue }
        let sum = 1 / key.spread - 1
        tables[key] = Self.table(key.mean * sum, (1 - key.mean) * sum)
      }
    }
    self.tables = tables
  }

  func chance(mean: Double, spread: Double, rank: Double) -> Double {
    guard let table = tables[Key(mean: mean, spread: spread)] else { return mean }
    return table[min(Int(rank * Double(table.count)), table.count - 1)]
  }

  /// The mean of the beta distribution within each of many equal parts of its ranks: nothing of its mean is lost.
  private static func table(_ a: Double, _ b: Double) -> [Double] {
    let cuts = (0...parts).map { quantile(Double($0) / Double(parts), a, b) }
    // The mean below x is a / (a + b) times the distribution with a + 1.
    let below = cuts.map { a / (a + b) * cumulative($0, a + 1, b) }
    return zip(below, below.dropFirst()).map { max(0, $1 - $0) * Double(parts) }
  }

  private static func quantile(_ rank: Double, _ a: Double, _ b: Double) -> Double {
    guard rank > 0 else { return 0 }
    guard rank < 1 else { return 1 }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<80 where high - low > 1e-15 * high {
      let middle = low < high / 100 ? (max(low, 1e-300) * high).squareRoot() : (low + high) / 2
      if cumulative(middle, a, b) < rank { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The regularised incomplete beta function, by the continued fraction of Abramowitz & Stegun 26.5.8.
  private static func cumulative(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    if x > (a + 1) / (a + b + 2) { return 1 - cumulative(1 - x, b, a) }
    let front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)) / a
    var (f, c, d) = (1.0, 1.0, 0.0)
    for index in 0..<500 {
      let m = Double(index / 2)
      let numerator: Double =
        index == 0
        ? 1
        : index.isMultiple(of: 2)
          ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
          : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / (1 + numerator * d)
      c = 1 + numerator / c
      f *= c * d
      if abs(c * d - 1) < 1e-14 { break }
    }
    return min(1, front * (f - 1))
  }
}
