import Synchronization

/// Counts how often it is asked, from any thread.
public final class Counting: Sendable {
  private let count = Atomic(0)

  /// Starts at 0.
  public init() {}

  /// How often it was asked.
  public var asked: Int { count.load(ordering: .relaxed) }

  /// Starts again at 0.
  public func restart() { count.store(0, ordering: .relaxed) }

  /// Whether it was asked more often than some limit.
  public func isBeyond(_ limit: Int) -> Bool { count.wrappingAdd(1, ordering: .relaxed).oldValue >= limit }
}
