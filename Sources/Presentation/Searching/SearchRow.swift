public import Experiments

/// One of the settings that a search ends with.
public struct SearchRow: Hashable, Sendable {
  /// What became of it.
  public enum Standing: String, Sendable {
    /// It is the best.
    case best
    /// Luck cannot tell it apart from the best.
    case asGood = "as good"
    /// It is worse than the best.
    case behind
    /// With fresh luck it breaks the limit.
    case beyond = "beyond the limit"
    /// It was not judged with fresh luck.
    case unjudged = "not judged"
  }

  /// The value of each parameter.
  public var values: [Double]
  /// The metric on the luck of the search.
  public var found: Estimate?
  /// The metric with fresh luck, where it was judged.
  public var level: Estimate?
  /// That less the metric with the present setting, with the same fresh luck.
  public var difference: Estimate?
  /// What it spends: with fresh luck, or where it was not judged on the luck of the search; nil without a limit.
  public var spent: Estimate?
  /// What became of it.
  public var standing: Standing
  /// What to type for it.
  public var lines: [String]
  /// The parameters at an end of their ranges beyond which they could go on.
  public var edges: [Int]

  /// Creates a row from plain values.
  public init(
    _ values: [Double], found: Estimate?, level: Estimate? = nil, difference: Estimate? = nil, spent: Estimate? = nil,
    standing: Standing, lines: [String] = [], edges: [Int] = []
  ) {
    self.values = values
    self.found = found
    self.level = level
    self.difference = difference
    self.spent = spent
    self.standing = standing
    self.lines = lines
    self.edges = edges
  }

  /// The metric as well as it is known.
  var known: Estimate? { level ?? found }
}
