/// How an entry stands in the history file: on one line, with `\n` and `\\` for line breaks and backslashes.
enum HistoryEntry {
  static let end = UInt8(ascii: "\n")
  private static let backslash = UInt8(ascii: "\\")

  /// The bytes of an entry with the line break that ends it.
  static func encode(_ entry: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entry.utf8.count + 1)
    for byte in entry.utf8 {
      switch byte {
      case backslash: bytes += [backslash, backslash]
      case end: bytes += [backslash, UInt8(ascii: "n")]
      default: bytes.append(byte)
      }
    }
    return bytes + [end]
  }

  /// The entry of any bytes without a line break.
  static func decode(_ bytes: some Sequence<UInt8>) -> String {
    var plain: [UInt8] = []
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        plain.append(byte == UInt8(ascii: "n") ? end : byte)
        isEscaped = false
      } else if byte == backslash {
        isEscaped = true
      } else {
        plain.append(byte)
      }
    }
    return CleanText.block(String(decoding: plain, as: UTF8.self))
  }
}
