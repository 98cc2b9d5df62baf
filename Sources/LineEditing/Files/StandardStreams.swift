import Foundation

/// The standard streams as bytes, for a program that nobody edits lines in.
public enum StandardStreams {
  /// Puts nothing in the place of standard streams that were closed by whoever started the program.
  ///
  /// Otherwise the next file that is opened would be taken for one of them. Call it before anything else.
  public static func open() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is the one that was closed.
      _ = Foundation.open("/dev/null", O_RDWR)
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
      let count = read(STDIN_FILENO, &chunk, chunk.count)
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
    // Whoever started the program may have told the stream not to wait.
    try writeAll(Array(text.utf8), to: Terminal.descriptor(of: stream), waits: true, doing: "write the results")
  }
}
