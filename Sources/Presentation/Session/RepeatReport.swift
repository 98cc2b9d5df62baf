extension TableReport {
  /// One result that was made again: the number of its line in the file, the command that gave it, and what differs; nothing
  /// where all of it is the same.
  public typealias Repeated = (line: Int, command: String, differences: [String])

  /// Whether saved results come out the same when they are made again: the sentence, and what differs line by line.
  ///
  /// - Parameters:
  ///   - rows: The results, line by line.
  ///   - file: The name of the file.
  ///   - notes: What else should be known.
  public static func repeated(_ rows: [Repeated], of file: String, notes: [String] = []) -> TableReport {
    let others = rows.filter { !$0.differences.isEmpty }
    let lists = others.flatMap { row -> [Block] in
      [
        .heading("line \(row.line): \(row.command)"),
        .table(Table([.prose("")], rows: row.differences.map { [.text("· \($0)")] })),
      ]
    }
    let page = [.title("\(file), made again"), verdict(others.count, of: rows.count)] + lists + notes.map(Block.note)
    let table = rows.recordTable([
      "line": { .count($0.line) }, "command": { .text($0.command) }, "same": { .flag($0.differences.isEmpty) },
      "differences": { .list($0.differences.map(Value.text)) },
    ])
    return TableReport(page, Record("repeat", ["file": .text(file), "same": .flag(others.isEmpty)], table))
  }

  private static func verdict(_ others: Int, of count: Int) -> Block {
    guard others > 0 else {
      return .paragraph(
        count == 1 ? "The result is the same, bit for bit." : "All \(count) results are the same, bit for bit.",
        tone: .better)
    }
    return .paragraph(
      count == 1 ? "The result is not the same:" : "\(others) of \(count) results are not the same:", tone: .worse)
  }
}
