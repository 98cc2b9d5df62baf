/// Rows of cells below headings: one value that can be written in every mode.
///
/// The first column says what a row is about. It is kept where the other columns have to be spread over several tables.
public struct Table: Hashable, Sendable {
  let columns: [Column]
  /// The rows from the top to the bottom, each with as many cells as there are columns.
  private(set) var rows: [[Cell]] = []

  /// Creates a table; a row that is too short is filled with empty cells, and one that is too long is cut.
  init(_ columns: [Column], rows: [[Cell]] = []) {
    self.columns = columns
    for row in rows { append(row) }
  }

  mutating func append(_ row: [Cell]) {
    rows.append(row.prefix(columns.count) + Array(repeating: .empty, count: max(0, columns.count - row.count)))
  }

  var isEmpty: Bool { rows.isEmpty || columns.isEmpty }

  /// The table with some of its columns only, without rows that have nothing in them but their first cell.
  func keeping(_ indices: [Int]) -> Table {
    var part = Table(indices.map { columns[$0] })
    for row in rows {
      let cells = indices.map { row[$0] }
      if cells.dropFirst().contains(where: { !$0.isEmpty }) { part.append(cells) }
    }
    return part
  }
}

extension Table {
  /// The table in less and less room: step by step, from the columns that matter least, headings and cells become brief,
  /// and what other columns say too is left out.
  var shorterTables: [Table] {
    var tables: [Table] = []
    for importance in Set(columns.dropFirst().map(\.importance)).sorted() {
      let table = tables.last ?? self
      let shorter = table.shortened(importance)
      if shorter != table { tables.append(shorter) }
    }
    return tables
  }

  /// The table with its columns of one importance in less room.
  private func shortened(_ importance: Int) -> Table {
    func isMeant(_ index: Int) -> Bool { index > 0 && columns[index].importance == importance }
    let kept = columns.indices.filter { !isMeant($0) || !columns[$0].isDispensable }
    return Table(
      kept.map { isMeant($0) ? columns[$0].shortened : columns[$0] },
      rows: rows.map { row in kept.map { isMeant($0) ? row[$0].shortened : row[$0] } })
  }
}
