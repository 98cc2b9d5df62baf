/// By what the luck of some customers becomes the luck of others.
public enum Coupling: String, CaseIterable, Sendable {
  /// Customers bring others along.
  case wordOfMouth = "word of mouth"
  /// Whoever complains waits behind the others.
  case supportQueue = "support queue"
  /// What some say in surveys changes what all will meet.
  case surveys
}

extension Relevance {
  /// What makes customers depend on each other; without any of it, each of them lives a life of their own.
  public var couplings: [Coupling] {
    Coupling.allCases.filter { coupling in
      switch coupling {
      case .wordOfMouth: talks
      case .supportQueue: matters(ParameterPath(.journey, .answersPerDay))
      case .surveys: matters(ParameterPath(.journey, .reviewStep)) && hasSome(.reviewStep)
      }
    }
  }
}
