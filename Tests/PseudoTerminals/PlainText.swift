/// The text without the escape sequences of a terminal.
public func plain(_ text: String) -> String {
  var filter = EscapeFilter()
  return String(decoding: text.utf8.compactMap { filter.pass($0) }, as: UTF8.self)
}

/// Lets text through and holds escape sequences back, byte by byte.
struct EscapeFilter {
  private enum State {
    case text
    case escape
    /// `ESC [ … letter`
    case control
    /// `ESC ] …` and its like, up to a bell or `ESC \`
    case string
    /// `ESC (` and its like: one more byte
    case oneMore
  }

  private var state = State.text

  /// The byte if it is text, else nil.
  mutating func pass(_ byte: UInt8) -> UInt8? {
    switch state {
    case .text:
      guard byte == 0x1B else { return byte }
      state = .escape
    case .escape:
      state = afterEscape(byte)
    case .control:
      if (0x40...0x7E).contains(byte) { state = .text }
    case .string:
      if byte == 0x07 { state = .text }
      if byte == 0x1B { state = .escape }
    case .oneMore:
      state = .text
    }
    return nil
  }

  private func afterEscape(_ byte: UInt8) -> State {
    switch byte {
    case UInt8(ascii: "["): .control
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): .string
    case 0x20...0x2F: .oneMore
    default: .text
    }
  }
}
