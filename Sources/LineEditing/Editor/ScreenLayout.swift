import CLibedit

/// Where the characters of an edited line come to lie on the screen, by the rules that libedit draws by.
///
/// libedit asks the C library how wide a character is, and so must this: both have to agree on where the cursor is. The
/// answers depend on the locale, so `Terminal.useUTF8()` comes first. What libedit does not draw is measured by
/// `DisplayWidth`.
struct ScreenLayout {
  /// A cell, counted from the one in which the prompt begins.
  struct Position: Equatable {
    var row = 0
    var column = 0
  }

  /// Columns of the terminal.
  let width: Int

  init(width: Int) {
    self.width = max(2, width)
  }

  /// The cell behind the characters when the first of them lies in `start`.
  func position(after scalars: some Sequence<Unicode.Scalar>, from start: Position = Position()) -> Position {
    scalars.reduce(into: start) { position, scalar in
      if scalar == "\n" {
        position = Position(row: position.row + 1, column: 0)
      } else {
        advance(&position, by: cells(of: scalar, at: position.column))
      }
    }
  }

  private func advance(_ position: inout Position, by cells: Int) {
    // A wide character does not fit into the last column: libedit fills it and begins the next row.
    if cells == 2, position.column == width - 1 { position = Position(row: position.row + 1, column: 0) }
    position.column += cells
    position.row += position.column / width
    position.column %= width
  }

  /// libedit shows a tab as spaces, a control character as `^X`, and what cannot be shown as `\U+…`.
  private func cells(of scalar: Unicode.Scalar, at column: Int) -> Int {
    if scalar == "\t" { return 8 - column % 8 }
    if scalar.value < 0x20 || scalar.value == 0x7F { return 2 }
    let columns = Int(journey_character_width(wchar_t(truncatingIfNeeded: scalar.value)))
    return columns >= 0 ? columns : scalar.value > 0xFFFF ? 8 : 7
  }
}

/// Escape sequences that move the cursor; none where there is nothing to move by.
enum CursorMove {
  static func up(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)A" : "" }

  static func down(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)B" : "" }

  static func right(_ columns: Int) -> String { columns > 0 ? "\u{1B}[\(columns)C" : "" }
}
