import DisplayText
import Journeys

extension Record {
  /// The tables as comma-separated values, by RFC 4180 but for the line ends, which are those of text files.
  ///
  /// Numbers are written in full, shares as fractions. A text that a spreadsheet would take for a formula is preceded by
  /// an apostrophe. An empty line stands between tables, and rows under the headings of the table before go on below it.
  public var csv: [String] {
    var lines: [String] = []
    var last: String?
    for table in tables where table.readers != .objects {
      let (head, rows) = table.csv
      if head != last { lines += (last == nil ? [] : [""]) + [head] }
      lines += rows
      last = head
    }
    return lines
  }
}

extension Record.Table {
  fileprivate var csv: (head: String, rows: [String]) {
    let kept = columns.indices.filter { columns[$0].readers != .objects }
    let head = kept.map { Value.text(columns[$0].heading).csv }.joined(separator: ",")
    return (head, rows.map { row in kept.map { row[$0].csv }.joined(separator: ",") })
  }
}

extension Value {
  fileprivate var csv: String {
    switch self {
    case .decimal, .whole: words
    default: Self.field(words)
    }
  }

  private var words: String {
    switch self {
    case .nothing, .object: ""
    case .decimal(let number): DecimalText.text(of: number)
    case .whole(let number): "\(number)"
    case .flag(let flag): flag ? "yes" : "no"
    case .text(let text): VisibleText.text(of: text)
    case .list(let values): values.map(\.words).joined(separator: "; ")
    }
  }

  private static func field(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.contains(where: { ",\"\n\r".contains($0) }) || safe.first == " " || safe.last == " " else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
