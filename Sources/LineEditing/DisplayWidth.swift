import CLibedit

/// How many columns of the terminal text takes up.
///
/// The C library is asked, as libedit asks it: both must agree on where the cursor is. Its answers depend on the
/// locale, so `Terminal.useUTF8()` comes first.
enum DisplayWidth {
  /// The columns of one character; nil when it cannot be shown as itself.
  static func columns(of scalar: Unicode.Scalar) -> Int? {
    let columns = journey_character_width(wchar_t(truncatingIfNeeded: scalar.value))
    return columns < 0 ? nil : Int(columns)
  }

  /// The columns of text without control characters; anything that cannot be shown counts as nothing.
  static func columns(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (columns(of: $1) ?? 0) }
  }

  /// The text, cut to so many columns with an ellipsis as the last of them when something is missing.
  static func cut(_ text: String, to available: Int, ellipsis: String = "…") -> String {
    guard available > 0 else { return "" }
    let mark = columns(of: ellipsis) > available ? "" : ellipsis
    let room = available - columns(of: mark)
    var used = 0
    var end = text.startIndex
    for index in text.indices {
      used += columns(of: text[index...index])
      if used > available { return String(text[..<end]) + mark }
      if used <= room { end = text.index(after: index) }
    }
    return text
  }

  /// The text in lines of at most so many columns, broken between words; a longer word is broken, too.
  static func wrap(_ text: String, to available: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, columns(of: line) + 1 + columns(of: word) > available {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
      while columns(of: line) > available, let piece = start(of: line, available) {
        lines.append(piece)
        line = String(line.dropFirst(piece.count))
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// As much of a text as fits, at least a character of it; nil when that is all.
  private static func start(of text: String, _ available: Int) -> String? {
    var used = 0
    let fitting = text.prefix { character in
      used += columns(of: String(character))
      return used <= available
    }
    let start = text.prefix(max(1, fitting.count))
    return start.count < text.count ? String(start) : nil
  }

  /// The text, filled with spaces to so many columns; longer text stays as it is.
  static func pad(_ text: String, to available: Int) -> String {
    text + String(repeating: " ", count: max(0, available - columns(of: text)))
  }
}
