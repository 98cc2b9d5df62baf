/// What the people of one segment bought, what it brought, and how long they stayed.
///
/// The age of a customer is the number of steps since the first purchase.
public struct PurchaseTally: Equatable, Sendable {
  /// How many bought at least once.
  public internal(set) var buyers = 0
  /// How many bought at least twice.
  public internal(set) var repeatBuyers = 0
  /// How many purchases there were.
  public internal(set) var purchases = 0
  /// How many took a dearer version.
  public internal(set) var upsells = 0
  /// How many took something else besides.
  public internal(set) var crossSells = 0
  /// How many made use of the guarantee.
  public internal(set) var claims = 0
  /// What was earned and spent.
  public internal(set) var money = Money()
  /// What buyers brought less what goods, service, claims and recovery cost, by their age, in units of ``Money``.
  public internal(set) var margin: [Int128]
  /// How many buyers were lost at each age.
  public internal(set) var lost: [Int]
  /// How many buyers had each age at the end of the run and were not lost.
  public internal(set) var remaining: [Int]
  /// How many buyers, lost or not, would have each age at the end of the run.
  public internal(set) var seenUntil: [Int]

  init(steps: Int) {
    margin = Array(repeating: 0, count: steps + 1)
    lost = Array(repeating: 0, count: steps + 1)
    remaining = lost
    seenUntil = lost
  }

  static func + (one: PurchaseTally, other: PurchaseTally) -> PurchaseTally {
    func add(_ a: [Int], _ b: [Int]) -> [Int] { zip(a, b).map { $0 + $1 } }
    var sum = one
    sum.buyers += other.buyers
    sum.repeatBuyers += other.repeatBuyers
    sum.purchases += other.purchases
    sum.upsells += other.upsells
    sum.crossSells += other.crossSells
    sum.claims += other.claims
    sum.money = one.money + other.money
    sum.margin = zip(one.margin, other.margin).map { $0 + $1 }
    sum.lost = add(one.lost, other.lost)
    sum.remaining = add(one.remaining, other.remaining)
    sum.seenUntil = add(one.seenUntil, other.seenUntil)
    return sum
  }
}

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

  /// Counts what became of a failure.
  mutating func recover(
    _ touchpoint: Int, segment: Int, isNoticed: Bool, isVoiced: Bool, isSolved: Bool, days: Double, change: Int
  ) {
    let entry = segment * touchpoints + touchpoint
    if isNoticed { recoveries[entry].noticed += 1 }
    if isVoiced { recoveries[entry].complaints += 1 }
    if isSolved { recoveries[entry].solved += 1 }
    recoveries[entry].waiting += Int((min(days, 1e6) * RecoveryTally.unitsPerDay).rounded())
    encounters[entry * Self.fields + 4] += change
  }
}
