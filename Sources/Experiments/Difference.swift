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
  /// By how much the same luck cut the variance of the difference; nil where runs were not paired or no noise is left.
  ///
  /// Independent luck would need so many times as many replications for the same interval.
  public let noiseCut: Double?
  /// What it comes to.
  public let verdict: Verdict

  /// Whether simulation luck alone could explain the difference.
  public var isNoise: Bool { verdict == .tooClose }

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
    self.init(
      metric, before: first, after: second, difference: Self.welch(first, second, confidence: confidence),
      isPaired: false, isIdentical: false)
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
    guard let first = Estimate(pairs.map(\.before), confidence: confidence),
      let second = Estimate(pairs.map(\.after), confidence: confidence),
      let change = Estimate(changes, confidence: confidence)
    else { return nil }
    self.init(
      metric, before: first, after: second, difference: change, isPaired: true,
      isIdentical: changes.allSatisfy { $0 == 0 })
  }

  private init(
    _ metric: Metric, before: Estimate, after: Estimate, difference: Estimate, isPaired: Bool, isIdentical: Bool
  ) {
    self.metric = metric
    self.before = before
    self.after = after
    self.difference = difference
    self.isPaired = isPaired
    noiseCut = isPaired ? Self.noiseCut(before, after, difference) : nil
    verdict = Verdict(difference, isIdentical: isIdentical, moreIsBetter: metric.moreIsBetter)
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
  private static func welch(_ before: Estimate, _ after: Estimate, confidence: Double) -> Estimate {
    let count = min(before.count, after.count)
    let mean = after.mean - before.mean
    guard let one = before.standardError.map({ $0 * $0 }), let other = after.standardError.map({ $0 * $0 }) else {
      return Estimate(mean: mean, varianceOfMean: nil, degreesOfFreedom: 0, count: count, confidence: confidence)
    }
    let sum = one + other
    let scale = one * one / Double(before.count - 1) + other * other / Double(after.count - 1)
    return Estimate(
      mean: mean, varianceOfMean: sum, degreesOfFreedom: scale > 0 ? sum * sum / scale : Double(count), count: count,
      confidence: confidence)
  }
}
