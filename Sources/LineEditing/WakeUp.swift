import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A pipe into which signal handlers write, so that no signal is missed.
///
/// A signal that arrives just before the program begins to wait would not end that wait. A byte in a pipe does.
enum WakeUp {
  private static let readEnd = Atomic<Int32>(-1)
  private static let writeEnd = Atomic<Int32>(-1)

  /// What to wait for besides the input; -1, which `poll` passes over, as long as no signal is handled.
  static var descriptor: Int32 { readEnd.load(ordering: .relaxed) }

  /// Makes the pipe; without one, signals still end a wait that has begun.
  static func prepare() {
    var ends: [Int32] = [-1, -1]
    guard readEnd.load(ordering: .relaxed) < 0, writeEnd.load(ordering: .relaxed) < 0, pipe(&ends) == 0 else { return }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    readEnd.store(ends[0], ordering: .relaxed)
    writeEnd.store(ends[1], ordering: .relaxed)
  }

  /// Called by signal handlers, which must leave `errno` as it was.
  ///
  /// A full pipe is as good as one more byte.
  static func ring() {
    let code = errno
    var byte: UInt8 = 0
    _ = write(writeEnd.load(ordering: .relaxed), &byte, 1)
    errno = code
  }

  /// Empties the pipe; what a signal may have changed is to be looked at afterwards.
  static func clear() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }
}
