/// A sentence of the program, such as that a journey was opened; no result of its own.
public struct NoteReport: Report {
  private let text: String

  /// Creates a report of a sentence.
  public init(_ text: String) { self.text = text }

  /// The sentence.
  public func blocks(for mode: OutputMode) -> [Block] { [.paragraph(text)] }

  /// The sentence; spreadsheets do without it.
  public var record: Record { Record("note", ["message": .text(text)]) }
}

/// A page that is the same for everybody, such as a table under a title, with what programs get.
public struct TableReport: Report {
  private let page: [Block]
  /// What programs get.
  public let record: Record

  init(_ page: [Block], _ record: Record) {
    self.page = page
    self.record = record
  }

  /// A table under a title, which programs get as it is.
  ///
  /// - Parameters:
  ///   - kind: What kind of result it is for programs.
  ///   - title: What it is about, or nil where that is plain.
  ///   - table: The rows.
  ///   - notes: Remarks below the table.
  ///   - fields: What programs get besides.
  init(_ kind: String, title: String? = nil, _ table: Table, notes: [String] = [], fields: Fields = [:]) {
    let head = title.map { [Block.title($0)] } ?? []
    self.init(head + [.table(table)] + notes.map(Block.note), Record(kind, fields, Record.Table(of: table)))
  }

  /// The page.
  public func blocks(for mode: OutputMode) -> [Block] { page }
}

/// Several results that one word stands for, one after the other.
public struct JoinedReports: Report {
  private let parts: [any Report]

  /// Joins results.
  public init(_ parts: [any Report]) { self.parts = parts }

  /// The blocks of all of them.
  public func blocks(for mode: OutputMode) -> [Block] { parts.flatMap { $0.blocks(for: mode) } }

  /// How far the first of them came that was stopped.
  public var stoppedAfter: String? { parts.lazy.compactMap(\.stoppedAfter).first }

  /// The record of the first of them; each has lines of its own where records are written.
  public var record: Record { parts.first?.record ?? Record("note") }

  /// The lines of all of them.
  public func lines(in mode: OutputMode, style: Style) -> [String] {
    let written = parts.map { $0.lines(in: mode, style: style) }.filter { !$0.isEmpty }
    return mode == .json ? written.flatMap { $0 } : Array(written.joined(separator: [""]))
  }
}
