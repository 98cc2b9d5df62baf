public import Experiments
import Journeys

/// Everything that was guessed in a session, and what came of it.
public struct PredictionsReport: Report {
  /// One guess.
  public struct Row: Hashable, Sendable {
    /// Who said it; nil for whoever sits at the keyboard.
    public var person: String?
    /// What was guessed.
    public var measure: String
    /// What it is counted in.
    public var unit: MetricUnit
    /// What was said.
    public var said: Double
    /// What it came to, once that was revealed.
    public var outcome: Estimate?

    /// Creates a row from plain values.
    public init(person: String?, measure: String, unit: MetricUnit, said: Double, outcome: Estimate?) {
      self.person = person
      self.measure = measure
      self.unit = unit
      self.said = said
      self.outcome = outcome
    }
  }

  /// The guesses, the oldest first.
  public let rows: [Row]
  private let figures: Figures

  /// Creates a report from plain values.
  public init(rows: [Row], figures: Figures) {
    self.rows = rows
    self.figures = figures
  }

  /// Who said what, and what came of it.
  public func blocks(for mode: OutputMode) -> [Block] {
    if mode.isForPrograms { return [.table(numbers)] }
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
          .number(figures.text(row.said, row.unit), exact: row.said),
          row.outcome.map { .number(figures.text($0, row.unit), exact: $0.mean) } ?? .text("not yet", tone: .dim),
        ]
      })
    return [.table(table)]
  }

  /// The guesses as an object.
  public var document: any Encodable & Sendable { JSONValue.rows("predictions", numbers) }

  private var numbers: Table {
    Table(
      [.text("who"), .text("metric"), .number("said"), .number("outcome"), .text("unit")],
      rows: rows.map { row in
        [
          .text(row.person ?? ""), .text(row.measure), .exact(row.said), .exact(row.outcome?.mean),
          .text(row.unit.rawValue),
        ]
      })
  }
}
