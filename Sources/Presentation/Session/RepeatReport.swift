/// Whether saved results come out the same when they are made again.
public struct RepeatReport: Report {
  /// One result that was made again.
  public struct Row: Hashable, Sendable {
    /// The number of its line in the file.
    public var line: Int
    /// The command that gave it.
    public var command: String
    /// What differs; nothing where all of it is the same.
    public var differences: [String]

    /// Creates a row from plain values.
    public init(line: Int, command: String, differences: [String]) {
      self.line = line
      self.command = command
      self.differences = differences
    }

    /// Whether it came out the same.
    public var isSame: Bool { differences.isEmpty }
  }

  /// The name of the file.
  public let file: String
  /// The results, line by line.
  public let rows: [Row]
  /// What else should be known.
  public let notes: [String]

  /// Creates a report from plain values.
  public init(file: String, rows: [Row], notes: [String] = []) {
    self.file = file
    self.rows = rows
    self.notes = notes
  }

  /// The sentence, and what differs line by line.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] }
    let lists = rows.filter { !$0.isSame }.flatMap { row -> [Block] in
      [
        .heading("line \(row.line): \(row.command)"),
        .table(Table([.prose("")], rows: row.differences.map { [.text("· \($0)")] })),
      ]
    }
    return [.title("\(file), made again"), verdict] + lists + notes.map(Block.note)
  }

  /// The report as an object.
  public var document: any Encodable & Sendable {
    JSONValue.object([
      "result": .text("repeat"), "file": .text(file), "same": .flag(rows.allSatisfy(\.isSame)),
      "rows": .list(
        rows.map { row in
          .object([
            "line": JSONNumber(Double(row.line)).map(JSONValue.number) ?? .text("\(row.line)"),
            "command": .text(row.command), "same": .flag(row.isSame),
            "differences": .list(row.differences.map(JSONValue.text)),
          ])
        }),
    ])
  }

  private var verdict: Block {
    let other = rows.count { !$0.isSame }
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

  private var numbers: Table {
    Table(
      [.number("line"), .text("command"), .text("same"), .text("differences")],
      rows: rows.map { row in
        [
          .exact(Double(row.line)), .text(row.command), .text(row.isSame ? "yes" : "no"),
          .text(row.differences.joined(separator: "; ")),
        ]
      })
  }
}
