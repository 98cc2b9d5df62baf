import DisplayText
import JourneyLanguage

/// The line of an error and the marks below it; a long line is shown around the place, however wide the screen is.
struct Excerpt {
  /// The line and its marks, or nothing where there is no line.
  let lines: [String]

  /// The most columns that are of use: who reads errors in a file may have lines of any length.
  private static let widest = 120

  /// Shows a place within the width of a style.
  init(_ place: Place, _ style: Style) {
    let style = style.with(width: min(style.width, Self.widest))
    let (line, blank, marked) = Self.cut(place, style)
    guard !line.isEmpty else {
      lines = []
      return
    }
    guard blank < style.width else {
      lines = [line]
      return
    }
    let marks = String(repeating: "^", count: min(max(1, marked), style.width - blank))
    lines = [line, DisplayWidth.spaces(blank) + Tone.worse.paint(marks, style)]
  }

  /// What is around a place, without marks.
  static func line(around place: Place) -> String { cut(place, Style(width: widest)).line }

  /// The part of the line that is shown, and the columns before the place and of it.
  private static func cut(_ place: Place, _ style: Style) -> (line: String, blank: Int, marked: Int) {
    let pictures = place.text.map { character -> (text: String, width: Int) in
      let text = style.letters(VisibleText.text(of: String(character)))
      return (text, DisplayWidth.columns(of: text))
    }
    let start = min(max(0, place.columns.lowerBound), pictures.count)
    let end = start + min(place.columns.count, pictures.count - start)
    let mark = DisplayWidth.columns(of: style.ellipsis)
    let window = Self.window(
      around: start..<end, widths: pictures.map(\.width), room: style.width, cutRoom: style.width - 2 * mark)
    let before = window.lowerBound > 0 ? style.ellipsis : ""
    let after = window.upperBound < pictures.count ? style.ellipsis : ""
    let shown = before + pictures[window].map(\.text).joined() + after
    let line = DisplayWidth.cut(shown.withoutTrailingSpaces, to: style.width, ellipsis: style.ellipsis)
    func columns(_ range: Range<Int>) -> Int {
      range.clamped(to: window).reduce(0) { $0 + pictures[$1].width }
    }
    return (line, DisplayWidth.columns(of: before) + columns(0..<start), columns(start..<end))
  }

  /// The characters to show: all of a short line, else what is around the place.
  ///
  /// - Parameters:
  ///   - place: The characters that are meant.
  ///   - widths: The columns of each character.
  ///   - room: The columns for a line that is shown whole.
  ///   - cutRoom: The columns for what is left of a line that is cut.
  private static func window(around place: Range<Int>, widths: [Int], room: Int, cutRoom: Int) -> Range<Int> {
    // Something missing at the end has its mark behind the last character.
    let end = place.lowerBound == widths.count ? 1 : 0
    guard widths.reduce(end, +) > room else { return 0..<widths.count }
    var room = cutRoom - end
    var lower = place.lowerBound
    var upper = lower
    func takesRoom(_ character: Int) -> Bool {
      guard widths.indices.contains(character), room >= widths[character] else { return false }
      room -= widths[character]
      return true
    }
    // The place first, then in turn what is before and after it.
    while upper < place.upperBound, takesRoom(upper) { upper += 1 }
    var size = -1
    while upper - lower > size {
      size = upper - lower
      if takesRoom(lower - 1) { lower -= 1 }
      if takesRoom(upper) { upper += 1 }
    }
    return lower..<upper
  }
}

extension Place {
  /// The place as one would say it: which word of the line is meant.
  var words: String? {
    let line = text.trimmed
    guard !line.isEmpty else { return nil }
    let characters = Array(text)
    let start = min(max(0, columns.lowerBound), characters.count)
    let meant = String(characters[start...].prefix(columns.count)).trimmed
    let around = Excerpt.line(around: self).trimmed
    if meant.isEmpty { return "at the end of: \(around)" }
    if meant == line { return "in: \(around)" }
    let number = String(characters[..<start]).split(separator: " ", omittingEmptySubsequences: true).count
    // A place in the midst of a word belongs to that word.
    let isInside = start > 0 && characters[start - 1] != " "
    return "at \(VisibleText.quoted(meant)), word \(isInside ? number : number + 1) of: \(around)"
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String { String(drop { $0 == " " }).withoutTrailingSpaces }
}
