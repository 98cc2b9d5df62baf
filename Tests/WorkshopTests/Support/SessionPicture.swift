import DisplayText
import Foundation

/// A picture of a session, in the colours of a terminal, for light pages and for dark ones.
struct SessionPicture {
  /// The columns of the terminal.
  private static let columns = 80
  private static let (columnWidth, rowHeight, margin) = (8.4, 19, 16)

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
      text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1f2328; white-space: pre }
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
    picture.matches(of: #/<text[^>]*>(.*)</text>/#).map { match in
      String(match.1).replacing(#/<[^>]*>/#, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&amp;", with: "&")
    }
  }

  /// One line, as wide as its columns whatever the font.
  private func row(_ number: Int, _ line: String) -> String {
    let pieces = Self.pieces(of: line)
    let columns = DisplayWidth.columns(of: pieces.map(\.text).joined())
    let spans = pieces.map { piece -> String in
      let text = piece.text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      return piece.tone.isEmpty ? text : "<tspan class=\"\(piece.tone)\">\(text)</tspan>"
    }
    let baseline = Self.margin + number * Self.rowHeight + 14
    let length = columns == 0 ? "" : " textLength=\"\((Double(columns) * Self.columnWidth * 10).rounded() / 10)\""
    return "<text x=\"\(Self.margin)\" y=\"\(baseline)\"\(length) xml:space=\"preserve\">\(spans.joined())</text>\n"
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
