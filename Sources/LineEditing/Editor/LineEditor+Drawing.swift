import DisplayText

// What is drawn behind libedit's back: colours over the line, the suggestion behind it, and lists under it.

extension LineEditor {
  var layout: ScreenLayout { ScreenLayout(width: size.columns) }

  var promptEnd: ScreenLayout.Position { layout.position(after: prompt.text.unicodeScalars) }

  /// The cell that the cursor is in.
  func cursor(in line: EditedLine) -> ScreenLayout.Position {
    layout.position(after: line.beforeCursor, from: promptEnd)
  }

  /// The cell behind the line.
  func end(of line: EditedLine) -> ScreenLayout.Position { layout.position(after: line.scalars, from: promptEnd) }

  // MARK: While the editor waits

  /// The most characters of a line that is drawn in colours: nobody types more.
  private static let longest = 1_000

  /// Draws the line in colours and the suggestion or the hint behind it, and leaves the cursor where it was.
  ///
  /// Only for a line without hidden characters that the screen holds whole: a search, a pasted block and a line in which
  /// something is hidden are neither coloured nor gone on with.
  func decorate() {
    if drawsItself {
      listedRows = 0
      draw(library.line)
    }
    drawListing()
    guard promptEnd.row == 0, library.characterCount < Self.longest else { return }
    let line = library.line
    guard !line.scalars.contains(where: VisibleText.isHidden) else { return }
    let end = end(of: line)
    guard end.row < size.rows else { return }
    var drawing = drawsItself ? "" : coloured(line)
    if line.isCursorAtEnd, let more = suggestion(for: line) ?? hint(for: line) {
      let ellipsis = Terminal.showsUTF8 ? "…" : "..."
      let shown = DisplayWidth.cut(VisibleText.text(of: more), to: room(for: more, from: end), ellipsis: ellipsis)
      suggestionColumns = columns(of: shown, from: end)
      if suggestionColumns > 0 {
        drawing += "\u{1B}7\(DisplayWidth.padded(shown, to: suggestionColumns).painted("2"))\u{1B}8"
      }
    }
    if !drawing.isEmpty { emit(drawing) }
  }

  /// Draws the prompt and the line anew, as many rows around the cursor as the screen has, and puts the cursor into its
  /// place.
  func draw(_ line: EditedLine) {
    var rows = [""]
    var position = ScreenLayout.Position()
    func add(_ text: String, _ escapes: [String]) {
      for (character, escape) in zip(text, escapes) {
        let cell = layout.cell(of: character, at: position.column)
        // Nothing is left to the terminal's own way of going on in the next row.
        while rows.count <= position.row { rows.append("") }
        if layout.advance(&position, over: cell) { rows.append("") }
        rows[rows.count - 1] += escape + cell.text
      }
    }
    add(prompt.text, prompt.escapes)
    let isPlain = line.scalars.count > Self.longest || line.scalars.contains(where: CleanText.isControl)
    add(line.text, ColouredLine(line.text, coloured: isPlain ? line.text : assistance.colour(line.text)).escapes)
    while rows.count <= position.row { rows.append("") }
    let cursor = cursor(in: line)
    if let column = rightPromptColumn(position) {
      rows[0] +=
        "\u{1B}[0m\r" + CursorMove.right(column) + (isStyled ? rightPrompt.text.painted("2") : rightPrompt.text)
    }
    let top = max(0, min(cursor.row - size.rows + 1, rows.count - size.rows))
    let shown = rows[top..<min(rows.count, top + size.rows)]
    emit(
      "\r" + CursorMove.up(drawnRow) + "\u{1B}[J" + shown.joined(separator: "\r\n") + "\u{1B}[0m\r"
        + CursorMove.up(top + shown.count - 1 - cursor.row) + CursorMove.right(cursor.column))
    drawnRow = cursor.row - top
  }

  /// Leaves an empty screen, as control-L does where libedit draws.
  func clearScreen() {
    emit("\u{1B}[H\u{1B}[2J")
    forgetDrawings()
  }

  /// Draws a line that was entered, and goes to a fresh row.
  func leave(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    draw(EditedLine(scalars: scalars, cursor: scalars.count))
    emit("\r\n")
  }

