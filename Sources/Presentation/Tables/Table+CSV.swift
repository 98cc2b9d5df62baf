extension Table {
  /// The table as comma-separated values, by RFC 4180 but for the line ends, which are those of text files.
  ///
  /// Numbers are written in full, shares as fractions. A text that a spreadsheet would take for a formula is preceded by
  /// an apostrophe.
  public var csv: [String] {
    let kept = columns.indices.filter { !columns[$0].isDrawing }
    let head = kept.map { Self.field(columns[$0].key, isNumber: false) }.joined(separator: ",")
    return [head]
      + rows.map { row in
        kept.map { Self.field(row[$0].exact, isNumber: columns[$0].kind == .number) }.joined(separator: ",")
      }
  }

  private static func field(_ text: String, isNumber: Bool) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let safe = isFormula && !(isNumber && Double(text) != nil) ? "'" + text : text
    guard safe.contains(where: { ",\"\n\r".contains($0) }) || safe.first == " " || safe.last == " " else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
