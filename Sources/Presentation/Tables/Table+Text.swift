extension Table {
  /// One row a line, in words: what it is about, then each heading with what stands below it.
  ///
  /// Nothing is aligned or broken, so that one changed number changes one line only, and a screen reader never meets a
  /// number without its name.
  func plain(_ style: Style) -> [String] {
    rows.map { row in
      var key = ""
      var facts: [String] = []
      for (column, cell) in zip(columns, row) {
        guard let text = cell.text, !text.isEmpty else { continue }
        if key.isEmpty, facts.isEmpty {
          key = text
        } else {
          facts.append(column.title.isEmpty ? text : column.title + " " + text)
        }
      }
      return style.letters(facts.isEmpty ? key : key + ": " + facts.joined(separator: "; "))
    }
  }
}

extension Table {
  /// The table in the Markdown of GitHub; drawings are left out.
  var markdown: [String] {
    guard !isEmpty else { return [] }
    let kept = columns.indices.filter { index in
      !columns[index].isDrawing || rows.contains { $0[index].text?.isEmpty == false }
    }
    let head = kept.map { Markdown.escaped(columns[$0].title) }
    let rules = kept.map { columns[$0].kind == .number ? "---:" : "---" }
    let body = rows.map { row in kept.map { Markdown.escaped(row[$0].text ?? "") } }
    return ([head, rules] + body).map { "| " + $0.joined(separator: " | ") + " |" }
  }
}

/// Text that Markdown shows as it is.
public enum Markdown {
  /// The text with a backslash before every character that would begin a format, a link or a column.
  public static func escaped(_ text: String) -> String {
    text.reduce(into: "") { safe, character in
      if "\\`*_[]<>|#~&".contains(character) { safe.append("\\") }
      safe.append(character == "\u{A0}" ? " " : character)
    }
  }
}
