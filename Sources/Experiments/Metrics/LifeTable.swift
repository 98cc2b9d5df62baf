import Simulation

/// A life table of buyers: at each age how many were seen, how many were lost, and what they brought.
///
/// The age of a buyer is the number of steps since the first purchase. Kaplan & Meier 1958, Journal of the American
/// Statistical Association 53: whoever came late was seen for fewer steps, and counts as long.
struct LifeTable {
  /// What buyers of each age brought, in the units of `Money`.
  private let margin: [Double]
  /// How many buyers, lost or not, were seen at each age.
  private let seen: [Double]
  /// How many buyers were lost at each age.
  private let lost: [Double]
  /// How many buyers of each age were not lost before.
  private let atRisk: [Double]
  /// What was spent on winning buyers, in the units of `Money`, and how many were won.
  private let spending: Double, buyers: Double

  /// Reads the table of what was bought.
  init(_ purchases: PurchaseTally) {
    margin = purchases.margin.map { Double($0) }
    seen = Self.sumsFromEachOn(purchases.seenUntil)
    lost = purchases.lost.map(Double.init)
    atRisk = Self.sumsFromEachOn(zip(purchases.lost, purchases.remaining).map { $0 + $1 })
    spending = Double(purchases.money.advertising + purchases.money.courting)
    buyers = Double(purchases.buyers)
  }

  /// All its numbers in a row, which add up over populations.
  var sums: [Double] { [spending, buyers] + margin + seen + lost + atRisk }

  /// Reads the table of ``sums``.
  init(_ sums: [Double]) {
    let ages = max(0, sums.count - 2) / 4
    func column(_ number: Int) -> [Double] { Array(sums.dropFirst(2 + number * ages).prefix(ages)) }
    (margin, seen, lost, atRisk) = (column(0), column(1), column(2), column(3))
    (spending, buyers) = (sums.first ?? 0, sums[checked: 1] ?? 0)
  }

  /// What it cost to win a buyer, in the currency; nothing where nobody bought.
  var acquisitionCost: Double? { buyers > 0 ? spending / (buyers * Money.unitsPerCurrency) : nil }

  /// What a buyer of each age brought in a step, in the currency, as long as any buyer is that old.
  ///
  /// Those who are lost bring nothing and still count. Buyers who came late were seen for fewer steps, so each age is
  /// divided by those who were seen at it: censoring that has nothing to do with what they bring.
  var marginPerBuyer: [Double] {
    zip(margin, seen).prefix { $0.1 > 0 }.map { $0.0 / ($0.1 * Money.unitsPerCurrency) }
  }

  /// What a buyer has brought up to and including each age.
  ///
  /// - Parameter discount: What money that comes one step later is worth; 1 is as much.
  func value(discount: Double = 1) -> [Double] {
    var (sum, worth) = (CompensatedSum(), 1.0)
    return marginPerBuyer.map { margin in
      sum.add(margin * worth)
      worth *= discount
      return sum.value
    }
  }

  /// The share of buyers who are not lost so many steps after their first purchase, as long as any is seen there.
  ///
  /// At the purchase itself, which is age 0, everybody is there.
  var retention: [Double] {
    var share = 1.0
    return zip(lost, atRisk).prefix { $0.1 > 0 }.enumerated().map { age, count in
      share *= (count.1 - count.0) / count.1
      return age == 0 ? 1 : share
    }
  }

  /// The finite-horizon value of a buyer: the margins of the ages seen, each worth less by the steps until then.
  ///
  /// - Parameter discount: What money that comes one step later is worth.
  /// - Returns: Nothing where nobody bought.
  func horizonValue(discount: Double) -> Double? { value(discount: discount).last }

  /// After how many steps a buyer has brought in a sum; what comes in a step is spread evenly over it.
  ///
  /// - Returns: Nothing where that takes longer than anybody was seen.
  func steps(until sum: Double) -> Double? {
    let soFar = value()
    guard let age = soFar.firstIndex(where: { $0 >= sum }) else { return nil }
    guard age > 0 else { return 0 }
    return Double(age - 1) + (sum - soFar[age - 1]) / (soFar[age] - soFar[age - 1])
  }

  private static func sumsFromEachOn(_ counts: [Int]) -> [Double] {
    var sum = 0
    return counts.reversed().map { count in
      sum += count
      return Double(sum)
    }.reversed()
  }
}

extension LifeTable {
  /// The customer lifetime value: what a buyer brings up to the last age of which enough is known, and what those who
  /// are left bring from then on.
  ///
  /// Enough is known as long as a tenth of the buyers was seen. From then on those who are left bring what they brought
  /// on average in the later half of the ages, and are lost by ``SurvivalTail``. With a constant margin `m` and a
  /// constant retention `r` it is m / (1 - r / (1 + d)) for any horizon.
  ///
  /// - Parameter discount: What money that comes one step later is worth.
  /// - Returns: Nothing where nobody bought, and where without discount there is no end to what they bring.
  func lifetimeValue(discount: Double) -> Double? {
    let values = value(discount: discount)
    guard let everybody = seen.first, everybody > 0 else { return nil }
    let last = min(seen.lastIndex { $0 >= Self.reliableShare * everybody } ?? 0, values.count - 1)
    guard last > 1, let rest = survivors(at: last) else { return values.last }
    let perSurvivor = marginPerSurvivor(after: last / 2, through: last)
    guard rest > 0, perSurvivor != 0 else { return values[last] }
    let present = (0..<last).reduce(1.0) { worth, _ in worth * discount }
    return tail(from: last).survivors(discount: discount).map { values[last] + perSurvivor * rest * present * $0 }
  }

  private static let reliableShare = 0.1

  /// The share of buyers who are left at an age; nil where nobody was seen there who might be lost.
  private func survivors(at age: Int) -> Double? {
    let retention = retention
    if let share = retention[checked: age] { return share }
    return atRisk.contains { $0 > 0 } && retention.last == 0 ? 0 : nil
  }

  /// What somebody who is left brings in a step on average, over some ages.
  private func marginPerSurvivor(after first: Int, through last: Int) -> Double {
    let retention = retention
    let ages = first + 1...last
    let survivors = ages.map { seen[$0] * (retention[checked: $0] ?? 0) }.compensatedSum
    return survivors > 0 ? ages.map { margin[$0] }.compensatedSum / (survivors * Money.unitsPerCurrency) : 0
  }

  /// How those are lost who are left at an age, as the hazard was in both halves of the ages before.
  private func tail(from last: Int) -> SurvivalTail {
    let half = last / 2
    func hazard(_ ages: ClosedRange<Int>) -> SurvivalTail.Hazard {
      var (sum, variance) = (CompensatedSum(), CompensatedSum())
      for age in ages where lost[age] > 0 && lost[age] < atRisk[age] {
        sum.add(PortableMath.minusLogOneMinus(lost[age] / atRisk[age]))
        variance.add(lost[age] / (atRisk[age] * (atRisk[age] - lost[age])))
      }
      return SurvivalTail.Hazard(sum: sum.value, variance: variance.value)
    }
    return SurvivalTail(early: hazard(1...half), late: hazard(half + 1...2 * half), half: half, from: last)
  }
}

extension PurchaseTally {
  /// What became of the buyers by their age.
  var lifeTable: LifeTable { LifeTable(self) }
}
