@testable import Experiments

/// How long customers under contract stay, when each has a churn of his own that never changes.
///
/// At the end of each period a customer leaves with his churn; over customers it follows a beta distribution. Those with a
/// high churn leave early, so that the retention of those who remain rises, though nobody became more loyal.
/// Fader & Hardie 2007, How to project customer retention, Journal of Interactive Marketing 21(1), 76–90.
struct ShiftedBetaGeometric: Hashable, Sendable {
  /// The first parameter of the beta distribution, from 0 on; at 0 nobody ever leaves.
  let a: Double
  /// The second parameter of the beta distribution, from 0 on; at 0 everybody leaves at the end of the first period.
  let b: Double

  /// Creates the distribution from its parameters.
  ///
  /// - Returns: Nothing where one is negative, or their sum is not from 1e-20 to 1e15.
  init?(a: Double, b: Double) {
    guard a >= 0, b >= 0, a + b >= 1e-20, a + b <= 1e15 else { return nil }
    self.init(checkedA: a, b: b)
  }

  /// Creates the distribution from parameters known to be good.
  init(checkedA a: Double, b: Double) {
    self.a = a
    self.b = b
  }

  /// Creates the distribution from what people can say about their customers.
  ///
  /// - Parameters:
  ///   - meanChurn: The share of new customers who leave at the end of their first period, from 0 to 1.
  ///   - spread: How far customers differ, from 0 up to but not 1: the part that the variance of churn takes of the
  ///     largest one possible with this mean. Towards 0 all are alike, towards 1 each either leaves at once or stays for
  ///     ever. The literature calls it polarisation. Below 1e-10 it counts as 1e-10, which moves no digit that is shown.
  /// - Returns: Nothing outside these ranges.
  init?(meanChurn: Double, spread: Double) {
    guard meanChurn >= 0, meanChurn <= 1, spread >= 0, spread < 1 else { return nil }
    let sum = 1 / max(spread, 1e-10) - 1
    self.init(a: meanChurn * sum, b: (1 - meanChurn) * sum)
  }

  /// The share of new customers who leave at the end of their first period, from 0 to 1: `a / (a + b)`.
  var meanChurn: Double { a / (a + b) }

  /// How far customers differ, from 0 to 1: `1 / (a + b + 1)`.
  var spread: Double { 1 / (a + b + 1) }

  /// The share of customers who are still there after so many periods, from 0 to 1: `B(a, b + t) / B(a, b)`.
  ///
  /// - Parameter periods: Fewer than none count as none. The time this takes grows with them.
  func survival(after periods: Int) -> Double {
    var survival = 1.0
    var period = 0
    while period < periods, survival > 0 {
      period += 1
      survival *= retentionRate(in: period)
    }
    return survival
  }

  /// The share of customers who are still there after each period, from before the first one on.
  ///
  /// - Parameter periods: The number of periods; fewer than none count as none.
  /// - Returns: A share for each period and one more, beginning with 1.
  func survivalCurve(through periods: Int) -> [Double] {
    var curve = [1.0]
    var survival = 1.0
    for period in stride(from: 1, through: periods, by: 1) {
      survival *= retentionRate(in: period)
      curve.append(survival)
    }
    return curve
  }

  /// The share that stays, of the customers who are there at the end of a period, from 0 to 1.
  ///
  /// - Parameter period: The first is 1; earlier ones count as the first.
  func retentionRate(in period: Int) -> Double {
    let before = Double(max(period, 1)) - 1
    return (b + before) / (a + b + before)
  }

  /// The share that leaves, of the customers who are there at the end of a period, from 0 to 1.
  ///
  /// - Parameter period: The first is 1; earlier ones count as the first.
  func churnRate(in period: Int) -> Double { a / (a + b + (Double(max(period, 1)) - 1)) }

