/// Text that cannot do anything to a terminal: whatever is hidden in it is shown.
///
/// A name, a title or a reason may come from a file somebody sent. Characters that would move the cursor, change
/// colours, turn the direction of writing or hide are written out, so what is in the text can be seen and does nothing.
public enum VisibleText {
  /// A text on one line, in which nothing is hidden; tabs and line breaks are spaces.
  public static func text(of text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    return text.reduce(into: "") { visible, character in
      switch character {
      case "\t", "\n", "\r\n", "\u{2028}", "\u{2029}": visible += " "
      default: for scalar in character.unicodeScalars { visible += picture(of: scalar) }
      }
    }
  }

  /// A text of the user as it is quoted in a message: visible, short, in curly quotes.
  public static func quoted(_ text: String) -> String {
    let visible = self.text(of: text)
    return "“" + (visible.count > limit ? visible.prefix(limit - 1) + "…" : visible) + "”"
  }

  /// Whether a character works on the terminal or on the order of others instead of being seen.
  ///
  /// Joiners and variation selectors are not hidden: letters and emoji need them.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: return true
    case .format: return scalar != "\u{200C}" && scalar != "\u{200D}"
    default: return scalar.properties.isDefaultIgnorableCodePoint && !scalar.properties.isVariationSelector
    }
  }

  /// What stands for a hidden character, such as `␛` or `‹U+202E›`; any other one stands for itself.
  public static func picture(of scalar: Unicode.Scalar) -> String {
    guard isHidden(scalar) else { return String(scalar) }
    switch scalar.value {
    case 0...0x1F: if let picture = Unicode.Scalar(0x2400 + scalar.value) { return String(picture) }
    case 0x7F: return "␡"
    default: break
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
  }

  /// The most characters of a user's text that a message repeats.
  private static let limit = 40
}
