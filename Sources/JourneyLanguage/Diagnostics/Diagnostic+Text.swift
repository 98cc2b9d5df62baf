extension Diagnostic {
  /// The diagnostic as people read it, in at most five lines without an end of line after the last.
  public var text: String {
    var lines = [heading + Self.oneLine(message)]
    if let place {
      let (line, underline) = Self.excerpt(of: place)
      lines += ["  " + line, "  " + underline]
    }
    if let advice = remedy ?? suggestion.map({ "did you mean \($0)?" }) { lines.append("  " + Self.oneLine(advice)) }
    if let state { lines.append("  " + Self.oneLine(state)) }
    return lines.joined(separator: "\n")
  }

  /// What stands before the message: the place in a file, or the word error.
  public var heading: String {
    guard let place, let file = place.file else { return "error: " }
    return "\(VisibleText.text(of: file)):\(place.line):\(place.column): "
  }

  private static func oneLine(_ text: String) -> String {
    VisibleText.text(of: text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  /// The columns that a line of the user may take on the screen.
  static let width = 76

  /// The part of a line around a place, and `^` under the place.
  static func excerpt(of place: Place) -> (line: String, underline: String) {
    let pictures = place.text.map { character -> (text: String, width: Int) in
      let text = VisibleText.text(of: character)
      return (text, DisplayWidth.columns(of: text))
    }
    let lower = min(max(place.columns.lowerBound, 0), pictures.count)
    let upper = min(max(place.columns.upperBound, lower), pictures.count)
    let window = window(around: lower..<upper, widths: pictures.map(\.width))
    let isCutBefore = window.lowerBound > 0
    let isCutAfter = window.upperBound < pictures.count
    let line =
      (isCutBefore ? "…" : "") + pictures[window].map(\.text).joined() + (isCutAfter ? "…" : "")
    func columns(_ range: Range<Int>) -> Int {
      range.clamped(to: window).reduce(0) { $0 + pictures[$1].width }
    }
    let blank = columns(0..<lower) + (isCutBefore ? 1 : 0)
    return (
      line.isEmpty ? line : String(line.dropLast(line.reversed().prefix { $0 == " " }.count)),
      String(repeating: " ", count: blank) + String(repeating: "^", count: max(1, columns(lower..<upper)))
    )
  }

  /// The characters to show: all of a short line, else what is around the place.
  private static func window(around place: Range<Int>, widths: [Int]) -> Range<Int> {
    let total = widths.reduce(0, +)
    guard total > width else { return 0..<widths.count }
    var room = width - 2
    var lower = place.lowerBound
    var upper = lower
    // The place first, then in turn what is before and after it.
    while upper < place.upperBound, room >= widths[upper] {
      room -= widths[upper]
      upper += 1
    }
    var grew = true
    while grew {
      grew = false
      if lower > 0, room >= widths[lower - 1] {
        lower -= 1
        room -= widths[lower]
        grew = true
      }
      if upper < widths.count, room >= widths[upper] {
        room -= widths[upper]
        upper += 1
        grew = true
      }
    }
    return lower..<upper
  }
}
