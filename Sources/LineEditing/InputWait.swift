#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What ended a wait for input.
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
