#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The standard streams as bytes, for a program that nobody edits lines in.
public enum StandardStreams {
  /// Puts nothing in the place of standard streams that were closed by whoever started the program.
  ///
  /// Otherwise the next file that is opened would be taken for one of them. Call it before anything else.
  public static func open() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      openNothing()
    }
  }

  /// Everything that comes in, or as much of it as is wanted.
  ///
  /// - Parameter limit: How many bytes are wanted; an endless input is read no further.
  /// - Returns: The bytes, or nil when control-C was pressed meanwhile, provided `Interrupts` are installed.
  /// - Throws: `SystemFailure` when the input cannot be read, as when it is a folder.
  public static func readInput(upTo limit: Int) throws(SystemFailure) -> [UInt8]? {
    let interruptsBefore = Interrupts.count
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let wait = InputWait(for: STDIN_FILENO)
      if Interrupts.count > interruptsBefore { return nil }
      guard wait == .ready else { continue }
      let count = chunk.withUnsafeMutableBytes { readBytes(from: STDIN_FILENO, into: $0) }
      if count == 0 { break }
      if count > 0 {
        bytes += chunk[..<min(count, limit - bytes.count)]
      } else if errno != EINTR && errno != EAGAIN {
        throw SystemFailure("read the input", code: errno)
      }
    }
    return bytes
  }

  /// Writes all of a text at once, after whatever the C library still holds, so that the order is kept.
  ///
  /// - Throws: `SystemFailure` when it cannot be written, as when the disk is full or nobody reads any more.
  public static func write(_ text: String, to stream: Terminal.Stream) throws(SystemFailure) {
    fflush(nil)
    let descriptor = Terminal.descriptor(of: stream)
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { writeBytes(UnsafeRawBufferPointer(rebasing: $0[written...]), to: descriptor) }
      if count > 0 {
        written += count
      } else if count < 0, errno == EAGAIN {
        // Whoever started the program may have told the stream not to wait.
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&request, 1, -1)
      } else if count < 0, errno != EINTR {
        throw SystemFailure("write the results", code: errno)
      }
    }
  }
}

extension SystemFailure {
  /// Whether those who were listening have gone, which is theirs to decide and nothing to complain about.
  public var isClosedPipe: Bool { code == EPIPE }
}
