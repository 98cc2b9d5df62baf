extension Table {
  /// The table in aligned columns, no line wider than the style allows.
  ///
  /// Where there is not room for all columns, those that matter least follow in a second table below, each row with its
  /// first cell again; where there is not even room for two, one number stands on a line. Nothing is left out but bars.
  public func lines(_ style: Style) -> [String] {
    guard !isEmpty else { return [] }
    if let widths = widths(style) { return aligned(widths, style) }
    guard let (first, rest) = parts(style) else { return stacked(style) }
    let below = rest.lines(style)
    return first.lines(style) + (below.isEmpty ? [] : [""] + below)
  }

  /// The columns that fit, the most important ones, and the others; nil where no two fit beside each other.
  private func parts(_ style: Style) -> (first: Table, rest: Table)? {
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

  // MARK: Rows

  private func aligned(_ widths: Widths, _ style: Style) -> [String] {
    let starts = widths.columns.indices.map { widths.columns[..<$0].reduce(0) { $0 + $1 + Self.gap } }
    let head = columns.contains { !$0.title.isEmpty } ? [heading(widths, starts, style)] : []
    return head + rows.flatMap { lines(of: $0, widths, starts, style) }
  }

  private func heading(_ widths: Widths, _ starts: [Int], _ style: Style) -> String {
    var line = Line()
    for (index, column) in columns.enumerated() {
      let title = DisplayWidth.cut(style.letters(column.title), to: widths.columns[index], ellipsis: style.ellipsis)
      let lead = column.kind == .number ? widths.columns[index] - DisplayWidth.columns(of: title) : 0
      line.put(title, at: starts[index] + lead, .heading, style)
    }
    return line.text
  }

  private func lines(of row: [Cell], _ widths: Widths, _ starts: [Int], _ style: Style) -> [String] {
    var lines: [Line] = []
    for (index, cell) in row.enumerated() where !cell.isEmpty {
      let width = room(of: index, in: row, widths, starts, style)
      for (number, piece) in pieces(of: cell, index, width, widths, style).enumerated() {
        if number == lines.count { lines.append(Line()) }
        lines[number].put(piece.text, at: starts[index] + piece.lead, cell.tone, style)
      }
    }
    return lines.isEmpty ? [""] : lines.map(\.text)
  }

  /// The columns a cell may take: its own, and where it runs on, all of the room up to the next cell.
  private func room(of index: Int, in row: [Cell], _ widths: Widths, _ starts: [Int], _ style: Style) -> Int {
    guard row[index].isRunningOn else { return widths.columns[index] }
    guard let next = row.indices.first(where: { $0 > index && !row[$0].isEmpty }) else {
      return style.width - starts[index]
    }
    return starts[next] - Self.gap - starts[index]
  }

  private func pieces(
    of cell: Cell, _ index: Int, _ width: Int, _ widths: Widths, _ style: Style
  ) -> [(text: String, lead: Int)] {
    let text = cell.drawing(width: width, style: style)
    switch columns[index].kind {
    case .number:
      return [(text, widths.heads[index] - NumberText(text).headWidth)]
    case .prose where DisplayWidth.columns(of: text) > width:
      return WordWrap.lines(text, width: width).map { ($0, 0) }
    case _ where cell.isRunningOn && DisplayWidth.columns(of: text) > width:
      return WordWrap.lines(text, width: width, indent: 2).map { ($0, 0) }
    default:
      return [(DisplayWidth.cut(text, to: width, ellipsis: style.ellipsis), 0)]
    }
  }

  // MARK: One number on a line

  private func stacked(_ style: Style) -> [String] {
    let margin = style.width > 12 ? 2 : 0
    return rows.flatMap { row -> [String] in
      let texts = zip(columns, row).compactMap { column, cell in
        cell.text.flatMap { $0.isEmpty ? nil : (column: column, text: style.letters($0), tone: cell.tone) }
      }
      guard !texts.isEmpty else { return [] }
      guard row[0].isEmpty else {
        return texts.enumerated().flatMap { index, cell -> [String] in
          let title = index == 0 || cell.column.title.isEmpty ? "" : style.letters(cell.column.title) + " "
          return lines(title + cell.text, margin: index == 0 ? 0 : margin, cell.tone, style)
        }
      }
      // A row that goes on with the one above stays together.
      return lines(texts.map(\.text).joined(separator: " "), margin: margin, texts.first?.tone ?? .plain, style)
    }
  }

  private func lines(_ text: String, margin: Int, _ tone: Tone, _ style: Style) -> [String] {
    WordWrap.lines(text, width: style.width - margin, indent: margin).map {
      DisplayWidth.spaces(margin) + tone.paint($0, style)
    }
  }
}

/// A line that is filled from the left to the right.
private struct Line {
  private(set) var text = ""
  private var used = 0

  /// Puts text at a column, or right after what is already there.
  mutating func put(_ piece: String, at column: Int, _ tone: Tone, _ style: Style) {
    let content = piece.trimmingPrefix { $0 == " " }
    let lead = piece.count - content.count
    guard !content.isEmpty else { return }
    let end = content.lastIndex { $0 != " " }.map(content.index(after:)) ?? content.startIndex
    let start = max(column + lead, used)
    text += DisplayWidth.spaces(start - used) + tone.paint(String(content[..<end]), style)
    used = start + DisplayWidth.columns(of: content[..<end])
  }
}
