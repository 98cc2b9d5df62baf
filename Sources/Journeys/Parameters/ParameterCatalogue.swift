import OrderedCollections

/// The one list of every parameter: it drives `set`, completion, help, messages, documentation and sweeps.
public enum ParameterCatalogue {
  /// Every parameter, those of the journey first.
  public static let all: [Parameter] =
    Parameter.ofOffer + Parameter.ofExperience + Parameter.ofPeople + Parameter.ofCompany + Parameter.ofPurchaseLife
    + Parameter.ofRecovery + Parameter.ofMoney + Parameter.ofStages + Parameter.ofTouchpoints + Parameter.ofPaths
    + Parameter.ofChannels + Parameter.ofSegments

  /// The parameters of one kind of element, in the order of the catalogue.
  public static func parameters(of scope: Parameter.Scope) -> [Parameter] {
    byScope[scope] ?? []
  }

  /// The parameter with a name, or nil where that kind of element has none of it.
  public static func parameter(named name: String, scope: Parameter.Scope) -> Parameter? {
    index[scope]?[name]
  }

  // Looked up by key only; the order of a dictionary never reaches a result.
  private static let byScope = Dictionary(grouping: all, by: \.scope)
  private static let index: [Parameter.Scope: [String: Parameter]] = byScope.mapValues {
    Dictionary(uniqueKeysWithValues: $0.map { ($0.name, $0) })
  }

  /// The parameters that segments inherit, by the name of the journey's.
  static let traits: [String: Parameter] = Dictionary(
    parameters(of: .segment).compactMap { parameter in parameter.inherited.map { ($0, parameter) } }
  ) { first, _ in first }
}

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
