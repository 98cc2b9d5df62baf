public import Experiments

/// What went wrong, who spoke of it, and what was put right.
public struct RecoveryReport: ReportOfRun {
  /// What was run.
  public let header: RunHeader
  /// What became of the failures at each touchpoint where anything failed.
  let failures: [FailureReport]
  /// The same for the journey as a whole, and what it was.
  let outcomes: [Outcome]

  /// The whole and then each touchpoint.
  public var blocks: [Block] {
    guard !failures.isEmpty else { return header.blocks + [.paragraph("Nothing has gone wrong in this run.")] }
    return header.blocks + OutcomeTable(rows: outcomes, figures: header.figures).blocks
      + FailureTable(rows: failures, figures: header.figures).blocks
  }

  /// The whole and then each touchpoint, one number a row.
  public var record: Record {
    Record("recovery", [:], [.metrics(outcomes.map(Record.metric) + failures.flatMap(\.recordRows))])
  }
}

extension RecoveryReport {
  /// Reports what went wrong in a run, and what changed since the run before.
  public init(_ result: RunResult, before: RunResult? = nil) {
    self.init(
      header: RunHeader(result), failures: result.failureReports(),
      outcomes: result.outcomes(["complaints", "silent", "resolved", "answer-time"], since: before))
  }
}
