import OrderedCollections

/// The values that were given to the parameters of one element, in the order they were given.
public struct ParameterValues: Equatable, Sendable {
  private var values: OrderedDictionary<String, Double> = [:]

  /// Creates an empty set of values.
  public init() {}

  /// The value given to a parameter, or nil where its default holds.
  public subscript(parameter: Parameter) -> Double? {
    get { values[parameter.name] }
    set { values[parameter.name] = newValue }
  }

  /// The names of the parameters that were given a value.
  public var names: [String] { Array(values.keys) }

  /// Whether nothing was given.
  public var isEmpty: Bool { values.isEmpty }
}
