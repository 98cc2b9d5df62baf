import Foundation

/// Keys from a terminal, byte by byte: what is typed ahead stays with the terminal for whoever reads next.
struct KeyReader {
  enum Input: Equatable {
    case character(Unicode.Scalar)
    /// Everything between the marks of a paste; nothing for an end that had no beginning.
    case paste([UInt8])
  }

  /// How many milliseconds the rest of a key that begins with Escape may take; later it was the Escape key.
  static let escapeTime: Int32 = 50

  let descriptor: Int32
  private var decoder = UTF8Decoder()
  /// A byte that has been read and not used, because it ended a sequence of bytes that was no character.
  private var heldBack: UInt8?
  /// Bytes that began like a paste and were none, to be given out one by one.
  private var unpasted: ArraySlice<UInt8> = []

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Waits for a byte, or for the terminal to go.
  ///
  /// - Parameter milliseconds: how long; nil waits for ever.
  func wait(milliseconds: Int32? = nil) -> InputWait {
    let hasMore = heldBack != nil || !unpasted.isEmpty
    return hasMore ? .ready : InputWait(for: descriptor, milliseconds: milliseconds)
  }

  /// The next character or paste, nil at the end.
  ///
  /// Bytes that are no UTF-8 come as U+FFFD.
  mutating func next() -> Input? {
    if let byte = unpasted.popFirst() { return .character(Unicode.Scalar(byte)) }
    guard let scalar = nextCharacter() else { return nil }
    guard scalar == "\u{1B}", let mark = nextMark() else { return .character(scalar) }
    return .paste(mark == BracketedPaste.start ? bytes(upTo: BracketedPaste.end) : [])
  }

  private mutating func nextCharacter() -> Unicode.Scalar? {
    while let byte = nextByte() {
      switch decoder.feed(byte) {
      case .incomplete: continue
      case .character(let scalar): return scalar
      case .malformed(let retry):
        if retry { heldBack = byte }
        return "\u{FFFD}"
      }
    }
    return nil
  }

  /// The mark of a paste that goes on behind an Escape; if none does, what was read of it will come as characters.
  private mutating func nextMark() -> [UInt8]? {
    var marks = [BracketedPaste.start, BracketedPaste.end]
    var bytes = BracketedPaste.start.prefix(1)
    while let mark = marks.first, mark.count > bytes.count {
      // Only a key of its own is ever followed by a pause.
      let limit = bytes.count == 1 ? Self.escapeTime : nil
      guard waitThroughSignals(milliseconds: limit), let byte = nextByte() else { break }
      marks.removeAll { $0[bytes.count] != byte }
      if marks.isEmpty { heldBack = byte } else { bytes.append(byte) }
    }
    guard let mark = marks.first, mark.count == bytes.count else {
      unpasted = bytes.dropFirst()
      return nil
    }
    return mark
  }

  private func waitThroughSignals(milliseconds: Int32?) -> Bool {
    var answer = wait(milliseconds: milliseconds)
    while answer == .interrupted { answer = wait(milliseconds: milliseconds) }
    return answer == .ready
  }

  private mutating func nextByte() -> UInt8? {
    if let byte = nextHeldBack() { return byte }
    var byte: UInt8 = 0
    return withUnsafeMutableBytes(of: &byte) { fill($0) } == 1 ? byte : nil
  }

  /// All bytes up to a mark, which is read and left out; up to the end of the input if the mark never comes.
  ///
  /// Never reads past the mark: at least as many bytes follow as are missing from it, and no more are asked for.
  private mutating func bytes(upTo mark: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    if let byte = nextHeldBack() { bytes.append(byte) }
    var chunk = [UInt8](repeating: 0, count: mark.count)
    while true {
      let matched = matchedLength(of: mark, atEndOf: bytes)
      if matched == mark.count {
        bytes.removeLast(mark.count)
        return bytes
      }
      let count = chunk.withUnsafeMutableBytes {
        fill(UnsafeMutableRawBufferPointer(rebasing: $0[..<(mark.count - matched)]))
      }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }

  private mutating func nextHeldBack() -> UInt8? {
    defer { heldBack = nil }
    return heldBack
  }

  /// How much of the mark's beginning the bytes end with.
  private func matchedLength(of mark: [UInt8], atEndOf bytes: [UInt8]) -> Int {
    (0...mark.count).reversed().first { bytes.suffix($0).elementsEqual(mark.prefix($0)) && bytes.count >= $0 } ?? 0
  }

  /// Reads at least one byte, whatever signals arrive; zero at the end or when the terminal has gone.
  private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { return 0 }
    }
  }
}

/// How a terminal says that text was pasted rather than typed: it puts marks around the text, once it has been asked to.
enum BracketedPaste {
  static let on = "\u{1B}[?2004h"
  static let off = "\u{1B}[?2004l"

  /// What comes before pasted text.
  static let start = Array("\u{1B}[200~".utf8)

  /// What comes behind it.
  static let end = Array("\u{1B}[201~".utf8)

  /// The key that libedit is given for a paste: a control character that no keyboard has.
  ///
  /// The marks themselves cannot be keys of libedit, because binding anything that begins with Escape takes Escape away
  /// from those who edit as in vi.
  static let key: Unicode.Scalar = "\u{81}"

  /// The same key, as libedit writes it.
  static let keyName = "\\201"
}

/// Bytes to characters, one byte at a time and without ever looking ahead.
///
/// A key must be known as soon as its last byte has come; waiting for the next one would mean waiting for the next key.
struct UTF8Decoder {
  enum Step: Equatable {
    /// The character goes on in the next byte.
    case incomplete

    /// A character is complete.
    case character(Unicode.Scalar)

    /// The bytes so far were no character. With `retry` the last byte was not part of them and is to be fed again.
    case malformed(retry: Bool)
  }

  private var value: UInt32 = 0
  private var missing = 0
  /// What the next byte may be; narrower than usual where overlong forms and surrogates begin.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  mutating func feed(_ byte: UInt8) -> Step {
    missing == 0 ? begin(byte) : goOn(byte)
  }

  private mutating func begin(_ byte: UInt8) -> Step {
    allowed = 0x80...0xBF
    switch byte {
    case 0x00...0x7F: return .character(Unicode.Scalar(byte))
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF: missing = 2
    case 0xF0...0xF4: missing = 3
    default: return .malformed(retry: false)
    }
    switch byte {
    case 0xE0: allowed = 0xA0...0xBF
    case 0xED: allowed = 0x80...0x9F
    case 0xF0: allowed = 0x90...0xBF
    case 0xF4: allowed = 0x80...0x8F
    default: break
    }
    value = UInt32(byte) & (0x3F >> UInt32(missing))
    return .incomplete
  }

  private mutating func goOn(_ byte: UInt8) -> Step {
    guard allowed.contains(byte) else {
      missing = 0
      return .malformed(retry: true)
    }
    allowed = 0x80...0xBF
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    guard missing == 0 else { return .incomplete }
    return Unicode.Scalar(value).map { .character($0) } ?? .malformed(retry: false)
  }
}
