/// Bytes to characters, one byte at a time and without ever looking ahead.
///
/// A key must be known as soon as its last byte has come; waiting for the next one would mean waiting for the next key.
struct UTF8Decoder {
  /// What a byte led to.
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

  /// Whether a character has begun and not ended.
  var isIncomplete: Bool { missing > 0 }

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
