import Foundation

/// Lines from standard input when nobody can edit them: from a pipe, a file, or a terminal that cannot move its cursor.
///
/// The time is proportional to the bytes, however long a line is.
public struct PlainReader {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Where the next line begins in the buffer.
  private var start = 0
  /// Up to where the buffer is known to hold no further line break.
  private var searched = 0
  private var isAtEnd = false

  /// A reader of standard input.
  public init() { self.init(descriptor: STDIN_FILENO) }

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next line without its `\n`; a last line without one counts.
  ///
  /// Bytes that are not UTF-8 are replaced.
  ///
  /// - Parameter interruptsBefore: `Interrupts.count` as it was before the prompt was shown: whoever answers the prompt
  ///   with control-C may be quicker than this call.
  /// - Returns: `.interrupted` when control-C was pressed meanwhile, provided `Interrupts` are installed.
  /// - Throws: `SystemFailure` when the input cannot be read.
  public mutating func read(interruptsBefore: Int = Interrupts.count) throws(SystemFailure) -> Reading {
    while true {
      if let line = takeLine() { return .line(line) }
      if isAtEnd { return .endOfInput }
      let wasCutShort = try !fill()
      if wasCutShort, Interrupts.count > interruptsBefore { return .interrupted }
    }
  }

  private mutating func takeLine() -> String? {
    let end: Int
    if let lineBreak = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
      end = lineBreak
    } else {
      searched = buffer.count
      guard isAtEnd, start < buffer.count else { return nil }
      end = buffer.count
    }
    defer {
      start = min(end + 1, buffer.count)
      searched = start
    }
    return String(decoding: buffer[start..<end], as: UTF8.self)
  }

  /// Reads what there is; false when a signal cut the wait short.
  private mutating func fill() throws(SystemFailure) -> Bool {
    buffer.removeSubrange(..<start)
    searched -= start
    start = 0
    guard InputWait(for: descriptor) == .ready else { return false }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = Foundation.read(descriptor, &chunk, chunk.count)
    if count > 0 {
      buffer += chunk[..<count]
    } else if count == 0 {
      isAtEnd = true
    } else if errno == EINTR {
      return false
    } else {
      throw SystemFailure("read the input", code: errno)
    }
    return true
  }
}
