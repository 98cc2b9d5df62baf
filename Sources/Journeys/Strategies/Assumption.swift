import OrderedCollections

/// A value that a result rests on, and on whose word it does.
public struct Assumption: Hashable, Sendable {
  /// On whose word a value is used.
  public enum Origin: String, CaseIterable, Sendable {
    /// Somebody measured and published it.
    case measured
    /// It was estimated from data.
    case calibrated
    /// Somebody thought it plausible.
    case judgement
    /// The strategy in use says so, from the beginning or later.
    case set = "set by you"
  }

  /// The parameter.
  public let path: ParameterPath
  /// On whose word its value is used.
  public let origin: Origin
  /// Whether the journey's file gives the value, or gave the one that a strategy changed; otherwise it is a default.
  public let isOfFile: Bool
  /// Whether nobody gave a value and the default is 0: what it stands for is switched off.
  ///
  /// A lever never is: it is there to be moved.
  public let isOff: Bool

  /// Whether nobody measured it.
  public var isUnmeasured: Bool { origin == .judgement || origin == .set }
}

extension Variant {
  /// The values that results rest on, in the order of the journey.
  ///
  /// These are the parameters that can change anything, see ``Relevance``. One that follows another, as the traits of a
  /// segment follow those of the journey, is counted with that one and not by itself.
  public var assumptions: [Assumption] {
    let relevance = Relevance(self)
    let changed = Set(strategy.changePoints.flatMap { strategy.changes(from: $0).keys })
    return journey.parameters.filter { changed.contains($0) || !isInherited($0) }.filter(relevance.matters).map {
      path in
      let isSet = changed.contains(path)
      let isOfFile = journey.given(path) != nil
      let isOff = !isSet && !isOfFile && path.parameter.standard == 0 && journey.levers[path] == nil
      return Assumption(path: path, origin: isSet ? .set : origin(of: path), isOfFile: isOfFile, isOff: isOff)
    }
  }

  /// Whether a parameter has no value of its own and follows one of the journey as a whole.
  public func isInherited(_ path: ParameterPath) -> Bool {
    path.parameter.inherited != nil && strategy.changes[path] == nil && journey.given(path) == nil
  }

  private func origin(of path: ParameterPath) -> Assumption.Origin {
    switch journey.source(of: path) {
    case .measured: .measured
    case .calibrated: .calibrated
    case .judgement: .judgement
    }
  }
}
