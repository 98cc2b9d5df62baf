public import OrderedCollections

/// A named set of changes to the parameters of a journey.
public struct Strategy: Equatable, Sendable {
  /// The name of the strategy that changes nothing.
  public static let baselineName = "baseline"

  /// The name people give it.
  public var name: String
  /// The new values; a session keeps them in the order of the journey.
  public var changes: OrderedDictionary<ParameterPath, Double>

  /// Creates a strategy.
  public init(name: String = Strategy.baselineName, changes: OrderedDictionary<ParameterPath, Double> = [:]) {
    self.name = name
    self.changes = changes
  }
}
