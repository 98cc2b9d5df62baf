import DisplayText

extension ErrorReport.Place {
  /// The place as one would say it: which word of the line is meant.
  var words: String? {
    let line = text.trimmed
    guard !line.isEmpty else { return nil }
    let characters = Array(text)
    let start = min(max(0, column - 1), characters.count)
    let meant = String(characters[start...].prefix(max(0, length))).trimmed
    if meant.isEmpty { return "at the end of: \(line)" }
    if meant == line { return "in: \(line)" }
    let number = String(characters[..<start]).split(separator: " ", omittingEmptySubsequences: true).count
    // A place in the midst of a word belongs to that word.
    let isInside = start > 0 && characters[start - 1] != " "
    return "at \(VisibleText.quoted(meant)), word \(isInside ? number : number + 1) of: \(line)"
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
