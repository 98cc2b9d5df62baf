import OrderedCollections

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
