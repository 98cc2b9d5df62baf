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
}

extension PurchaseTally: SummableRecord {
  static var parts: [Part<PurchaseTally>] {
    [
      Part(\.buyers), Part(\.repeatBuyers), Part(\.purchases), Part(\.upsells), Part(\.crossSells), Part(\.claims),
      Part(\.money), Part(\.margin), Part(\.lost), Part(\.remaining), Part(\.seenUntil),
    ]
  }
}
