extension Table {
  /// One row a line, in words: what it is about, then each heading with what stands below it.
  ///
  /// Nothing is aligned or broken, so that one changed number changes one line only, and a screen reader never meets a
  /// number without its name.
  public func plain(_ style: Style) -> [String] {
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
