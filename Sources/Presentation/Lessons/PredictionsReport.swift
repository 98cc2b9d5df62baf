public import Experiments
public import Journeys

/// Everything that was guessed in a session, and what came of it.
public struct PredictionsReport: Report {
  /// One guess: who said it, nil for whoever sits at the keyboard; what was guessed, and what it is counted in; what was
  /// said, and what it came to, once that was revealed.
  public typealias Row = (person: String?, measure: String, unit: Unit, said: Double, outcome: Estimate?)

  private let rows: [Row]
  private let figures: Figures

  /// Creates a report of guesses, the oldest first.
  public init(rows: [Row], figures: Figures) {
    self.rows = rows
    self.figures = figures
  }

  /// Who said what, and what came of it.
  public func blocks(for mode: OutputMode) -> [Block] {
    guard !rows.isEmpty else {
      return [.paragraph("Nobody has guessed anything yet. Before a run, say: predict conversion, and a number")]
    }
    let table = Table(
      [
        .text("who", importance: 9), .text("metric", importance: 8), .number("said", importance: 8),
        .number("came out", importance: 8),
      ],
      rows: rows.map { row in
        [
          .text(row.person ?? "you"), .text(row.measure),
          .number(figures.text(row.said, row.unit)),
          row.outcome.map { .number(figures.text($0, row.unit)) } ?? .text("not yet", tone: .dim),
        ]
      })
    return [.table(table)]
  }

  /// One guess a row.
  public var record: Record {
    let rows = rows.map { row -> [Value] in
      [
        .words(row.person), .text(row.measure), .number(row.said), .number(row.outcome?.mean), .text(row.unit.rawValue),
      ]
    }
    return Record("predictions", [:], [Record.Table("rows", ["who", "metric", "said", "outcome", "unit"], rows: rows)])
  }
}
