/// How many columns of a terminal text takes up, whatever the locale.
public enum DisplayWidth {
  /// The columns of a text that has no control characters.
  public static func columns(of text: some StringProtocol) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of what a reader takes for one character (UAX 29), which may be several joined to one.
  ///
  /// An emoji is as wide as one ideograph (UAX 11), of however many it is made; in all other scripts what is joined takes
  /// the room of its parts.
  public static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, scalars.count > 1 else { return scalars.first.map { columns(of: $0) } ?? 0 }
    let isEmoji =
      first.properties.isEmoji
      && scalars.dropFirst().contains { $0 == "\u{FE0F}" || $0 == "\u{200D}" || $0.properties.isEmojiPresentation }
    return isEmoji ? 2 : scalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of one character: 0 for what is drawn over its neighbour, 2 for wide East Asian characters and emoji.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }  // vowels and finals join the Korean initial before them
    if (0x1F1E6...0x1F1FF).contains(scalar.value) { return 1 }  // half a flag
    return properties.isEmojiPresentation || isWide(scalar.value) ? 2 : 1
  }

  /// The text, cut to at most so many columns with an ellipsis at its end where something is missing.
  ///
  /// A character is kept or left out with all of its accents.
  public static func cut(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    guard Self.columns(of: text) > columns else { return text }
    let mark = ellipsis.prefix(max(0, columns))
    let room = columns - mark.count
    var used = 0
    let kept = text.prefix { character in
      used += Self.columns(of: character)
      return used <= room
    }
    return String(kept + mark)
  }

  /// The text with spaces after it, to fill so many columns; longer text stays as it is.
  public static func padded(_ text: String, to columns: Int) -> String {
    text + spaces(columns - Self.columns(of: text))
  }

  /// The text with spaces before it, to fill so many columns; longer text stays as it is.
  public static func indented(_ text: String, to columns: Int) -> String {
    spaces(columns - Self.columns(of: text)) + text
  }

  /// So many spaces, or none.
  public static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }

  /// Whether a character belongs to a script that is written in squares; emoji are told by their own property.
  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      let range = wideRanges[middle]
      if range.contains(value) { return true }
      if value < range.lowerBound { high = middle } else { low = middle + 1 }
    }
    return false
  }

  /// Unicode's wide and full-width blocks, in order.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Korean initials
    0x2329...0x232A,  // angle brackets
    0x2E80...0x303E,  // radicals, ideographic punctuation
    0x3041...0x3247,  // Japanese syllables, Korean letters, enclosed ideographs
    0x3250...0x4DBF, 0x4E00...0xA4C6,  // ideographs, Yi
    0xA960...0xA97C, 0xAC00...0xD7A3,  // Korean syllables
    0xF900...0xFAFF,  // compatibility ideographs
    0xFE10...0xFE19, 0xFE30...0xFE6B,  // upright and small forms
    0xFF01...0xFF60, 0xFFE0...0xFFE6,  // full-width forms
    0x16FE0...0x16FE4, 0x16FF0...0x16FF1, 0x17000...0x18D08,  // Tangut, Khitan
    0x1AFF0...0x1B2FB,  // historic Japanese, Nüshu
    0x1D300...0x1D356, 0x1D360...0x1D376,  // symbols of the Tai Xuan Jing, counting rods
    0x1F200...0x1F265,  // enclosed ideographs
    0x20000...0x2FFFD, 0x30000...0x3FFFD,  // more ideographs
  ]
}

extension String {
  /// The text in a colour or another look, by its number among those that terminals know: 2 is faint, 31 red.
  public func painted(_ code: String) -> String { "\u{1B}[\(code)m\(self)\u{1B}[0m" }

  /// The text without spaces at its end.
  public var withoutTrailingSpaces: String { String(reversed().drop { $0 == " " }.reversed()) }
}
