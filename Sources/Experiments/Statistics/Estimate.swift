/// A mean over replications with its confidence interval, which says how sure it is.
///
/// The unit of replication is a whole population: word of mouth couples its customers, so that a standard error over
/// customers would be wrong. The interval speaks of simulation luck only, neither of the parameters nor of the model.
public struct Estimate: Hashable, Sendable {
  /// The mean over the replications in which the metric is defined.
  public private(set) var mean: Double
  /// The lower end of the interval, or nil where one replication alone cannot say.
  public private(set) var low: Double?
  /// The upper end of the interval, or nil where one replication alone cannot say.
  public private(set) var high: Double?
  /// The standard deviation of the mean, or nil where one replication alone cannot say.
  public let standardError: Double?
  /// The number of replications that count.
  public let count: Int

  /// The probability with which intervals cover the truth unless another is asked for.
  public static let usualConfidence = 0.95

  /// Estimates a mean with Student's t interval: mean ± t · s / √n.
  ///
  /// Law 2015, Simulation Modeling and Analysis, chapter 9.
  ///
  /// - Parameters:
  ///   - values: One value for each replication; undefined ones are left out.
  ///   - confidence: The probability with which the interval covers the truth, between 0 and 1.
  /// - Returns: Nothing where no value is defined.
  public init?(_ values: [Double?], confidence: Double = usualConfidence) {
    guard let moments = Moments(values.compactMap(\.self)) else { return nil }
    self.init(
      mean: moments.mean, varianceOfMean: moments.varianceOfMean, degreesOfFreedom: Double(moments.count - 1),
      count: moments.count, confidence: confidence)
  }

  /// An estimate from the variance of its mean.
  init(mean: Double, varianceOfMean: Double?, degreesOfFreedom: Double, count: Int, confidence: Double) {
    self.mean = mean
    self.count = count
    standardError = varianceOfMean?.squareRoot()
    let half = standardError.flatMap { error in
      StudentT.quantile((1 + confidence) / 2, degreesOfFreedom: degreesOfFreedom).map { $0 * error }
    }
    low = half.map { mean - $0 }
    high = half.map { mean + $0 }
  }

  /// The same for something that cannot leave a range, such as a share: neither can its interval.
  ///
  /// Wilson's score interval (1927, Journal of the American Statistical Association 22) with as many people as would have
  /// this standard error, and Student's quantile: Kott & Carr 1997, Journal of Official Statistics 13. With many
  /// replications it is the t interval. A range without two ends bounds the mean alone.
  public func within(_ range: ClosedRange<Double>) -> Estimate {
    let width = range.upperBound - range.lowerBound
    var copy = self
    copy.mean = min(max(mean, range.lowerBound), range.upperBound)
    guard width > 0, width.isFinite else { return copy }
    let share = (copy.mean - range.lowerBound) / width
    guard let error = standardError, let half = halfWidth, error > 0 else { return copy }
    let (quantile, variance) = (half / error, share * (1 - share))
    let people = variance * width * width / (error * error)
    let square = quantile * quantile
    let middle = (share * people + square / 2) / (people + square)
    let reach = quantile * (variance * people + square / 4).squareRoot() / (people + square)
    copy.low = range.lowerBound + width * min(max(middle - reach, 0), share)
    copy.high = range.lowerBound + width * max(min(middle + reach, 1), share)
    return copy
  }

  /// Whether the interval contains a value; without an interval nothing is ruled out.
  public func covers(_ value: Double) -> Bool {
    guard let low, let high else { return true }
    return low <= value && value <= high
  }

  /// Half the width of the interval, or nil where there is none.
  public var halfWidth: Double? {
    guard let low, let high else { return nil }
    return (high - low) / 2
  }
}
