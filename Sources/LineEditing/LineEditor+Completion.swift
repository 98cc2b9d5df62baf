import CLibedit

extension LineEditor {
  /// Puts in as much as is certain; when that is nothing, shows what is possible.
  func completeWord() -> UInt8 {
    let line = library.line
    let (bytes, candidates) = assistance.complete(line.text, line.cursorByteOffset)
    guard let count = line.charactersBeforeCursor(ofBytes: bytes), let first = candidates.first else {
      return UInt8(CC_REFRESH_BEEP)
    }
    if candidates.count == 1 {
      return replace(count, by: CleanText.row(first.text), isWhole: first.isWhole, in: line)
    }
    let typed = EditedLine(scalars: Array(line.beforeCursor.suffix(count)), cursor: count).text
    let common = commonPrefix(of: candidates.lazy.map { CleanText.row($0.text) })
    if common.count > typed.count {
      return replace(count, by: common, isWhole: false, in: line)
    }
    show(candidates, under: line)
    return UInt8(CC_NORM)
  }

  private func replace(_ count: Int, by text: String, isWhole: Bool, in line: EditedLine) -> UInt8 {
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

  private func show(_ candidates: [Candidate], under line: EditedLine) {
    let rows = layout.position(after: line.scalars, from: promptEnd).row + 1
    let table = CandidateTable(width: size.columns, height: size.rows - rows - 1, isStyled: isStyled)
    moveToLastRow(of: line)
    emit("\n\u{1B}[J" + table.text(of: candidates))
    library.redraw()
  }
}
