/// Text from elsewhere, made safe to print.
///
/// A name, a title or a reason may come from a file somebody sent. Characters that would move the cursor, change
/// colours, turn the direction of writing or hide are written out, so what is in the text can be seen and does nothing.
public struct Sanitised: Hashable, Sendable, CustomStringConvertible {
  /// The text, of one line, with nothing in it that a terminal would obey.
  public let text: String

  /// Makes a text safe; line breaks and tabs become spaces.
  public init(_ raw: String) {
    guard !raw.unicodeScalars.allSatisfy(Self.isHarmless) else {
      text = raw
      return
    }
    var safe = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars {
      switch scalar {
      case _ where Self.isHarmless(scalar): safe.append(scalar)
      case "\t", "\n", "\u{2028}", "\u{2029}": safe.append(" ")
      case "\r": continue
      default: safe.append(contentsOf: Self.written(scalar).unicodeScalars)
      }
    }
    text = String(safe)
  }

  /// The safe text.
  public var description: String { text }

  /// Whether a character may be printed as it is.
  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value >= 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: return false
    case .format: return scalar == "\u{200D}" || scalar == "\u{200C}"  // joiners, which letters and emoji need
    default: return !scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isVariationSelector
    }
  }

  /// The number of a character, as in `<U+202E>`.
  private static func written(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}
