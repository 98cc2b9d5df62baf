/// Text from elsewhere that becomes a part of the line, without what nobody could have typed.
///
/// A name or a pasted block may carry escape sequences that move the cursor or worse. Without its control characters
/// such a sequence is only odd to look at. All other characters stay, so that what is entered means what was meant; text
/// that is shown and never entered goes through `VisibleText`.
enum CleanText {
  /// One row of the line: line breaks and tabs become spaces, other control characters go.
  static func row(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !isControl(scalar) {
        clean.append(scalar)
      } else if scalar == "\n" || scalar == "\t" || scalar.properties.generalCategory != .control {
        clean.append(" ")
      }
    }
    return String(clean)
  }

  /// A block of text: every kind of line end becomes `\n`, tabs stay, other control characters go.
  static func block(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": clean.append("\n")
      case "\n" where followsReturn: break
      case "\n", "\t": clean.append(scalar)
      default: if !isControl(scalar) { clean.append(scalar) }
      }
      followsReturn = scalar == "\r"
    }
    return String(clean)
  }

  /// What was pasted: a block without the line breaks at its end, which would look as if it had been entered.
  static func paste(_ bytes: [UInt8]) -> String {
    var scalars = block(String(decoding: bytes, as: UTF8.self)).unicodeScalars
    while scalars.last == "\n" { scalars.removeLast() }
    return String(scalars)
  }

  /// The part before the first control character.
  static func beforeControl(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix { !isControl($0) }))
  }

  /// Control characters, also those above ASCII, and the two line separators of Unicode.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    default: false
    }
  }
}
