import Synchronization

/// Counts how often it is asked, from any thread.
final class Counting: Sendable {
  private let count = Atomic(0)
  var asked: Int { count.load(ordering: .relaxed) }
  func restart() { count.store(0, ordering: .relaxed) }
  func isBeyond(_ limit: Int) -> Bool { count.wrappingAdd(1, ordering: .relaxed).oldValue >= limit }
}
