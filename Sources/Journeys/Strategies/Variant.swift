import OrderedCollections

/// A journey under a strategy: the one place where the value of a parameter is looked up.
///
/// Values are those of the beginning; ``at(step:)`` has those of later steps.
public struct Variant: Equatable, Sendable {
  /// The journey as its file says; the reference.
  public var journey: Journey
  /// What is changed.
  public var strategy: Strategy

  /// Creates a journey under a strategy; without one, nothing is changed.
  public init(_ journey: Journey, _ strategy: Strategy = Strategy()) {
    self.journey = journey
    self.strategy = strategy
  }

  /// The value of a parameter under the strategy.
  public subscript(parameter: Parameter, element: Element) -> Double {
    let path = ParameterPath(element, parameter)
    if let changed = strategy.changes[path] { return changed }
    if let given = journey.given(path) { return given }
    return inherited(parameter).map { self[$0, .journey] } ?? parameter.standard
  }

  /// The value of a parameter of the journey as a whole under the strategy.
  public subscript(parameter: Parameter) -> Double { self[parameter, .journey] }

  /// The value of a parameter under the strategy.
  public subscript(path: ParameterPath) -> Double { self[path.parameter, path.element] }

  /// The value of a parameter where nothing is changed: the point at which effects are neutral.
  public func reference(_ parameter: Parameter, _ element: Element = .journey) -> Double {
    if let given = journey.given(ParameterPath(element, parameter)) { return given }
    return inherited(parameter).map { reference($0) } ?? parameter.standard
  }

  private func inherited(_ parameter: Parameter) -> Parameter? {
    parameter.inherited.flatMap { ParameterCatalogue.parameter(named: $0, scope: .journey) }
  }
}
