/// Breaks text into lines between its words.
public enum WordWrap {
  /// The text in lines of at most so many columns.
  ///
  /// A word that is too long for a line is broken between characters. No-break spaces hold together what they join,
  /// and so are the groups of `10 000`, however they are joined. Line breaks of the text are kept.
  ///
  /// - Parameters:
  ///   - text: Any text; make it safe first if it comes from elsewhere.
  ///   - width: The columns of a line; less than 1 counts as 1.
  ///   - indent: How far the second and further lines are indented, if there is room.
  public static func lines(_ text: String, width: Int, indent: Int = 0) -> [String] {
    let width = max(1, width)
    let indent = indent < width ? max(0, indent) : 0
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { wrapped($0, width: width, indent: indent) }
  }

  private static func wrapped(_ text: Substring, width: Int, indent: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    func start(_ word: String, _ columns: Int) {
      let margin = lines.isEmpty ? 0 : indent
      line = DisplayWidth.spaces(margin) + word
      used = margin + columns
    }
    for word in words(of: text) {
      let columns = DisplayWidth.columns(of: word)
      if used > 0, used + 1 + columns <= width {
        line += " " + word
        used += 1 + columns
        continue
      }
      if used > 0 { lines.append(line) }
      var rest = word
      while true {
        let room = width - (lines.isEmpty ? 0 : indent)
        let head = prefix(of: rest, within: room)
        start(head.text, DisplayWidth.columns(of: head.text))
        rest = rest.dropFirst(head.characters)
        if rest.isEmpty { break }
        lines.append(line)
      }
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The words of a text; a number in groups is one of them.
  private static func words(of text: Substring) -> [Substring] {
    text.split(separator: " ").reduce(into: [Substring]()) { words, word in
      let digits = word.prefix { $0.isASCII && $0.isNumber }.count
      if digits == 3, let last = words.last, last.last?.isNumber == true,
        text.index(after: last.endIndex) == word.startIndex
      {
        words[words.count - 1] = text[last.startIndex..<word.endIndex]
      } else {
        words.append(word)
      }
    }
  }

  /// As many characters of a word as fit, but at least one; what does not fit by itself is left out with a mark.
  private static func prefix(of word: Substring, within room: Int) -> (text: String, characters: Int) {
    var used = 0
    let head = word.prefix { character in
      used += DisplayWidth.columns(of: String(character))
      return used <= room
    }
    return head.isEmpty ? ("…", 1) : (String(head), head.count)
  }
}
