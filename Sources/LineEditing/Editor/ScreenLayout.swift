import CLibedit
import DisplayText

/// Where the characters of an edited line come to lie on the screen.
///
/// What is one character says UAX 29, by Swift, and how wide it is `DisplayWidth`, as everywhere else in the program.
/// libedit counts in other ways, so it draws only what is simple: see `isSimple(_:)`.
struct ScreenLayout {
  /// A cell, counted from the one in which the prompt begins.
  struct Position: Equatable {
    var row = 0
    var column = 0
  }

  /// One character as it is drawn.
  struct Cell {
    /// What is sent to the terminal; nothing for a line break.
    var text: String
    var columns: Int
    var isBreak = false
  }

  /// Columns of the terminal.
  let width: Int

  init(width: Int) {
    self.width = max(2, width)
  }

  /// The cell behind the characters when the first of them lies in `start`.
  func position(after scalars: some Sequence<Unicode.Scalar>, from start: Position = Position()) -> Position {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view).reduce(into: start) { position, character in
      advance(&position, over: cell(of: character, at: position.column))
    }
  }

  /// Moves on by a character.
  ///
  /// - Returns: Whether it stands in another row than what came before it.
  @discardableResult
  func advance(_ position: inout Position, over cell: Cell) -> Bool {
    if cell.isBreak {
      position = Position(row: position.row + 1, column: 0)
      return true
    }
    // What is wider than the rest of the row begins the next one.
    let isBeyond = position.column > 0 && position.column + cell.columns > width
    if isBeyond { position = Position(row: position.row + 1, column: 0) }
    position.column += cell.columns
    position.row += position.column / width
    position.column %= width
    return isBeyond
  }

  /// A tab is spaces, a control character `^X`, and whatever is hidden is written out.
  func cell(of character: Character, at column: Int) -> Cell {
    if character.isNewline, character.unicodeScalars.contains("\n") { return Cell(text: "", columns: 0, isBreak: true) }
    if character == "\t" { return Cell(text: DisplayWidth.spaces(8 - column % 8), columns: 8 - column % 8) }
    if let value = character.asciiValue, value < 0x20 || value == 0x7F {
      return Cell(text: "^" + String(Unicode.Scalar(value ^ 0x40)), columns: 2)
    }
    let text = VisibleText.text(of: String(character))
    return Cell(text: text, columns: DisplayWidth.columns(of: text))
  }

  /// Whether libedit draws a text as it should: where it loses what is drawn over its neighbour, and two copies of what is
  /// wide at the right margin, it must not.
  static func isSimple(_ text: some Sequence<Unicode.Scalar>) -> Bool {
    text.allSatisfy { scalar in
      scalar.isASCII
        || DisplayWidth.columns(of: scalar) == 1 && !VisibleText.isHidden(scalar)
          && journey_character_width(wchar_t(truncatingIfNeeded: scalar.value)) == 1
    }
  }
}

/// Escape sequences that move the cursor; none where there is nothing to move by.
enum CursorMove {
  static func up(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)A" : "" }

  static func down(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)B" : "" }

  static func right(_ columns: Int) -> String { columns > 0 ? "\u{1B}[\(columns)C" : "" }
}
