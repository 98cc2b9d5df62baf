/// How far a run has come.
public struct Progress: Hashable, Sendable {
  /// The number of replications that are done.
  public let finished: Int
  /// The number of replications that were asked for.
  public let requested: Int

  /// Says how far a run has come.
  public init(finished: Int, requested: Int) {
    self.finished = finished
    self.requested = requested
  }

  /// The part that is done, from 0 to 1.
  public var fraction: Double { requested > 0 ? Double(finished) / Double(requested) : 0 }
}
