public import Journeys
public import Simulation

/// How good a parameter must be in one strategy for a metric to come out as in another.
public struct BreakEven: SimulatedResult {
  /// Where both strategies come out the same.
  public struct Crossing: Hashable, Sendable {
    /// The value; of what is counted in whole numbers, the last one that is not behind.
    public let value: Double
    /// From which value on luck could explain the difference; nil where that is so up to the end of the range.
    public let low: Double?
    /// Up to which value luck could explain the difference; nil where that is so up to the end of the range.
    public let high: Double?
    /// In how many other places they come out the same.
    public let others: Int
  }

  /// What came of it.
  public enum Answer: Hashable, Sendable {
    /// They come out the same somewhere.
    case crossing(Crossing)
    /// The strategy is ahead wherever the parameter is; the point is where it is least so.
    case ahead(Effect)
    /// The strategy is behind wherever the parameter is; the point is where it is least so.
    case behind(Effect)
    /// The metric does not depend on the parameter.
    case independent(Effect)
  }

  /// The parameter that is moved.
  public let path: ParameterPath
  /// What both strategies are judged by.
  public let metric: Metric
  /// The strategy to catch up with.
  public let target: Variant
  /// The strategy in which the parameter is moved.
  public let variant: Variant
  /// How large each run is and which luck all of them meet.
  public let settings: RunSettings
  /// What came of it.
  public let answer: Answer
  /// The values that were tried, ascending, against the other strategy.
  public let points: [Effect]
  /// What the difference is with the parameter where it is now.
  public let present: Difference?
  /// The difference at the crossing with other luck; nil where there is no crossing or nothing could be counted.
  public let confirmation: Difference?
}

extension BreakEven {
  /// How many arms a search usually has.
  public static let usualArms = BreakEvenSearch.first + BreakEvenSearch.rounds * (BreakEvenSearch.later + 1) + 3
}
