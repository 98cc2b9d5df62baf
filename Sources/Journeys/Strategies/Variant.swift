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
    return parameter.governing.map { self[$0, .journey] } ?? parameter.standard
  }

  /// The value of a parameter of the journey as a whole under the strategy.
  public subscript(parameter: Parameter) -> Double { self[parameter, .journey] }

  /// The value of a parameter under the strategy.
  public subscript(path: ParameterPath) -> Double { self[path.parameter, path.element] }

  /// The value of a parameter where nothing is changed: the point at which effects are neutral.
  public func reference(_ parameter: Parameter, _ element: Element = .journey) -> Double {
    if let given = journey.given(ParameterPath(element, parameter)) { return given }
    return parameter.governing.map { reference($0) } ?? parameter.standard
  }
}

extension Variant {
  /// What the company spends on each person in the market because of one parameter, in the journey's currency: once for
  /// an investment, in each step otherwise.
  ///
  /// - Returns: Nothing for parameters that cost in other ways or not at all. A channel whose file says nothing of money
  ///   costs nothing: the default is only a unit for more or less of it.
  public func spending(on path: ParameterPath) -> Double? {
    switch (path.element, path.parameter) {
    case (.channel(let name), .spend):
      let isPaid = journey.channels[name]?.kind == .paid
      return isPaid && (journey.given(path) != nil || strategy.changes[path] != nil) ? self[path] : nil
    case (.journey, .fixedCost), (.journey, .investment): return self[path]
    case (.journey, .consistencyCost): return self[.consistency] * self[.consistencyCost]
    default: return nil
    }
  }
}
