public import Experiments
public import Journeys

extension TableReport {
  /// One guess: who said it, nil for whoever sits at the keyboard; what was guessed, and what it is counted in; what was
  /// said, and what it came to, once that was revealed.
  public typealias Guess = (person: String?, measure: String, unit: Unit, said: Double, outcome: Estimate?)

  /// Everything that was guessed in a session, the oldest first, and what came of it.
  public static func predictions(_ rows: [Guess], _ figures: Figures) -> TableReport {
    let values = rows.map { row -> [Value] in
      [
        .words(row.person), .text(row.measure), .number(row.said), .number(row.outcome?.mean), .text(row.unit.rawValue),
      ]
    }
    let columns: [Record.Column] = ["who", "metric", "said", "outcome", "unit"]
    let record = Record("predictions", [:], Record.Table("rows", columns, rows: values))
    guard !rows.isEmpty else {
      let hint = "Nobody has guessed anything yet. Before a run, say: predict conversion, and a number"
      return TableReport([.paragraph(hint)], record)
    }
    let table = Table(
      [
        .text("who", importance: 9), .text("metric", importance: 8), .number("said", importance: 8),
        .number("came out", importance: 8),
      ],
      rows: rows.map { row in
        [
          .text(row.person ?? "you"), .text(row.measure), .number(figures.text(row.said, row.unit)),
          row.outcome.map { .number(figures.text($0, row.unit)) } ?? .text("not yet", tone: .dim),
        ]
      })
    return TableReport([.table(table)], record)
  }
}
