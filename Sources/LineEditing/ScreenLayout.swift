/// Where the characters of an edited line come to lie on the screen, by the rules that libedit draws by.
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
    return DisplayWidth.columns(of: scalar) ?? (scalar.value > 0xFFFF ? 8 : 7)
  }
}