  /// The number of periods that new customers stay, on average: `(a + b - 1) / (a - 1)`, infinite where `a` is at most 1.
  ///
  /// Everybody stays for the first period. Where it is infinite the few who hardly ever leave outweigh all others.
  var expectedPeriods: Double {
    guard b > 0 else { return 1 }
    return a > 1 ? (a + b - 1) / (a - 1) : .infinity
  }

  /// How long those will stay who have stayed so many periods, counted from then on: the same law with `b + t`.
  ///
  /// Its ``lifetimeValue(margin:discount:)`` is what such a customer is still worth (Fader & Hardie 2010, Marketing
  /// Science 29, 85–93).
  ///
  /// - Parameter periods: Fewer than none count as none.
  func remaining(after periods: Int) -> Self {
    Self(checkedA: a, b: b + Double(max(periods, 0)))
  }
}

extension ShiftedBetaGeometric {
  /// What a new customer is worth: the margins of all the periods he stays, as money of today.
  ///
  /// `Σ margin · S(t) / (1 + d)^t` over all periods from now, t = 0, on. Term by term the sum converges slowly, as the few
  /// who hardly ever leave make `S(t)` fall with `t^-a` alone. Given a customer's churn θ the sum is
  /// `margin · (1 + d) / (d + θ)`; here it is the mean of that, which has no tail to be cut off. Its relative error is
  /// below 1e-12. The equation of Fader & Hardie 2010, Marketing Science 29, 85–93.
  ///
  /// - Parameters:
  ///   - margin: What a customer brings in a period, received at its beginning, in money.
  ///   - discount: The interest of one period, from 0 on: 0.1 is 10%.
  /// - Returns: Money, infinite where without interest customers stay for ever on average. Nothing where the interest is
  ///   negative or one of them is not finite.
  func lifetimeValue(margin: Double, discount: Double) -> Double? {
    guard margin.isFinite, discount >= 0, discount.isFinite else { return nil }
    guard margin != 0 else { return 0 }
    let forEver = (1 + discount) / discount
    guard forEver.isFinite else { return margin * expectedPeriods }
    let periods = BetaDistribution(a: a, b: b).mean(scale: discount, atZero: forEver, atOne: 1) { churn in
      (1 + discount) / (discount + churn)
    }
    return margin * periods
  }

  /// What a new customer is worth within a horizon: the margins of so many periods, as money of today.
  ///
  /// - Parameters:
  ///   - margin: What a customer brings in a period, received at its beginning, in money.
  ///   - discount: The interest of one period, from 0 on: 0.1 is 10%.
  ///   - periods: How many periods count, the present one included; fewer than none count as none.
  /// - Returns: Money. Nothing where the interest is negative or one of them is not finite.
  func lifetimeValue(margin: Double, discount: Double, periods: Int) -> Double? {
    guard margin.isFinite, discount >= 0, discount.isFinite else { return nil }
    var sum = CompensatedSum()
    var present = 1.0
    for period in stride(from: 1, through: periods, by: 1) {
      sum.add(present)
      present *= retentionRate(in: period) / (1 + discount)
      // What follows is at most present · (1 + d) / d.
      if present * (1 + discount) <= 1e-17 * discount * sum.value { break }
    }
    return margin * sum.value
  }

  /// What a new customer would be worth if all had the mean churn: `margin · (1 + d) / (d + churn)`.
  ///
  /// Less than ``lifetimeValue(margin:discount:)`` wherever customers differ, as the loyal ones stay longer than the others
  /// leave earlier.
  ///
  /// - Parameters:
  ///   - margin: What a customer brings in a period, received at its beginning, in money.
  ///   - discount: The interest of one period, from 0 on: 0.1 is 10%.
  /// - Returns: Money, infinite where there is neither interest nor churn. Nothing where the interest is negative or one
  ///   of them is not finite.
  func constantChurnValue(margin: Double, discount: Double) -> Double? {
    guard margin.isFinite, discount >= 0, discount.isFinite else { return nil }
    guard margin != 0 else { return 0 }
    return margin * ((1 + discount) / (discount + meanChurn))
  }
}
