import DisplayText

/// The list under the prompt: a line each when there is something to say about the candidates, else columns of words.
struct CandidateTable {
  /// Columns of the terminal.
  let width: Int

  /// Rows that the list may take up, at least one.
  let height: Int

  /// Whether notes are drawn faint.
  let isStyled: Bool

  init(width: Int, height: Int, isStyled: Bool) {
    self.width = max(8, width)
    self.height = max(1, height)
    self.isStyled = isStyled
  }

  /// The rows of the list with what is said below it, each no wider than the terminal less one column.
  func rows(of list: CandidateList) -> [String] {
    let remark = VisibleText.text(of: list.remark)
    let hasRemark = !remark.isEmpty && height > 1
    let table = CandidateTable(width: width, height: hasRemark ? height - 1 : height, isStyled: isStyled)
    return table.rows(of: list.candidates)
      + (hasRemark ? [DisplayWidth.cut("  " + remark, to: width - 1)] : [])
  }

  private func rows(of candidates: [Candidate]) -> [String] {
    let visible = candidates.map {
      Candidate(text: VisibleText.text(of: $0.text), note: VisibleText.text(of: $0.note))
    }
    return visible.contains { !$0.note.isEmpty } ? notedRows(visible) : gridRows(visible.map(\.text))
  }

  // MARK: A line each

  /// How many rows a list may have for its notes to be shown whole.
  private static let few = 10

  private func notedRows(_ candidates: [Candidate]) -> [String] {
    let whole = wholeRows(candidates)
    if whole.count <= min(height, Self.few) { return whole }
    let shown = candidates.prefix(rowsShown(of: candidates.count))
    let textWidth = textWidth(of: shown)
    let rows = shown.map { row($0, textWidth: textWidth) }
    return rows + remark(on: candidates.count - shown.count)
  }

  private func textWidth(of candidates: some Sequence<Candidate>) -> Int {
    let longest = candidates.map { DisplayWidth.columns(of: $0.text) }.max() ?? 0
    return min(longest, max(width / 2, width - 30))
  }

  private func row(_ candidate: Candidate, textWidth: Int) -> String {
    row(candidate.text, DisplayWidth.cut(candidate.note, to: width - 1 - textWidth - 4), textWidth: textWidth)
  }

  private func row(_ text: String, _ note: String, textWidth: Int) -> String {
    let text = "  " + DisplayWidth.cut(text, to: textWidth)
    if note.isEmpty { return text }
    return DisplayWidth.padded(text, to: textWidth + 4) + (isStyled ? note.painted("2") : note)
  }

  /// The candidates with all of their notes, which go on in the rows below.
  private func wholeRows(_ candidates: [Candidate]) -> [String] {
    guard candidates.count <= Self.few else { return Array(repeating: "", count: candidates.count) }
    let textWidth = textWidth(of: candidates)
    return candidates.flatMap { candidate in
      WordWrap.lines(candidate.note, width: width - 1 - textWidth - 4).enumerated().map { index, line in
        row(index == 0 ? candidate.text : "", line, textWidth: textWidth)
      }
    }
  }

  // MARK: Columns of words

  private func gridRows(_ words: [String]) -> [String] {
    let longest = words.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    let cell = min(longest, width - 3) + 2
    let columns = max(1, (width - 1) / cell)
    let rowCount = rowsShown(of: (words.count + columns - 1) / columns)
    let shown = words.prefix(rowCount * columns)
    // One after the other downwards, as a dictionary is read; a list that was cut is full to its last cell anyway.
    let rowsUsed = (shown.count + columns - 1) / columns
    let rows = (0..<rowsUsed).map { row in
      stride(from: row, to: shown.count, by: rowsUsed)
        .map { "  " + DisplayWidth.padded(DisplayWidth.cut(shown[$0], to: cell - 2), to: cell - 2) }
        .joined()
        .withoutTrailingSpaces
    }
    return rows + remark(on: words.count - shown.count)
  }

  // MARK: Too many

  /// All rows when there is room for them; else one row less than there is room for.
  private func rowsShown(of count: Int) -> Int {
    count <= height ? count : max(1, height - 1)
  }

  private func remark(on hidden: Int) -> [String] {
    hidden > 0 ? [DisplayWidth.cut("  … and \(hidden) more", to: width - 1)] : []
  }
}
