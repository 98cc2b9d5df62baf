import DisplayText
import Journeys

extension Record {
  /// The tables as comma-separated values, by RFC 4180 but for the line ends, which are those of text files.
  ///
  /// Numbers are written in full, shares as fractions. A text that a spreadsheet would take for a formula is preceded by
  /// an apostrophe. An empty line stands between tables, and rows under the headings of the table before go on below it.
  var csv: [String] {
    lines(between: ",") { $0.contains(where: { ",\"\n\r".contains($0) }) || $0.first == " " || $0.last == " " }
  }

  /// The tables as tab-separated values (IANA text/tab-separated-values); as the comma-separated ones, but without quotes.
  ///
  /// No value has a tab or a line break: visible text has spaces instead.
  var tsv: [String] { lines(between: "\t") { _ in false } }

  private func lines(between separator: String, quoted isQuoted: (String) -> Bool) -> [String] {
    var lines: [String] = []
    var last: String?
    for table in tables where table.readers != .objects {
      let kept = table.columns.indices.filter { table.columns[$0].readers != .objects }
      let head = kept.map { Value.text(table.columns[$0].heading).field(isQuoted) }.joined(separator: separator)
      if head != last { lines += (last == nil ? [] : [""]) + [head] }
      lines += table.rows.map { row in kept.map { row[$0].field(isQuoted) }.joined(separator: separator) }
      last = head
    }
    return lines
  }
}

extension Value {
  fileprivate func field(_ isQuoted: (String) -> Bool) -> String {
    switch self {
    case .decimal, .whole: return words
    default:
      let isFormula = words.first.map { "=+-@\t\r".contains($0) } ?? false
      let safe = isFormula ? "'" + words : words
      return isQuoted(safe) ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
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
}
