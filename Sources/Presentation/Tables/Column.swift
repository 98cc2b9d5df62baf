import DisplayText

/// How the cells below one heading are laid out.
public struct Column: Hashable, Sendable {
  /// What stands in a column.
  public enum Kind: Hashable, Sendable {
    /// Words, from the left; cut to no less than some columns where room is short.
    case text(atLeast: Int)
    /// Words, from the left; broken into lines of no less than some columns where room is short, or put below the row.
    case prose(atLeast: Int)
    /// Numbers, one point below the other.
    case number
    /// Bars and sparklines, as long as there is room between two limits.
    case drawing(ClosedRange<Int>)
  }

  /// What is written above; empty where nothing needs to be said.
  public let title: String
  /// The heading for programs; the title where none is given.
  public let key: String
  /// What stands in it.
  public let kind: Kind
  /// How dearly it is kept: where room is short, the columns with the smallest number move below first.
  public let importance: Int
  /// What is written above where room is short, or nil where that is the title, too.
  public let brief: String?
  /// Whether the other columns say it too, so that it may be left out where room is short.
  public let isDispensable: Bool

  /// Creates a column.
  ///
  /// - Parameters:
  ///   - title: What is written above.
  ///   - kind: What stands in it.
  ///   - importance: How dearly it is kept beside the first column, which always stays.
  ///   - key: The heading for programs.
  ///   - brief: What is written above where room is short.
  ///   - isDispensable: Whether the other columns say it too.
  public init(
    _ title: String, _ kind: Kind, importance: Int = 1, key: String? = nil, brief: String? = nil,
    isDispensable: Bool = false
  ) {
    self.title = VisibleText.text(of: title)
    self.key = VisibleText.text(of: key ?? title)
    self.kind = kind
    self.importance = importance
    self.brief = brief.map(VisibleText.text(of:))
    self.isDispensable = isDispensable
  }

  /// Words that are kept whole down to eight columns.
  public static func text(_ title: String, importance: Int = 1, key: String? = nil) -> Column {
    Column(title, .text(atLeast: 8), importance: importance, key: key)
  }

  /// A sentence that may be broken into lines.
  public static func prose(_ title: String, importance: Int = 1, key: String? = nil) -> Column {
    Column(title, .prose(atLeast: 20), importance: importance, key: key)
  }

  /// Numbers.
  public static func number(
    _ title: String, importance: Int = 1, key: String? = nil, brief: String? = nil, isDispensable: Bool = false
  ) -> Column {
    Column(title, .number, importance: importance, key: key, brief: brief, isDispensable: isDispensable)
  }

  /// Bars or sparklines.
  public static func drawing(_ title: String = "", _ widths: ClosedRange<Int> = 8...20, importance: Int = 1) -> Column {
    Column(title, .drawing(widths), importance: importance)
  }

  /// The column with its brief heading.
  var shortened: Column {
    Column(brief ?? title, kind, importance: importance, key: key, brief: brief, isDispensable: isDispensable)
  }

  var isDrawing: Bool {
    if case .drawing = kind { true } else { false }
  }
}

extension Column.Kind {
  var isText: Bool {
    if case .text = self { true } else { false }
  }

  var isProse: Bool {
    if case .prose = self { true } else { false }
  }
}
