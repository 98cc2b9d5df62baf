import DisplayText

extension Table {
  // MARK: Sentences below

  /// The table with its sentences below their rows instead of beside them, or nil where that is not enough.
  func withSentencesBelow(_ style: Style) -> [String]? {
    guard let prose else { return nil }
    return lines(style, below: [prose])
  }

  /// The table with its sentences below their rows, and behind them the columns that matter least, as few as possible.
  func withMoreBelow(_ style: Style) -> [String]? {
    guard let prose else { return nil }
    var below = [prose]
    let others = columns.indices.dropFirst().filter { $0 != prose }
    for index in others.sorted(by: { (columns[$0].importance, $1) < (columns[$1].importance, $0) }).dropLast() {
      below.append(index)
      if let lines = lines(style, below: below) { return lines }
    }
    return nil
  }

  /// The last column of sentences.
  private var prose: Int? { columns.indices.dropFirst().last { columns[$0].kind.isProse } }

  /// What some columns say of a row, in one line: the sentence, and then each other one after its heading.
  private func sentence(of row: [Cell], _ below: [Int]) -> String {
    let parts = [below[0]] + below.dropFirst().sorted()
    return parts.compactMap { index -> String? in
      guard let text = row[index].text, !text.isEmpty else { return nil }
      return columns[index].kind.isProse || columns[index].title.isEmpty ? text : "\(columns[index].title) \(text)"
    }.joined(separator: "; ")
  }

  private func lines(_ style: Style, below: [Int]) -> [String]? {
    let others = columns.indices.filter { !below.contains($0) }
    let rest = Table(others.map { columns[$0] }, rows: rows.map { row in others.map { row[$0] } })
    guard let widths = rest.widths(style) else { return nil }
    // Where several rows belong to one name, a sentence stands below the column after it.
    let isGrouped = rows.contains { $0[0].isEmpty } && widths.columns.count > 1
    let margin = isGrouped ? min(widths.start(of: 1) + 2, style.width / 2) : margin(style)
    return rest.heading(widths, style)
      + zip(rows, rest.rows).flatMap { row, others -> [String] in
        let sentence = style.letters(sentence(of: row, below))
        let added = sentence.isEmpty ? [] : lines(sentence, margin: margin, indent: 0, row[below[0]].tone, style)
        return rest.lines(of: others, widths, style) + added
      }
  }

  // MARK: A second table

  /// The columns that fit, the most important ones, and the others; nil where no two fit beside each other.
  func parts(_ style: Style) -> (first: Table, rest: Table)? {
    var moved: [Int] = []
    var kept = Array(columns.indices.dropFirst())
    while let least = kept.map({ columns[$0].importance }).min() {
      let group = kept.filter { columns[$0].importance == least }
      // Columns of one importance move together, unless they are all there is.
      let leaving = group.count == kept.count ? Array(group.suffix(1)) : group
      kept.removeAll { leaving.contains($0) }
      moved += leaving
      guard !kept.isEmpty, !separatesRows(moved) else { return nil }
      let first = keeping([0] + kept)
      if first.widths(style) != nil { return (first, keeping([0] + moved.filter { !isOfBars($0) }.sorted())) }
    }
    return nil
  }

  /// Whether there is nothing in a column but bars: away from their numbers they would say nothing.
  private func isOfBars(_ index: Int) -> Bool {
    columns[index].isDrawing && rows.allSatisfy { $0[index].isEmpty || $0[index].isBar }
  }

  /// Whether rows without a first cell would lose what they are about.
  private func separatesRows(_ moved: [Int]) -> Bool {
    rows.contains { row in row[0].isEmpty && moved.contains { !row[$0].isEmpty } }
  }

  // MARK: One number on a line

  /// Each cell on a line of its own, after its heading.
  func stacked(_ style: Style) -> [String] {
    let margin = margin(style)
    return rows.flatMap { row -> [String] in
      let texts = zip(columns, row).compactMap { column, cell in
        cell.text.flatMap { $0.isEmpty ? nil : (column: column, text: style.letters($0), tone: cell.tone) }
      }
      guard !texts.isEmpty else { return [] }
      guard row[0].isEmpty else {
        return texts.enumerated().flatMap { index, cell -> [String] in
          let title = index == 0 || cell.column.title.isEmpty ? "" : style.letters(cell.column.title) + " "
          return lines(title + cell.text, margin: index == 0 ? 0 : margin, indent: margin, cell.tone, style)
        }
      }
      // A row that goes on with the one above stays together.
      return lines(
        texts.map(\.text).joined(separator: " "), margin: margin, indent: margin, texts.first?.tone ?? .plain, style)
    }
  }

  private func lines(_ text: String, margin: Int, indent: Int, _ tone: Tone, _ style: Style) -> [String] {
    WordWrap.lines(text, width: style.width - margin, indent: indent).map {
      DisplayWidth.spaces(margin) + tone.paint($0, style)
    }
  }

  /// How far lines below a row are moved to the right.
  private func margin(_ style: Style) -> Int { style.width > 12 ? 2 : 0 }
}
