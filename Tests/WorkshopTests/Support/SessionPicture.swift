import DisplayText
import Foundation

/// A picture of a session, in the colours of a terminal, for light pages and for dark ones.
struct SessionPicture {
  /// The columns of the terminal.
  private static let columns = 80
  private static let (columnWidth, rowHeight, baseline, margin) = (8.4, 19, 14, 16)

  /// The lines with what colours them.
  let lines: [String]

  /// The picture as SVG.
  var text: String {
    let width = Int(Double(Self.columns) * Self.columnWidth) + 2 * Self.margin
    let height = lines.count * Self.rowHeight + 2 * Self.margin
    let head = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" role="img">
      <title>A session of Journey in a terminal</title>
      <style>
      rect { fill: #ffffff; stroke: #d0d7de }
      text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1f2328 }
      .bold { font-weight: bold } .dim { fill: #656d76 } .green { fill: #1a7f37 } .red { fill: #cf222e }
      @media (prefers-color-scheme: dark) {
      rect { fill: #0d1117; stroke: #30363d } text { fill: #e6edf3 }
      .dim { fill: #8b949e } .green { fill: #3fb950 } .red { fill: #f85149 }
      }
      </style>
      <rect x="0.5" y="0.5" width="\(width - 1)" height="\(height - 1)" rx="8"/>

      """
    return head + lines.enumerated().map(row).joined() + "</svg>\n"
  }

  /// What somebody reads in a picture, line by line.
  static func words(of picture: String) -> [String] {
    var lines: [String] = []
    for match in picture.matches(of: #/<text x="([0-9.]+)" y="([0-9]+)"[^>]*>(.*)</text>/#) {
      let row = ((Int(match.2) ?? 0) - margin - baseline) / rowHeight
      let column = Int((((Double(match.1) ?? 0) - Double(margin)) / columnWidth).rounded())
      while lines.count <= row { lines.append("") }
      lines[row] += DisplayWidth.spaces(column - DisplayWidth.columns(of: lines[row]))
      lines[row] += match.3.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
    return lines
  }

  /// One line, word for word in its columns, whatever the font.
  private func row(_ number: Int, _ line: String) -> String {
    var text = ""
    var column = 0
    for piece in Self.pieces(of: line) {
      for word in piece.text.matches(of: #/ *([^ ]+(?: [^ ]+)*)/#) {
        let columns = DisplayWidth.columns(of: word.1)
        let start = column + DisplayWidth.columns(of: piece.text[..<word.1.startIndex])
        text += "<text x=\"\(Self.length(start, from: Self.margin))\" "
        text += "y=\"\(Self.margin + number * Self.rowHeight + Self.baseline)\" "
        text += "textLength=\"\(Self.length(columns))\"" + (piece.tone.isEmpty ? "" : " class=\"\(piece.tone)\"")
        text += ">\(Self.escaped(word.1))</text>\n"
      }
      column += DisplayWidth.columns(of: piece.text)
    }
    return text
  }

  private static func escaped(_ text: Substring) -> String {
    String(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// The length of some columns, in tenths.
  private static func length(_ columns: Int, from start: Int = 0) -> Double {
    ((Double(start) + Double(columns) * columnWidth) * 10).rounded() / 10
  }

  /// The pieces of a line between the codes that colour it.
  private static func pieces(of line: String) -> [(text: String, tone: String)] {
    let tones = ["1": "bold", "2": "dim", "31": "red", "32": "green", "1;32": "bold green"]
    return line.components(separatedBy: "\u{1B}[").enumerated().compactMap { index, piece in
      guard index > 0, let end = piece.firstIndex(of: "m") else { return piece.isEmpty ? nil : (piece, "") }
      let text = String(piece[piece.index(after: end)...])
      return text.isEmpty ? nil : (text, tones[String(piece[..<end])] ?? "")
    }
  }
}
