import JourneyLanguage
import Presentation

extension Session {
  /// Lists the lines that were typed last, as far as whoever reads them keeps them.
  mutating func history(
    _ command: HistoryStatement, _ place: Place, in surroundings: Surroundings
  ) throws(Failure) {
    let lines: [String]
    switch surroundings.typedLines() {
    case .success(let all): lines = all
    case .failure(var diagnostic):
      diagnostic.place = place
      throw Failure(.misunderstood, diagnostic)
    }
    var table = Table([.number("number", importance: 8), .text("line", importance: 9)])
    for (index, line) in lines.enumerated().suffix(command.count ?? HistoryStatement.usualCount) {
      let parts = line.split(separator: "\n")
      let more = parts.count > 1 ? " … and \(parts.count - 1) more \(parts.count == 2 ? "line" : "lines")" : ""
      table.append([.number("\(index + 1)", exact: Double(index + 1)), .text((parts.first ?? "") + more)])
    }
    try present(TableReport(kind: "history", table: table), in: surroundings)
  }
}
