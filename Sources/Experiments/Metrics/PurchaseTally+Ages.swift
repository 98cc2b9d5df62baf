import Simulation

extension PurchaseTally {
  /// How many buyers were seen at each age: those who would have it, or a higher one, at the end of the run.
  var seen: [Int] { Self.sumsFromEachOn(seenUntil) }

  /// What a buyer of each age brought in a step, in the currency, as long as any buyer is that old.
  ///
  /// Those who are lost bring nothing and still count. Buyers who came late were seen for fewer steps, so each age is
  /// divided by those who were seen at it: censoring that has nothing to do with what they bring.
  var marginPerBuyer: [Double] {
    zip(margin, seen).prefix { $0.1 > 0 }.map { Double($0.0) / (Double($0.1) * Money.unitsPerCurrency) }
  }

  /// What a buyer has brought up to and including each age.
  var marginSoFar: [Double] {
    var sum = CompensatedSum()
    return marginPerBuyer.map { margin in
      sum.add(margin)
      return sum.value
    }
  }

  /// The share of buyers who are not lost so many steps after their first purchase, as long as any is seen there.
  ///
  /// Kaplan & Meier 1958, Journal of the American Statistical Association 53: buyers whose run ended before count as long
  /// as they were seen. At the purchase itself, which is age 0, everybody is there.
  var retention: [Double] {
    let atRisk = Self.sumsFromEachOn(zip(lost, remaining).map { $0 + $1 })
    var share = 1.0
    return zip(lost, atRisk).prefix { $0.1 > 0 }.enumerated().map { age, count in
      share *= Double(count.1 - count.0) / Double(count.1)
      return age == 0 ? 1 : share
    }
  }

  /// The customer lifetime value over the ages seen: the margins of all ages, each worth less by the steps until then.
  ///
  /// - Parameter discount: What money that comes one step later is worth.
  /// - Returns: Nothing where nobody bought.
  func lifetimeValue(discount: Double) -> Double? {
    guard buyers > 0 else { return nil }
    var worth = 1.0
    return marginPerBuyer.map { margin in
      defer { worth *= discount }
      return margin * worth
    }.compensatedSum
  }

  /// After how many steps a buyer has brought in a sum; what comes in a step is spread evenly over it.
  ///
  /// - Returns: Nothing where that takes longer than anybody was seen.
  func steps(until sum: Double) -> Double? {
    let soFar = marginSoFar
    guard let age = soFar.firstIndex(where: { $0 >= sum }) else { return nil }
    guard age > 0 else { return 0 }
    return Double(age - 1) + (sum - soFar[age - 1]) / (soFar[age] - soFar[age - 1])
  }

  /// What it cost to win a buyer, in the currency; nothing where nobody bought.
  var acquisitionCost: Double? {
    buyers > 0 ? Double(money.advertising + money.courting) / (Double(buyers) * Money.unitsPerCurrency) : nil
  }

  private static func sumsFromEachOn(_ counts: [Int]) -> [Int] {
    var sum = 0
    return counts.reversed().map { count in
      sum += count
      return sum
    }.reversed()
  }
}
