/// Whether saved results come out the same when they are made again.
public struct RepeatReport: Report {
  /// One result that was made again: the number of its line in the file, the command that gave it, and what differs; nothing
  /// where all of it is the same.
  public typealias Row = (line: Int, command: String, differences: [String])

  private let file: String
  private let rows: [Row]
  private let notes: [String]

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - file: The name of the file.
  ///   - rows: The results, line by line.
  ///   - notes: What else should be known.
  public init(file: String, rows: [Row], notes: [String] = []) {
    self.file = file
    self.rows = rows
    self.notes = notes
  }

  /// The sentence, and what differs line by line.
  public func blocks(for mode: OutputMode) -> [Block] {
    let lists = rows.filter { !$0.differences.isEmpty }.flatMap { row -> [Block] in
      [
        .heading("line \(row.line): \(row.command)"),
        .table(Table([.prose("")], rows: row.differences.map { [.text("· \($0)")] })),
      ]
    }
    return [.title("\(file), made again"), verdict] + lists + notes.map(Block.note)
  }

  /// One result a row.
  public var record: Record {
    Record(
      "repeat", ["file": .text(file), "same": .flag(rows.allSatisfy(\.differences.isEmpty))],
      [
        Record.Table(
          "rows", ["line", "command", "same", "differences"],
          rows: rows.map { line, command, differences in
            [
              .count(line), .text(command), .flag(differences.isEmpty), .list(differences.map(Value.text)),
            ]
          })
      ])
  }

  private var verdict: Block {
    let other = rows.count { !$0.differences.isEmpty }
    guard other > 0 else {
      return .paragraph(
        rows.count == 1
          ? "The result is the same, bit for bit." : "All \(rows.count) results are the same, bit for bit.",
        tone: .better)
    }
    return .paragraph(
      rows.count == 1 ? "The result is not the same:" : "\(other) of \(rows.count) results are not the same:",
      tone: .worse)
  }
}
