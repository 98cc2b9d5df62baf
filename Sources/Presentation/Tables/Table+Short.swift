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
