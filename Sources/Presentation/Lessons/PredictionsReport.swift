public import Experiments
public import Journeys

extension TableReport {
  /// One guess: who said it, nil for whoever sits at the keyboard; what was guessed, and what it is counted in; what was
  /// said, and what it came to, once that was revealed.
  public typealias Guess = (person: String?, measure: String, unit: Unit, said: Double, outcome: Estimate?)

  /// Everything that was guessed in a session, the oldest first, and what came of it.
  public static func predictions(_ rows: [Guess], _ figures: Figures) -> TableReport {
    let values = rows.recordTable([
      "who": { .words($0.person) }, "metric": { .text($0.measure) }, "said": { .number($0.said) },
      "outcome": { .number($0.outcome?.mean) }, "unit": { .text($0.unit.rawValue) },
    ])
    let record = Record("predictions", [:], values)
    guard !rows.isEmpty else {
      let hint = "Nobody has guessed anything yet. Before a run, say: predict conversion, and a number"
      return TableReport([.paragraph(hint)], record)
    }
    let table = rows.table([
      .text("who", importance: 9) { .text($0.person ?? "you") }, .text("metric", importance: 8) { .text($0.measure) },
      .number("said", importance: 8) { .number(figures.text($0.said, $0.unit)) },
      .number("came out", importance: 8) { row in
        row.outcome.map { .number(figures.text($0, row.unit)) } ?? .text("not yet", tone: .dim)
      },
    ])
    return TableReport([.table(table)], record)
  }
}
