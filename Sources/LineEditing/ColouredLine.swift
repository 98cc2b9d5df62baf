/// A line with colours that is certain to take up the same cells as the line itself.
///
/// libedit believes to know what is on the screen. Drawing the line again in colour is harmless exactly as long as the
/// characters stay the same and nothing but their colour changes.
struct ColouredLine {
  /// The line with colours, or the plain line when the colours were not trustworthy.
  let text: String

  init(_ line: String, coloured: String) {
    text = ColouredLine.withoutColours(coloured) == line ? coloured : line
  }

  /// The text without sequences `ESC [ … m`; every other escape sequence stays and so gives the text away.
  static func withoutColours(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if let end = endOfColour(rest) {
        rest = rest[end...]
      } else {
        plain.append(scalar)
        rest.removeFirst()
      }
    }
    return String(plain)
  }

  /// The index behind the colour sequence that the text begins with.
  private static func endOfColour(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView.Index? {
    guard text.starts(with: "\u{1B}[".unicodeScalars) else { return nil }
    let parameters = text.dropFirst(2).drop { ("0"..."9").contains($0) || $0 == ";" || $0 == ":" }
    guard parameters.first == "m" else { return nil }
    return parameters.index(after: parameters.startIndex)
  }
}
