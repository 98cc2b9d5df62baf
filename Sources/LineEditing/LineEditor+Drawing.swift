// What is drawn behind libedit's back: colours over the line, the suggestion behind it, and lists under it.

extension LineEditor {
  var layout: ScreenLayout { ScreenLayout(width: size.columns) }

  /// Where the line begins.
  var promptEnd: ScreenLayout.Position { layout.position(after: prompt.text.unicodeScalars) }

  // MARK: While the editor waits

  /// Draws the line in colours and the suggestion or the hint behind it, and leaves the cursor where it was.
  ///
  /// Only for a line on one row without control characters: a search or a pasted block stays as libedit draws it.
  func decorate() {
    guard promptEnd.row == 0, library.characterCount < size.columns else { return }
    let line = library.line
    guard !line.scalars.contains(where: CleanText.isControl) else { return }
    let end = layout.position(after: line.scalars, from: promptEnd)
    guard end.row == 0 else { return }
    var drawing = coloured(line.text)
    if line.isCursorAtEnd, let more = suggestion(for: line) ?? hint(for: line) {
      let ellipsis = Terminal.showsUTF8 ? "…" : "..."
      let shown = DisplayWidth.cut(more, to: room(from: end.column), ellipsis: ellipsis)
      suggestionColumns = DisplayWidth.columns(of: shown)
      if suggestionColumns > 0 { drawing += "\u{1B}7\u{1B}[2m\(shown)\u{1B}[0m\u{1B}8" }
    }
    if !drawing.isEmpty { emit(drawing) }
  }

  /// The escape sequences save the cursor, draw the line again over itself, and put the cursor back.
  private func coloured(_ line: String) -> String {
    let coloured = ColouredLine(line, coloured: assistance.colour(line)).text
    guard coloured != line else { return "" }
    let column = promptEnd.column
    return "\u{1B}7\r" + (column > 0 ? "\u{1B}[\(column)C" : "") + coloured + "\u{1B}[0m\u{1B}8"
  }

  /// What the right-arrow key would add.
  func suggestion(for line: EditedLine) -> String? {
    guard let more = assistance.suggest(line.text).map(CleanText.beforeControl), !more.isEmpty else { return nil }
    return more
  }

  /// What is only shown.
  private func hint(for line: EditedLine) -> String? {
    assistance.hint(line.text).map(CleanText.beforeControl)
  }

  /// Columns for a suggestion, clear of the right prompt and of the last column; none rather than a few.
  private func room(from column: Int) -> Int {
    let right = DisplayWidth.columns(of: rightPrompt.text)
    let room = size.columns - column - 1 - (right > 0 ? right + 1 : 0)
    return room >= 4 ? room : 0
  }

  /// Before libedit goes on.
  ///
  /// Nothing is sent until it does, so nothing flickers.
  func eraseSuggestion() {
    guard suggestionColumns > 0 else { return }
    emitLater("\u{1B}7" + String(repeating: " ", count: suggestionColumns) + "\u{1B}8")
    suggestionColumns = 0
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
    suggestionColumns = 0
    emit("\r" + (rows > 0 ? "\u{1B}[\(min(rows, size.rows - 1))A" : "") + "\u{1B}[J")
    library.redraw()
  }

  private func cursorRow(in line: EditedLine) -> Int {
    layout.position(after: line.beforeCursor, from: promptEnd).row
  }
}
