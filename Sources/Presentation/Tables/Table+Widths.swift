import DisplayText

extension Table {
  /// How wide each column is, and where the points of its numbers stand.
  struct Widths {
    var columns: [Int]
    /// For numbers: the columns before the point.
    var heads: [Int]

    func start(of index: Int) -> Int { columns[..<index].reduce(0) { $0 + $1 + gap } }

    /// The columns of all columns and of the gaps between them.
    var total: Int { columns.reduce(0, +) + gap * max(0, columns.count - 1) }
  }

  /// The space between two columns.
  static let gap = 2

  /// The widths that fit, or nil where some columns have to move.
  func widths(_ style: Style) -> Widths? {
    var widths = naturalWidths(style)
    shrink(&widths, style) { if case .drawing(let range) = $0 { range.lowerBound } else { nil } }
    shrink(&widths, style) { if case .prose(let least) = $0 { least } else { nil } }
    shrink(&widths, style) { if case .text(let least) = $0 { least } else { nil } }
    return widths.total <= style.width ? widths : nil
  }

  /// Takes room from columns of one kind, from the least important one first, until the table fits or nothing is left.
  private func shrink(_ widths: inout Widths, _ style: Style, _ least: (Column.Kind) -> Int?) {
    for index in columns.indices.sorted(by: { (columns[$0].importance, $1) < (columns[$1].importance, $0) }) {
      guard widths.total > style.width, let least = least(columns[index].kind) else { continue }
      let spare = widths.columns[index] - max(least, minimum(index, style))
      widths.columns[index] -= max(0, min(spare, widths.total - style.width))
    }
  }

  /// Headings are kept whole, and so are the names in the first column unless they are very long: people type them.
  private func minimum(_ index: Int, _ style: Style) -> Int {
    let title = DisplayWidth.columns(of: style.letters(columns[index].title))
    return index == 0 && columns[0].kind.isText ? max(title, min(longest(0, style), 48)) : title
  }

  private func naturalWidths(_ style: Style) -> Widths {
    var widths = Widths(columns: [], heads: [])
    for (index, column) in columns.enumerated() {
      let title = DisplayWidth.columns(of: style.letters(column.title))
      switch column.kind {
      case .drawing(let range):
        widths.columns.append(max(title, range.upperBound, longest(index, style)))
        widths.heads.append(0)
      case .text, .prose:
        widths.columns.append(max(title, longest(index, style)))
        widths.heads.append(0)
      case .number:
        let parts = rows.compactMap { $0[index].text }.map { AlignedNumber(style.letters($0)) }
        let head = parts.map(\.headWidth).max() ?? 0
        let tail = parts.map(\.tailWidth).max() ?? 0
        widths.columns.append(max(title, head + tail))
        widths.heads.append(max(head, title - tail))
      }
    }
    return widths
  }

  private func longest(_ index: Int, _ style: Style) -> Int {
    rows.lazy.map { row -> Int in
      guard !row[index].isRunningOn, let text = row[index].text else { return 0 }
      return DisplayWidth.columns(of: style.letters(text))
    }.max() ?? 0
  }
}

/// A number in two halves, so that numbers can stand with one point below the other.
struct AlignedNumber {
  /// What comes before the point, or all of it where there is no point.
  let head: Substring
  /// The point and what follows, or what follows the last digit.
  let tail: Substring

  init(_ text: String) {
    let start = text.firstIndex { $0.isNumber } ?? text.endIndex
    let end = text[start...].firstIndex { !$0.isNumber && $0 != "\u{A0}" } ?? text.endIndex
    head = text[..<end]
    tail = text[end...]
  }

  var headWidth: Int { DisplayWidth.columns(of: head) }
  var tailWidth: Int { DisplayWidth.columns(of: tail) }
}
