import Synchronization

/// A flag that may be turned from any thread.
final class SharedFlag: Sendable {
  private let value = Atomic(false)

  /// Sets it and says how it was.
  func exchange(_ new: Bool) -> Bool { value.exchange(new, ordering: .relaxed) }
}
