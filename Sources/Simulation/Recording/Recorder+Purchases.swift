extension Recorder {
  /// Counts a purchase of somebody of an age, and what it brought.
  mutating func purchase(_ sale: PriceRow.Sale, segment: Int, age: Int, number: UInt8) {
    purchases[segment].purchases += 1
    if number == 2 { purchases[segment].repeatBuyers += 1 }
    earn(revenue: sale.revenue, goods: sale.goods, segment: segment, age: age)
  }

  /// Counts something taken besides, and what it brought.
  mutating func extra(_ sale: PriceRow.Sale, value: Double, segment: Int, age: Int, isUpsell: Bool) {
    if isUpsell { purchases[segment].upsells += 1 } else { purchases[segment].crossSells += 1 }
    earn(
      revenue: Int((Double(sale.revenue) * value).rounded()), goods: Int((Double(sale.goods) * value).rounded()),
      segment: segment, age: age)
  }

  private mutating func earn(revenue: Int, goods: Int, segment: Int, age: Int) {
    purchases[segment].money.revenue += Int128(revenue)
    purchases[segment].money.goods += Int128(goods)
    purchases[segment].margin[age] += Int128(revenue - goods)
  }

  /// Counts a use of the guarantee.
  mutating func claim(_ amount: Int, segment: Int, age: Int?) {
    purchases[segment].claims += 1
    purchases[segment].money.claims += Int128(amount)
    if let age { purchases[segment].margin[age] -= Int128(amount) }
  }

  /// Counts what putting something right costs; an age where somebody has bought.
  mutating func payRecovery(_ amount: Int, segment: Int, age: Int?) {
    purchases[segment].money.recovery += Int128(amount)
    if let age { purchases[segment].margin[age] -= Int128(amount) }
  }

  /// Counts what an encounter costs; an age where somebody has bought.
  mutating func payService(_ amount: Int, segment: Int, age: Int?) {
    guard let age else {
      purchases[segment].money.courting += Int128(amount)
      return
    }
    purchases[segment].money.service += Int128(amount)
    purchases[segment].margin[age] -= Int128(amount)
  }

  /// Counts a buyer who is lost.
  mutating func lose(segment: Int, age: Int) { purchases[segment].lost[age] += 1 }
}
