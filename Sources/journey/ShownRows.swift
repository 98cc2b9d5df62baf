import Synchronization

/// How many rows were shown since a line was typed; may be told from any thread.
final class ShownRows: Sendable {
  private struct Counts {
    var results: [Int] = []
    var remarks = 0
  }

  private let counts = Mutex(Counts())

  /// Counts a result.
  func add(_ count: Int) { counts.withLock { $0.results.append(count) } }

  /// Counts what a command said besides its result.
  func add(remark count: Int) { counts.withLock { $0.remarks += count } }

  /// The rows of all that is no result.
  var remarks: Int { counts.withLock(\.remarks) }

  /// The rows of each result since this was asked last.
  func take() -> [Int] {
    counts.withLock { counts in
      defer { counts = Counts() }
      return counts.results
    }
  }
}
