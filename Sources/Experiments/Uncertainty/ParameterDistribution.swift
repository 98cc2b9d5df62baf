public import Journeys
import Simulation

/// Elicitation: where the truth about a parameter may lie, as the distribution that goes with an interval holding it 9 times
/// out of 10.
///
/// One time in 20 the truth is below the interval, and one time in 20 above. The family follows from the unit and the
/// range of the parameter (Briggs, Claxton & Sculpher 2006, Decision Modelling for Health Economic Evaluation, chapter 4).
public struct ParameterDistribution: Hashable, Sendable {
  /// The kind of distribution.
  public enum Family: String, Sendable {
    /// For shares and points: stretched over the range of the parameter, which it never leaves.
    case beta
    /// For amounts, times, rates, factors and numbers, which cannot be below 0.
    case logNormal = "lognormal"
    /// For effects, which may be below 0.
    case normal
  }

  private enum Shape: Hashable, Sendable {
    case beta(BetaDistribution)
    case logNormal(mean: Double, deviation: Double)
    case normal(mean: Double, deviation: Double)
  }

  private let parameter: Parameter
  private let shape: Shape

  /// How likely the interval holds the truth.
  public static let confidence = 0.9

  /// The family that suits a parameter.
  public static func family(of parameter: Parameter) -> Family {
    switch parameter.unit {
    case .share, .points: .beta
    case .effect: .normal
    case .factor, .count, .money, .days, .perYear, .score, .steps: parameter.range.lowerBound < 0 ? .normal : .logNormal
    }
  }

  /// The ends that no interval of a parameter may have, because the truth could then not lie beyond them.
  public static func forbiddenEnds(of parameter: Parameter) -> [Double] {
    switch family(of: parameter) {
    case .beta: [parameter.range.lowerBound, parameter.range.upperBound]
    case .logNormal: parameter.isWhole ? [] : [0]
    case .normal: []
    }
  }

  /// Fits the distribution whose 5% and 95% quantiles are the ends of an interval.
  ///
  /// - Returns: Nothing where the interval is empty, leaves the range, or ends at one of the ``forbiddenEnds(of:)``.
  public init?(of parameter: Parameter, interval: ClosedRange<Double>) {
    let (low, high) = (interval.lowerBound, interval.upperBound)
    guard low < high, parameter.range.contains(low), parameter.range.contains(high),
      let z = NormalDistribution.quantile((1 + Self.confidence) / 2)
    else { return nil }
    let forbidden = Self.forbiddenEnds(of: parameter)
    guard !forbidden.contains(low), !forbidden.contains(high) else { return nil }
    self.parameter = parameter
    func middle(_ low: Double, _ high: Double) -> (mean: Double, deviation: Double) {
      (low + (high - low) / 2, (high - low) / (2 * z))
    }
    switch Self.family(of: parameter) {
    case .beta:
      let (start, width) = (parameter.range.lowerBound, parameter.range.upperBound - parameter.range.lowerBound)
      let inside = ((low - start) / width)...((high - start) / width)
      shape = .beta(BetaDistribution(interval: inside, z: z))
    case .logNormal:
      let shift = Self.shift(of: parameter)
      let (mean, deviation) = middle(PortableMath.log(low + shift), PortableMath.log(high + shift))
      shape = .logNormal(mean: mean, deviation: deviation)
    case .normal:
      let (mean, deviation) = middle(low, high)
      shape = .normal(mean: mean, deviation: deviation)
    }
  }

  /// The value that is not exceeded with a probability, within the range of the parameter; whole for what is counted.
  ///
  /// - Parameter probability: Strictly between 0 and 1.
  /// - Returns: Nothing for any other probability.
  public func quantile(_ probability: Double) -> Double? {
    guard let z = NormalDistribution.quantile(probability) else { return nil }
    var value: Double
    switch shape {
    case .beta(let distribution):
      let width = parameter.range.upperBound - parameter.range.lowerBound
      value = parameter.range.lowerBound + width * distribution.quantile(probability)
    case .logNormal(let mean, let deviation):
      value = PortableMath.exp(mean + z * deviation) - Self.shift(of: parameter)
    case .normal(let mean, let deviation): value = mean + z * deviation
    }
    if parameter.isWhole { value = value.rounded() }
    return min(max(value, parameter.range.lowerBound), parameter.range.upperBound)
  }

  /// What is counted is moved by a half, so that 0 is rounded to as other numbers are.
  private static func shift(of parameter: Parameter) -> Double { parameter.isWhole ? 0.5 : 0 }
}
