import DisplayText

/// How the cells below one heading are laid out.
struct Column: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Words, from the left; cut to no less than some columns where room is short.
    case text(atLeast: Int)
    /// Words, from the left; broken into lines of no less than some columns where room is short, or put below the row.
    case prose(atLeast: Int)
    /// Numbers, one point below the other.
    case number
    /// Bars and sparklines, as long as there is room between two limits.
    case drawing(ClosedRange<Int>)
  }

  /// What is written above, and what programs call it; empty where nothing needs to be said.
  let title: String
  let kind: Kind
  /// How dearly it is kept beside the first column, which always stays: the smallest number moves below first.
  let importance: Int
  /// What is written above where room is short, or nil where that is the title, too.
  let brief: String?
  /// Whether the other columns say it too, so that it may be left out where room is short.
  let isDispensable: Bool

  init(_ title: String, _ kind: Kind, importance: Int = 1, brief: String? = nil, isDispensable: Bool = false) {
    self.title = VisibleText.text(of: title)
    self.kind = kind
    self.importance = importance
    self.brief = brief.map(VisibleText.text(of:))
    self.isDispensable = isDispensable
  }

  /// Words that are kept whole down to eight columns.
  static func text(_ title: String, importance: Int = 1) -> Column {
    Column(title, .text(atLeast: 8), importance: importance)
  }

  /// A sentence that may be broken into lines.
  static func prose(_ title: String, importance: Int = 1) -> Column {
    Column(title, .prose(atLeast: 20), importance: importance)
  }

  static func number(
    _ title: String, importance: Int = 1, brief: String? = nil, isDispensable: Bool = false
  ) -> Column {
    Column(title, .number, importance: importance, brief: brief, isDispensable: isDispensable)
  }

  static func drawing(_ widths: ClosedRange<Int> = 8...20, importance: Int = 1) -> Column {
    Column("", .drawing(widths), importance: importance)
  }

  var shortened: Column {
    Column(brief ?? title, kind, importance: importance, brief: brief, isDispensable: isDispensable)
  }

  var isDrawing: Bool { if case .drawing = kind { true } else { false } }
}

extension Column.Kind {
  var isText: Bool { if case .text = self { true } else { false } }

  var isProse: Bool { if case .prose = self { true } else { false } }
}

/// A column with what stands in it, row by row.
struct Cells<Row> {
  let column: Column
  let cell: (Row) -> Cell

  init(_ column: Column, _ cell: @escaping (Row) -> Cell) {
    self.column = column
    self.cell = cell
  }

  /// Words that are kept whole down to some columns.
  static func text(
    _ title: String, importance: Int = 1, atLeast: Int = 8, _ cell: @escaping (Row) -> Cell
  ) -> Self {
    Self(Column(title, .text(atLeast: atLeast), importance: importance), cell)
  }

  /// Words that are always kept whole.
  static func whole(
    _ title: String, importance: Int, _ rows: some Sequence<Row>, _ text: @escaping (Row) -> String
  ) -> Self {
    .text(title, importance: importance, atLeast: rows.map { text($0).count }.max() ?? 0) { .text(text($0)) }
  }

  /// A sentence that may be broken into lines.
  static func prose(
    _ title: String, importance: Int = 1, atLeast: Int = 20, _ cell: @escaping (Row) -> Cell
  ) -> Self {
    Self(Column(title, .prose(atLeast: atLeast), importance: importance), cell)
  }

  static func number(_ title: String, importance: Int = 1, _ cell: @escaping (Row) -> Cell) -> Self {
    Self(.number(title, importance: importance), cell)
  }

  static func drawing(
    _ widths: ClosedRange<Int> = 8...20, importance: Int = 1, _ cell: @escaping (Row) -> Cell
  ) -> Self {
    Self(.drawing(widths, importance: importance), cell)
  }
}

extension Sequence {
  /// A table with a row for each element, column by column; columns that are nil are left out.
  func table(_ columns: [Cells<Element>?]) -> Table {
    let columns = columns.compactMap(\.self)
    return Table(columns.map(\.column), rows: map { row in columns.map { $0.cell(row) } })
  }
}
