/// What was earned and spent, in millionths of the currency: whole numbers add up the same in any order.
public struct Money: Equatable, Sendable {
  /// What customers paid.
  public internal(set) var revenue: Int128 = 0
  /// What the goods they bought cost.
  public internal(set) var goods: Int128 = 0
  /// What it cost to serve people who had not bought yet.
  public internal(set) var courting: Int128 = 0
  /// What it cost to serve people who had bought.
  public internal(set) var service: Int128 = 0
  /// What was paid back under the guarantee.
  public internal(set) var claims: Int128 = 0
  /// What it cost to put right what went wrong.
  public internal(set) var recovery: Int128 = 0
  /// What was spent on channels.
  public internal(set) var advertising: Int128 = 0
  /// What went on whatever happened: agents, consistency, everything else.
  public internal(set) var running: Int128 = 0
  /// What was spent once.
  public internal(set) var investment: Int128 = 0

  /// The parts of a currency unit that amounts are counted in.
  public static let unitsPerCurrency = 1_000_000.0

  /// Everything spent.
  public var cost: Int128 {
    goods + courting + service + claims + recovery + advertising + running + investment
  }

  /// An amount of the currency in whole units.
  static func units(_ amount: Double) -> Int { Int((min(amount, 1e12) * unitsPerCurrency).rounded()) }

  /// The same so many times.
  static func * (money: Money, count: Int) -> Money {
    var product = Money()
    for amount in amounts { product[keyPath: amount] = money[keyPath: amount] * Int128(count) }
    return product
  }

  private static var amounts: [WritableKeyPath<Money, Int128>] {
    [\.revenue, \.goods, \.courting, \.service, \.claims, \.recovery, \.advertising, \.running, \.investment]
  }
}

extension Money: SummableRecord {
  static var parts: [Part<Money>] { amounts.map { Part($0) } }
}
