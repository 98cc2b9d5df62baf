import DisplayText

extension Table {
  /// The table in aligned columns, no line wider than the style allows.
  ///
  /// Where there is not room for all columns, sentences move below their rows. Where that is not enough, columns become
  /// brief, or are left out where others say the same; then what matters least moves below its row, behind the sentence.
  /// Where there is no sentence, it follows in a second table, each row with its first cell again; and where not even two
  /// columns fit beside each other, one number stands on a line.
  func lines(_ style: Style) -> [String] {
    guard !isEmpty else { return [] }
    let shorter = shorterTables
    for table in [self] + shorter {
      if let widths = table.widths(style) { return table.aligned(widths, style) }
      if let lines = table.withSentencesBelow(style) { return lines }
    }
    let shortest = shorter.last ?? self
    if let lines = shortest.withMoreBelow(style) { return lines }
    guard let (first, rest) = shortest.parts(style) else { return stacked(style) }
    let below = rest.lines(style)
    return first.lines(style) + (below.isEmpty ? [] : [""] + below)
  }

  /// The rows below their headings.
  private func aligned(_ widths: Widths, _ style: Style) -> [String] {
    heading(widths, style) + rows.flatMap { lines(of: $0, widths, style) }
  }

  func heading(_ widths: Widths, _ style: Style) -> [String] {
    guard columns.contains(where: { !$0.title.isEmpty }) else { return [] }
    var line = Line()
    for (index, column) in columns.enumerated() {
      let title = DisplayWidth.cut(style.letters(column.title), to: widths.columns[index], ellipsis: style.ellipsis)
      let lead = column.kind == .number ? widths.columns[index] - DisplayWidth.columns(of: title) : 0
      line.put(title, at: widths.start(of: index) + lead, .heading, style)
    }
    return [line.text]
  }

  /// One row, which takes several lines where a cell does.
  func lines(of row: [Cell], _ widths: Widths, _ style: Style) -> [String] {
    var lines: [Line] = []
    for (index, cell) in row.enumerated() where !cell.isEmpty {
      let width = room(of: index, in: row, widths, style)
      if let pieces = cell.pieces(width: width, style: style) {
        if lines.isEmpty { lines.append(Line()) }
        for piece in pieces {
          lines[0].put(piece.text, at: widths.start(of: index) + piece.lead, piece.tone, style)
        }
        continue
      }
      for (number, piece) in pieces(of: cell, index, width, widths, style).enumerated() {
        if number == lines.count { lines.append(Line()) }
        lines[number].put(piece.text, at: widths.start(of: index) + piece.lead, cell.tone, style)
      }
    }
    return lines.isEmpty ? [""] : lines.map(\.text)
  }

  /// The columns a cell may take: its own, and where it runs on, all of the room up to the next cell.
  private func room(of index: Int, in row: [Cell], _ widths: Widths, _ style: Style) -> Int {
    guard row[index].isRunningOn else { return widths.columns[index] }
    guard let next = row.indices.first(where: { $0 > index && !row[$0].isEmpty }) else {
      return style.width - widths.start(of: index)
    }
    return widths.start(of: next) - Self.gap - widths.start(of: index)
  }

  private func pieces(
    of cell: Cell, _ index: Int, _ width: Int, _ widths: Widths, _ style: Style
  ) -> [(text: String, lead: Int)] {
    let text = cell.drawing(width: width, style: style)
    switch columns[index].kind {
    case .number:
      return [(text, widths.heads[index] - AlignedNumber(text).headWidth)]
    case .prose where DisplayWidth.columns(of: text) > width:
      return WordWrap.lines(text, width: width).map { ($0, 0) }
    case _ where cell.isRunningOn && DisplayWidth.columns(of: text) > width:
      return WordWrap.lines(text, width: width, indent: 2).map { ($0, 0) }
    default:
      return [(DisplayWidth.cut(text, to: width, ellipsis: style.ellipsis), 0)]
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
