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
    let rows = lines.enumerated().suffix(command.count ?? HistoryStatement.usualCount).map { index, line in
      (number: index + 1, text: line)
    }
    try present(TableReport.history(rows), in: surroundings)
  }
}
