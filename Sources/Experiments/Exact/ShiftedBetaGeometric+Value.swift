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
  public func lifetimeValue(margin: Double, discount: Double) -> Double? {
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
  public func lifetimeValue(margin: Double, discount: Double, periods: Int) -> Double? {
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
  public func constantChurnValue(margin: Double, discount: Double) -> Double? {
    guard margin.isFinite, discount >= 0, discount.isFinite else { return nil }
    guard margin != 0 else { return 0 }
    return margin * ((1 + discount) / (discount + meanChurn))
  }
}
