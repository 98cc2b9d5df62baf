import Synchronization

/// How many rows each result took that was shown; may be told from any thread.
final class ShownRows: Sendable {
  private let rows = Mutex<[Int]>([])

  /// Counts a result.
  func add(_ count: Int) { rows.withLock { $0.append(count) } }

  /// The rows of each result since this was asked last.
  func take() -> [Int] {
    rows.withLock { rows in
      defer { rows = [] }
      return rows
    }
  }
}
