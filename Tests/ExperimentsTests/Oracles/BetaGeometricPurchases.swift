import Simulation

@testable import Experiments

/// How often customers without a contract buy again, when nobody is told that one has gone.
///
/// While a customer is one he buys at a rate of his own, and after each purchase he goes for good with a chance of his own.
/// Over customers the rates follow a gamma and the chances a beta distribution: the BG/NBD model of Fader, Hardie & Lee
/// 2005, Counting your customers the easy way, Marketing Science 24, 275–284. Time begins with a first purchase, which
/// does not count and after which nobody goes.
struct BetaGeometricPurchases: Hashable, Sendable {
  /// The shape of the gamma distribution of rates; the larger, the more alike customers are.
  let r: Double
  /// The scale of the gamma distribution of rates, in units of time: the mean rate is `r / alpha`.
  let alpha: Double
  /// After how many purchases customers go: the same law as that of a contract, with purchases for periods.
  let dropout: ShiftedBetaGeometric

  /// Creates the model from its parameters.
  ///
  /// - Parameters:
  ///   - r: The shape of the gamma distribution of rates, from 1e-12 to 1e12.
  ///   - alpha: Its scale in units of time, from 1e-12 to 1e24.
  ///   - a: The first parameter of the beta distribution of dropout chances, from 0 on.
  ///   - b: Its second parameter, from 0 on.
  /// - Returns: Nothing outside these ranges, or where `a + b` is not from 1e-20 to 1e15.
  init?(r: Double, alpha: Double, a: Double, b: Double) {
    guard r >= 1e-12, r <= 1e12, alpha >= 1e-12, alpha <= 1e24, let dropout = ShiftedBetaGeometric(a: a, b: b) else {
      return nil
    }
    self.r = r
    self.alpha = alpha
    self.dropout = dropout
  }

  /// Creates the model from what people can say about their customers.
  ///
  /// - Parameters:
  ///   - meanInterval: The time between two purchases of a customer with the mean rate, above 0 in the unit that all times
  ///     will have: `alpha / r`. It is shorter than the mean of the customers' intervals, which slow buyers stretch.
  ///   - rateVariation: The standard deviation of the rates over their mean, from 0 on: `r = 1 / variation²`. At 0 all
  ///     buy equally often; below 1e-5 it counts as 1e-5, which moves no digit that is shown.
  ///   - meanDropout: The mean chance to go after a purchase, from 0 to 1.
  ///   - dropoutSpread: How far these chances differ, from 0 up to but not 1: `a + b = 1 / spread - 1`.
  /// - Returns: Nothing outside these ranges.
  init?(meanInterval: Double, rateVariation: Double, meanDropout: Double, dropoutSpread: Double) {
    guard rateVariation >= 0, let dropout = ShiftedBetaGeometric(meanChurn: meanDropout, spread: dropoutSpread) else {
      return nil
    }
    let variation = max(rateVariation, 1e-5)
    let shape = 1 / (variation * variation)
    self.init(r: shape, alpha: shape * meanInterval, a: dropout.a, b: dropout.b)
  }

  /// The purchases per unit of time of customers who have not gone, on average.
  var meanRate: Double { r / alpha }

  /// The purchases of a customer after his first one, up to a time, on average; its relative error is below 1e-12.
  ///
  /// The mean over the dropout chances `p` of `(1 - (α / (α + p·t))^r) / p`, which is equation 9 of Fader, Hardie & Lee
  /// without its poles where `a` or `a + b` is 1, and without the hypergeometric series that converges slowly at late
  /// times.
  ///
  /// - Parameter time: In the unit of ``alpha``. Not above 0 gives 0; infinite gives all purchases ever.
  func expectedPurchases(by time: Double) -> Double {
    guard time > 0 else { return 0 }
    let withoutDropout = time / alpha * r
    guard withoutDropout.isFinite else { return dropout.expectedPeriods }
    let periods = time / alpha
    func purchases(_ chance: Double) -> Double {
      guard chance > 0 else { return withoutDropout }
      return PortableMath.oneMinusExp(ofMinus: r * PortableMath.logOnePlus(chance * periods)) / chance
    }
    return BetaDistribution(a: dropout.a, b: dropout.b).mean(
      scale: 1 / (periods + withoutDropout), atZero: withoutDropout, atOne: purchases(1), of: purchases)
  }

  /// The share of customers who have not bought again by a time, from 0 to 1: `(α / (α + t))^r`.
  ///
  /// - Parameter time: In the unit of ``alpha``; not above 0 gives 1.
  func probabilityOfNone(by time: Double) -> Double {
    time > 0 ? PortableMath.exp(-r * PortableMath.logOnePlus(time / alpha)) : 1
  }

  /// The share of customers with exactly so many purchases after their first one by a time, from 0 to 1.
  ///
  /// Either all of them have been made and the customer has not gone, or he went after the last of them (Fader, Hardie &
  /// Lee 2005, equation 8). Its absolute error is below 1e-12.
  ///
  /// - Parameters:
  ///   - count: A number of purchases; fewer than none have the probability 0. The time this takes grows with it.
  ///   - time: In the unit of ``alpha``; not above 0 leaves everybody with none.
  func probability(of count: Int, by time: Double) -> Double {
    guard count > 0, time > 0 else { return count == 0 ? probabilityOfNone(by: time) : 0 }
    let odds = time / alpha
    let step = odds.isFinite ? odds / (1 + odds) : 1
    var logarithm = -r * PortableMath.logOnePlus(odds)
    var fewer = CompensatedSum()  // the probability of fewer purchases, if nobody ever went
    for k in 0..<count {
      fewer.add(PortableMath.exp(logarithm))
      logarithm += PortableMath.log((r + Double(k)) / Double(k + 1) * step)
    }
    let staying = dropout.survival(after: count - 1)
    return staying * dropout.retentionRate(in: count) * PortableMath.exp(logarithm)
      + staying * dropout.churnRate(in: count) * max(0, 1 - fewer.value)
  }
}
