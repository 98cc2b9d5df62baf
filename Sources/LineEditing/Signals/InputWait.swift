import Foundation
import Synchronization

enum InputWait: Equatable {
  /// There is something to read, or the end.
  case ready
  case timedOut
  /// A signal arrived.
  case interrupted

  /// Waits until a file or terminal can be read.
  ///
  /// - Parameters:
  ///   - descriptor: what is to be read.
  ///   - milliseconds: how long; nil waits for ever.
  init(for descriptor: Int32, milliseconds: Int32? = nil) {
    var requests = [descriptor, WakeUp.descriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = poll(&requests, nfds_t(requests.count), milliseconds ?? -1)
    let wasInterrupted = count < 0 ? errno == EINTR : requests[1].revents != 0
    if wasInterrupted { WakeUp.clear() }
    if count == 0 {
      self = .timedOut
    } else {
      // Any other error than EINTR shows again, and is dealt with, when the input is read.
      self = wasInterrupted && requests[0].revents == 0 ? .interrupted : .ready
    }
  }
}

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
