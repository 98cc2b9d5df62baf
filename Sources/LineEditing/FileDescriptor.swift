#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open file, closed when it goes out of use.
struct FileDescriptor: ~Copyable {
  let number: Int32

  /// Opens a file; never waits for one, as opening a named pipe would.
  init(open path: String, _ flags: Int32, doing action: String) throws(SystemFailure) {
    number = open(path, flags | O_CLOEXEC | O_NONBLOCK, 0o600)
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

  /// Writes all bytes, at once wherever the system can.
  func write(_ bytes: [UInt8], doing action: String) throws(SystemFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { writeBytes(UnsafeRawBufferPointer(rebasing: $0[written...]), to: number) }
      if count > 0 {
        written += count
      } else if count < 0, errno != EINTR {
        throw SystemFailure(action, code: errno)
      }
    }
  }
}
