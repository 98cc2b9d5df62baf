// What is drawn behind libedit's back: colours over the line, the suggestion behind it, and lists under it.

extension LineEditor {
  var layout: ScreenLayout { ScreenLayout(width: size.columns) }

  /// Where the line begins.
  var promptEnd: ScreenLayout.Position { layout.position(after: prompt.text.unicodeScalars) }

  // MARK: While the editor waits

  /// The most characters of a line that is drawn in colours: nobody types more.
  private static let longest = 1_000

  /// Draws the line in colours and the suggestion or the hint behind it, and leaves the cursor where it was.
  ///
  /// Only for a line without control characters that the screen holds whole: a search or a pasted block stays as libedit
  /// draws it.
  func decorate() {
    drawListing()
    guard promptEnd.row == 0, library.characterCount < Self.longest else { return }
    let line = library.line
    guard !line.scalars.contains(where: CleanText.isControl) else { return }
    let end = layout.position(after: line.scalars, from: promptEnd)
    guard end.row < size.rows else { return }
    var drawing = coloured(line)
    if line.isCursorAtEnd, let more = suggestion(for: line) ?? hint(for: line) {
      let ellipsis = Terminal.showsUTF8 ? "…" : "..."
      let shown = DisplayWidth.cut(more, to: room(for: more, from: end), ellipsis: ellipsis)
      suggestionColumns = columns(of: shown, from: end)
      if suggestionColumns > 0 {
        drawing += "\u{1B}7\u{1B}[2m\(DisplayWidth.pad(shown, to: suggestionColumns))\u{1B}[0m\u{1B}8"
      }
    }
    if !drawing.isEmpty { emit(drawing) }
  }

  /// The escape sequences save the cursor, draw the line again over itself, and put the cursor back.
  ///
  /// The terminal wraps the line where it wrapped it for libedit.
  private func coloured(_ line: EditedLine) -> String {
    let text = line.text
    let coloured = ColouredLine(text, coloured: assistance.colour(text)).text
    guard coloured != text else { return "" }
    let (row, column) = (cursorRow(in: line), promptEnd.column)
    return "\u{1B}7\r" + (row > 0 ? "\u{1B}[\(row)A" : "") + (column > 0 ? "\u{1B}[\(column)C" : "") + coloured
      + "\u{1B}[0m\u{1B}8"
  }

  /// What the right-arrow key would add.
  func suggestion(for line: EditedLine) -> String? {
    assistance.suggestion(for: line.text, after: remembered)
  }

  /// What is only shown.
  private func hint(for line: EditedLine) -> String? {
    assistance.hint(line.text).map(CleanText.beforeControl)
  }

  /// Columns for a suggestion, clear of the last column; none rather than a few.
  ///
  /// What does not fit beside the right prompt takes its place until the next key: what is typed next matters more.
  private func room(for text: String, from end: ScreenLayout.Position) -> Int {
    let whole = size.columns - end.column - 1
    let beside = rightPromptColumn(end).map { $0 - end.column - 1 } ?? whole
    let room = DisplayWidth.columns(of: text) <= beside ? beside : whole
    return room >= 4 ? room : 0
  }

  /// The columns that a suggestion takes; whatever takes the place of a part of the right prompt takes all of it.
  private func columns(of shown: String, from end: ScreenLayout.Position) -> Int {
    let columns = DisplayWidth.columns(of: shown)
    guard columns > 0, let column = rightPromptColumn(end), end.column + columns >= column else { return columns }
    return size.columns - end.column - 1
  }

  /// Where libedit draws the right prompt, nil where the line leaves no room for it.
  private func rightPromptColumn(_ end: ScreenLayout.Position) -> Int? {
    let column = size.columns - DisplayWidth.columns(of: rightPrompt.text) - 1
    return end.row == 0 && !rightPrompt.text.isEmpty && end.column < column ? column : nil
  }

  /// Before libedit goes on.
  ///
  /// Nothing is sent until it does, so nothing flickers.
  func eraseSuggestion() {
    guard suggestionColumns > 0 else { return }
    let end = layout.position(after: library.line.scalars, from: promptEnd)
    var drawing = String(repeating: " ", count: suggestionColumns)
    if let column = rightPromptColumn(end), end.column + suggestionColumns >= column {
      drawing += "\r\u{1B}[\(column)C" + (isStyled ? "\u{1B}[2m\(rightPrompt.text)\u{1B}[0m" : rightPrompt.text)
    }
    emitLater("\u{1B}7" + drawing + "\u{1B}8")
    suggestionColumns = 0
  }

  /// What libedit does not know of is no longer on the screen, or no longer where it was.
  func forgetDrawings() {
    suggestionColumns = 0
    listing = nil
    listedRows = 0
  }

  // MARK: Moving about

  /// Moves down from the cursor's row to the last row of the line.
  func moveToLastRow(of line: EditedLine) {
    let rows = layout.position(after: line.scalars, from: promptEnd).row - cursorRow(in: line)
    if rows > 0 { emit("\u{1B}[\(min(rows, size.rows - 1))B") }
  }

  /// Tells libedit when the terminal has another size, and draws everything again.
  func adoptSize() {
    let now = Terminal.size
    guard now != size else { return }
    size = now
    library.resize()
    // Most terminals have wrapped the rows anew by now, so the new width says where the prompt is.
    let rows = cursorRow(in: library.line)
    forgetDrawings()
    emit("\r" + (rows > 0 ? "\u{1B}[\(min(rows, size.rows - 1))A" : "") + "\u{1B}[J")
    library.redraw()
  }

  private func cursorRow(in line: EditedLine) -> Int {
    layout.position(after: line.beforeCursor, from: promptEnd).row
  }
}
