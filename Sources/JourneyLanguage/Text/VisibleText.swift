/// Text that cannot do anything to a terminal: whatever is hidden in it is shown.
public enum VisibleText {
  /// A text in which escape codes, control characters and marks of direction are visible.
  public static func text(of text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    return text.unicodeScalars.reduce(into: "") { $0 += picture(of: $1) }
  }

  /// One character made visible; almost always the character itself.
  static func text(of character: Character) -> String { text(of: String(character)) }

  /// A text of the user as it is quoted in a message: visible, short, in curly quotes.
  public static func quoted(_ text: String) -> String {
    let visible = self.text(of: text)
    return "“" + (visible.count > limit ? visible.prefix(limit - 1) + "…" : visible) + "”"
  }

  /// Whether a character works on the terminal or on the order of others instead of being seen.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }

  /// What is shown for a character.
  private static func picture(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x09: return " "
    case 0...0x1F: return Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) } ?? "?"
    case 0x7F: return "␡"
    case _ where isHidden(scalar): return "‹U+\(String(scalar.value, radix: 16, uppercase: true))›"
    default: return String(Character(scalar))
    }
  }

  /// The most characters of a user's text that a message repeats.
  private static let limit = 40
}
