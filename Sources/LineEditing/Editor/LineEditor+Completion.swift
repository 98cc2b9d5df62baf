import CLibedit

extension LineEditor {
  /// Puts in as much as is certain; when that is nothing, lists what is possible until the next key.
  func completeWord() -> UInt8 {
    let line = library.line
    let list = assistance.complete(line.text, line.cursorByteOffset)
    guard let count = line.charactersBeforeCursor(ofBytes: list.replacing), let first = list.candidates.first else {
      return UInt8(CC_REFRESH_BEEP)
    }
    if list.candidates.count == 1 {
      // What is put in is told, too: whoever is not sure of a name learns what it means.
      if !first.note.isEmpty { listing = list }
      return replace(count, by: CleanText.row(first.text), isWhole: first.isWhole, in: line)
    }
    let typed = EditedLine(scalars: Array(line.beforeCursor.suffix(count)), cursor: count).text
    let common = commonPrefix(of: list.candidates.lazy.map { CleanText.row($0.text) })
    if common.count > typed.count {
      return replace(count, by: common, isWhole: false, in: line)
    }
    listing = list
    return UInt8(CC_NORM)
  }

  private func replace(_ count: Int, by text: String, isWhole: Bool, in line: EditedLine) -> UInt8 {
    takeOver(for: text)
    library.deleteBeforeCursor(count)
    library.insert(text)
    if isWhole {
      if line.scalars.dropFirst(line.cursor).first == " " {
        library.moveCursor(by: 1)
      } else {
        library.insert(" ")
      }
    }
    return UInt8(CC_REFRESH)
  }

  // MARK: The list under the line

  /// Draws the list that was asked for, if one was, and puts the cursor back to where it was.
  ///
  /// libedit knows nothing of it. Where the screen has no row left under the line, it scrolls, and the line with it, so
  /// that the way back is counted in rows.
  func drawListing() {
    guard let list = listing, listedRows == 0 else { return }
    let line = library.line
    let (cursor, lastRow) = (cursor(in: line), end(of: line).row)
    let room = size.rows - lastRow - 1
    guard room > 0 else { return }
    let table = CandidateTable(width: size.columns, height: room, isStyled: isStyled)
    let rows = table.rows(of: list)
    moveToLastRow(of: line)
    emit(
      rows.map { "\r\n\u{1B}[K" + $0 }.joined() + "\r" + CursorMove.up(rows.count + lastRow - cursor.row)
        + CursorMove.right(cursor.column))
    listedRows = rows.count
  }

  /// Before libedit goes on: nothing that is listed outlives the next key.
  func eraseListing() {
    listing = nil
    guard listedRows > 0 else { return }
    listedRows = 0
    let line = library.line
    let cursor = cursor(in: line)
    let below = end(of: line).row - cursor.row + 1
    emitLater(CursorMove.down(below) + "\r\u{1B}[J" + CursorMove.up(below) + CursorMove.right(cursor.column))
  }
}

/// What all texts begin with, in whole characters: an accent is never torn from its letter.
public func commonPrefix(of texts: some Sequence<String>) -> String {
  var common: String?
  for text in texts {
    common = common.map { String(zip($0, text).prefix { $0 == $1 }.map(\.0)) } ?? text
  }
  return common ?? ""
}
