/// The rule for names of journeys, stages, channels, segments, touchpoints and strategies.
public enum Name {
  /// The most characters a name may have.
  public static let limit = 32

  /// Whether a text may be a name: letters, digits and hyphens, beginning with a letter.
  ///
  /// Nothing else gets in, so no name can move a cursor, change the direction of writing or look like a number.
  public static func isValid(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.count <= limit,
      text.unicodeScalars.count <= 2 * limit, text.last != "-"
    else { return false }
    return text.unicodeScalars.allSatisfy(isAllowed)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber, .nonspacingMark: true
    default: scalar == "-"
    }
  }
}
