/// The one list of every parameter: it drives `set`, completion, help, messages, documentation and sweeps.
public enum ParameterCatalogue {
  /// Every parameter, those of the journey first.
  public static let all: [Parameter] =
    Parameter.ofWholeJourneys + Parameter.ofStages + Parameter.ofTouchpoints + Parameter.ofPaths + Parameter.ofChannels
    + Parameter.ofSegments

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
}
