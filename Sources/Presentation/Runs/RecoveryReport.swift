public import Experiments
import Journeys

/// What went wrong, who spoke of it, and what was put right.
public struct RecoveryReport: Report {
  /// What was run.
  public let header: RunHeader
  /// The touchpoints where anything failed.
  public let rows: [FailureReport]
  /// The same for the journey as a whole, and what it was.
  public let outcomes: [OutcomeRow]

  /// The whole and then each touchpoint.
  public func blocks(for mode: OutputMode) -> [Block] {
    let table = FailureTable(rows: rows, figures: header.figures)
    if mode.isForPrograms { return [.table(numbers(table))] }
    guard !rows.isEmpty else { return header.blocks + [.paragraph("Nothing has gone wrong in this run.")] }
    return header.blocks + OutcomeTable(rows: outcomes, figures: header.figures).blocks + table.blocks
  }

  /// The failures as an object.
  public var document: any Encodable & Sendable {
    JSONValue.rows("recovery", numbers(FailureTable(rows: rows, figures: header.figures)))
  }

  private func numbers(_ touchpoints: FailureTable) -> Table {
    var table = MetricTable()
    for outcome in outcomes { table.append(outcome.metric, outcome.now, outcome.unit) }
    table.append(contentsOf: touchpoints.numbers)
    return table.table
  }
}

extension RecoveryReport {
  /// Reports what went wrong in a run, and what changed since the run before.
  public init(_ result: RunResult, before: RunResult? = nil) {
    let metrics = ["complaints", "silent", "resolved", "answer-time"].compactMap {
      MetricCatalogue.metric(named: $0, in: result.variant.journey)
    }
    self.init(
      header: RunHeader(result), rows: result.failureReports(),
      outcomes: OutcomeRow.rows(metrics, in: result, before: before))
  }
}
