import Foundation

/// Why a read, a write or a file operation failed: the error number of the C library and what was being done.
public struct SystemFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// What was being done, as in “write the history file /home/ada/.journey_history”.
  public let action: String

  /// The number that the C library gave, such as `EACCES`.
  public let code: Int32

  init(_ action: String, code: Int32) {
    self.action = action
    self.code = code
  }

  /// Whether those who were listening have gone, which is theirs to decide and nothing to complain about.
  public var isClosedPipe: Bool { code == EPIPE }

  /// A sentence without an end, as in “cannot write the history file x: Permission denied”.
  public var description: String {
    "cannot \(action): \(strerror(code).map { String(cString: $0) } ?? "error \(code)")"
  }
}

/// Writes all bytes, at once wherever the system can.
///
/// - Parameter waits: Whether a stream that takes nothing at the moment is waited for; otherwise that is a failure.
func writeAll(_ bytes: [UInt8], to descriptor: Int32, waits: Bool, doing action: String) throws(SystemFailure) {
  var written = 0
  while written < bytes.count {
    let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      written += count
    } else if count < 0, errno == EAGAIN, waits {
      var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&request, 1, -1)
    } else if count < 0, errno != EINTR {
      throw SystemFailure(action, code: errno)
    }
  }
}

/// An open file, closed when it goes out of use.
struct FileDescriptor: ~Copyable {
  let number: Int32

  /// Opens a file; never waits for one, as opening a named pipe would.
  init(open path: String, _ flags: Int32, doing action: String) throws(SystemFailure) {
    number = Foundation.open(path, flags | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard number >= 0 else { throw SystemFailure(action, code: errno) }
  }

  deinit { close(number) }

  /// Size in bytes, nil when it is not an ordinary file.
  func size() -> Int? {
    var status = stat()
    guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Waits for a lock between processes, which closing the file gives up.
  ///
  /// Some network file systems know no locks; there the single write of each entry has to do.
  func lock(_ kind: Int32, doing action: String) throws(SystemFailure) {
    while flock(number, kind) != 0 {
      if errno == EINTR { continue }
      if [ENOLCK, EOPNOTSUPP, ENOTSUP].contains(errno) { return }
      throw SystemFailure(action, code: errno)
    }
  }

  /// All bytes from an offset to the end of the file.
  func bytes(from offset: Int, doing action: String) throws(SystemFailure) -> [UInt8] {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(number, &chunk, chunk.count, off_t(offset + all.count))
      if count == 0 { return all }
      if count > 0 {
        all += chunk[..<count]
      } else if errno != EINTR {
        throw SystemFailure(action, code: errno)
      }
    }
  }
}
