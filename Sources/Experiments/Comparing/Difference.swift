/// How a metric differs between two runs.
public struct Difference: Hashable, Sendable {
  /// What is compared.
  public let metric: Metric
  /// The metric in the run that is compared against, over the replications that count.
  public let before: Estimate
  /// The metric in the run that is compared, over the replications that count.
  public let after: Estimate
  /// After less before, with its interval.
  public let difference: Estimate
  /// Whether both runs met the same luck, so that replications could be compared one by one.
  ///
  /// Otherwise the interval is Welch's for independent runs, which is wider.
  public let isPaired: Bool
  /// Variance reduction by common random numbers: by how much the same luck cut the variance of the difference; nil where
  /// runs were not paired or no noise is left.
  ///
  /// Independent luck would need so many times as many replications for the same interval.
  public let noiseCut: Double?
  /// The p-value: how likely luck alone would bring a difference of at least this size if there were none; nil where that
  /// cannot be said.
  public let probabilityOfLuck: Double?
  /// What it comes to.
  public private(set) var verdict: Verdict

  /// Whether simulation luck alone could explain the difference.
  public var isNoise: Bool { verdict == .tooClose }
}

/// What moving a parameter to a value does to a metric.
public struct Effect: Hashable, Sendable {
  /// The value that the parameter is moved to.
  public let value: Double
  /// The metric there, against the run that all are compared with.
  public let difference: Difference

  /// The metric with the value less the metric in the run that all are compared with.
  public var change: Estimate { difference.difference }
}

extension Difference {
  /// Compares one metric between two runs.
  ///
  /// Runs with the same seed, customers and steps are compared by the paired t interval on common random numbers, over
  /// the replications that both have (Law 2015, Simulation Modeling and Analysis, ch. 11; Glasserman & Yao 1992,
  /// Management Science 38); others by Welch's interval (Welch 1947, Biometrika 34).
  ///
  /// - Parameters:
  ///   - metric: What to compare.
  ///   - before: The run to compare against.
  ///   - after: The run to compare.
  ///   - confidence: The probability with which the interval covers the truth, between 0 and 1.
  /// - Returns: Nothing where the metric is undefined in either run, or where the two share no replication.
  public init?(
    of metric: Metric, from before: RunResult, to after: RunResult, confidence: Double = Estimate.usualConfidence
  ) {
    if before.sharesLuck(with: after) {
      let pairs = before.pairs(of: metric, with: after)
      self.init(of: metric, before: pairs.map(\.before), after: pairs.map(\.after), confidence: confidence)
      return
    }
    guard let first = before.estimate(of: metric, confidence: confidence),
      let second = after.estimate(of: metric, confidence: confidence)
    else { return nil }
    let (difference, degrees) = Self.welch(first, second, confidence: confidence)
    self.init(
      metric, before: first, after: second, difference: difference, degreesOfFreedom: degrees, isPaired: false,
      isIdentical: false)
  }

  /// Compares one metric between two samples that met the same luck, one replication after the other.
  ///
  /// - Returns: Nothing where no replication has both values.
  init?(
    of metric: Metric, before: [Double?], after: [Double?], confidence: Double = Estimate.usualConfidence
  ) {
    let pairs = zip(before, after).compactMap { pair in
      pair.0.flatMap { first in pair.1.map { (before: first, after: $0) } }
    }
    let changes = pairs.map { $0.after - $0.before }
    guard let first = Estimate(pairs.map(\.before), confidence: confidence)?.within(metric.range),
      let second = Estimate(pairs.map(\.after), confidence: confidence)?.within(metric.range),
      let change = Estimate(changes, confidence: confidence)
    else { return nil }
    self.init(
      metric, before: first, after: second, difference: change, degreesOfFreedom: Double(change.count - 1),
      isPaired: true, isIdentical: changes.allSatisfy { $0 == 0 })
  }

  private init(
    _ metric: Metric, before: Estimate, after: Estimate, difference: Estimate, degreesOfFreedom: Double,
    isPaired: Bool, isIdentical: Bool
  ) {
    self.metric = metric
    self.before = before
    self.after = after
    self.difference = difference
    self.isPaired = isPaired
    noiseCut = isPaired ? Self.noiseCut(before, after, difference) : nil
    probabilityOfLuck = isIdentical ? 1 : Self.probabilityOfLuck(difference, degreesOfFreedom: degreesOfFreedom)
    let isRiseBetter = metric.isRiseBetter(from: before.mean, to: after.mean)
    verdict = Verdict(difference, isIdentical: isIdentical, moreIsBetter: isRiseBetter)
  }

  /// The variance of a difference of independent runs over that of the paired difference.
  private static func noiseCut(_ before: Estimate, _ after: Estimate, _ change: Estimate) -> Double? {
    guard let one = before.standardError, let other = after.standardError, let paired = change.standardError else {
      return nil
    }
    // What is left of a difference that is the same in all replications is rounding, and no noise.
    let independent = one * one + other * other
    guard paired * paired > 1e-20 * independent else { return nil }
    return independent / (paired * paired)
  }

  /// The difference of two independent means, its degrees of freedom by Welch's formula.
  private static func welch(
    _ before: Estimate, _ after: Estimate, confidence: Double
  ) -> (difference: Estimate, degreesOfFreedom: Double) {
    let count = min(before.count, after.count)
    let mean = after.mean - before.mean
    func difference(_ variance: Double?, _ degrees: Double) -> (Estimate, Double) {
      let estimate = Estimate(
        mean: mean, varianceOfMean: variance, degreesOfFreedom: degrees, count: count, confidence: confidence)
      return (estimate, degrees)
    }
    guard let one = before.standardError.map({ $0 * $0 }), let other = after.standardError.map({ $0 * $0 }) else {
      return difference(nil, 0)
    }
    let sum = one + other
    let scale = one * one / Double(before.count - 1) + other * other / Double(after.count - 1)
    return difference(sum, scale > 0 ? sum * sum / scale : Double(count))
  }

  /// The same where the verdict is withheld, because among many questions luck would bring such a difference to one.
  func withheld() -> Difference {
    var copy = self
    copy.verdict = .tooClose
    return copy
  }

  /// How many more replications would probably tell what is too close to call: as many as make the interval, which
  /// narrows with the square root of their number, exclude 0 if the mean stays where it is.
  ///
  /// - Returns: Nothing where the verdict is clear, or where no number would do.
  public var replicationsToTell: Int? {
    guard verdict == .tooClose, let half = difference.halfWidth, difference.mean != 0 else { return nil }
    let ratio = half / difference.mean.magnitude
    let count = (Double(difference.count) * ratio * ratio).rounded(.up)
    guard count < 1e9 else { return nil }
    return max(1, Int(count) - difference.count)
  }

  /// The p-value of Student's t test on both sides: how likely luck alone would bring a mean of at least this size.
  private static func probabilityOfLuck(_ difference: Estimate, degreesOfFreedom: Double) -> Double? {
    guard let error = difference.standardError else { return nil }
    guard error > 0 else { return difference.mean == 0 ? 1 : 0 }
    let below = StudentT.cumulative(-(difference.mean / error).magnitude, degreesOfFreedom: degreesOfFreedom)
    return below.map { 2 * $0 }
  }

  /// The same for differences replication by replication.
  static func probabilityOfLuck(_ changes: [Double]) -> Double? {
    Estimate(changes).flatMap { probabilityOfLuck($0, degreesOfFreedom: Double($0.count - 1)) }
  }
}
