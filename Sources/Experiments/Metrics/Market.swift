import Journeys
import Simulation

/// How what a run's customers bring becomes money of the whole market, and later money becomes money of today.
struct Market: Sendable {
  /// The number of people in the market.
  private let people: Double
  /// The number of people who were simulated for them.
  private let customers: Int
  /// What money that comes one step later is worth; 1 is as much.
  let discount: Double

  /// Looks at the market of a journey under a strategy, at its beginning.
  init(_ variant: Variant, customers: Int) {
    people = variant[.marketSize]
    self.customers = customers
    discount = PortableMath.exp(-PortableMath.log(1 + variant[.discountRate]) / Double(variant.journey.step.perYear))
  }

  /// What an amount among the run's customers comes to in the whole market, in the currency.
  ///
  /// - Parameter amount: A sum in the units of `Money`.
  /// - Returns: Nothing where there are no customers.
  func amount(_ amount: Int128) -> Double? {
    guard customers > 0 else { return nil }
    return Double(amount) * people / (Double(customers) * Money.unitsPerCurrency)
  }
}
