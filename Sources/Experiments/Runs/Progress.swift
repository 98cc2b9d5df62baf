/// How far a run has come.
public struct Progress: Hashable, Sendable {
  /// How many are done.
  public let finished: Int
  /// How many were asked for.
  public let requested: Int
  /// What is counted: replications, or whole runs where something asks for many.
  public let noun: String

  /// Says how far a run has come.
  public init(finished: Int, requested: Int, of noun: String = "replications") {
    self.finished = finished
    self.requested = requested
    self.noun = noun
  }

  /// The part that is done, from 0 to 1.
  public var fraction: Double { requested > 0 ? Double(finished) / Double(requested) : 0 }
}