  /// The escape sequences save the cursor, draw the line again over itself, and put the cursor back.
  ///
  /// The terminal wraps the line where it wrapped it for libedit.
  private func coloured(_ line: EditedLine) -> String {
    let text = line.text
    let coloured = ColouredLine(text, coloured: assistance.colour(text)).text
    guard coloured != text else { return "" }
    return "\u{1B}7\r" + CursorMove.up(cursor(in: line).row) + CursorMove.right(promptEnd.column) + coloured
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
    let column = size.columns - layout.position(after: rightPrompt.text.unicodeScalars).column - 1
    return end.row == 0 && !rightPrompt.text.isEmpty && end.column < column ? column : nil
  }

  /// Before libedit goes on.
  ///
  /// Nothing is sent until it does, so nothing flickers.
  func eraseSuggestion() {
    guard suggestionColumns > 0 else { return }
    let end = end(of: library.line)
    var drawing = String(repeating: " ", count: suggestionColumns)
    if let column = rightPromptColumn(end), end.column + suggestionColumns >= column {
      let shown = isStyled ? rightPrompt.text.painted("2") : rightPrompt.text
      drawing += "\r" + CursorMove.right(column) + shown
    }
    emitLater("\u{1B}7" + drawing + "\u{1B}8")
    suggestionColumns = 0
  }

  /// What libedit does not know of is no longer on the screen, or no longer where it was.
  func forgetDrawings() {
    drawnRow = 0
    suggestionColumns = 0
    listing = nil
    listedRows = 0
  }

  // MARK: Moving about

  /// Moves down from the cursor's row to the last row of the line.
  func moveToLastRow(of line: EditedLine) {
    emit(CursorMove.down(min(end(of: line).row - cursor(in: line).row, size.rows - 1)))
  }

  /// Tells libedit when the terminal has another size, and draws everything again.
  func adoptSize() {
    let now = Terminal.size
    guard now != size else { return }
    size = now
    library.resize()
    // Most terminals have wrapped the rows anew by now, so the new width says where the prompt is.
    let rows = cursor(in: library.line).row
    forgetDrawings()
    emit("\r" + CursorMove.up(min(rows, size.rows - 1)) + "\u{1B}[J")
    library.redraw()
  }
}

extension PromptText {
  /// What is sent before each of its characters: all but the last have its look.
  fileprivate var escapes: [String] {
    text.indices.map { index in
      index == text.startIndex ? style : index == text.indices.last && !style.isEmpty ? "\u{1B}[0m" : ""
    }
  }
}

/// A line with colours that is certain to take up the same cells as the line itself.
///
/// libedit believes to know what is on the screen. Drawing the line again in colour is harmless exactly as long as the
/// characters stay the same and nothing but their colour changes.
struct ColouredLine {
  /// The line with colours, or the plain line when the colours were not trustworthy.
  let text: String

  init(_ line: String, coloured: String) {
    text = ColouredLine.withoutColours(coloured) == line ? coloured : line
  }

  /// What is sent before each of its characters.
  var escapes: [String] {
    var escapes: [String] = []
    var rest = text.unicodeScalars[...]
    for character in Self.withoutColours(text) {
      var escape = ""
      // A colour within a character would tear it.
      for _ in character.unicodeScalars {
        while let end = Self.endOfColour(rest) {
          escape += String(rest[..<end])
          rest = rest[end...]
        }
        rest.removeFirst()
      }
      escapes.append(escape)
    }
    return escapes
  }

  /// The text without sequences `ESC [ … m`; every other escape sequence stays and so gives the text away.
  static func withoutColours(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if let end = endOfColour(rest) {
        rest = rest[end...]
      } else {
        plain.append(scalar)
        rest.removeFirst()
      }
    }
    return String(plain)
  }

  /// The index behind the colour sequence that the text begins with.
  private static func endOfColour(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView.Index? {
    guard text.starts(with: "\u{1B}[".unicodeScalars) else { return nil }
    let parameters = text.dropFirst(2).drop { ("0"..."9").contains($0) || $0 == ";" || $0 == ":" }
    guard parameters.first == "m" else { return nil }
    return parameters.index(after: parameters.startIndex)
  }
}
