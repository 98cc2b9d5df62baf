public import Experiments
import Journeys

/// What went wrong, who spoke of it, and what was put right.
public struct RecoveryReport: ReportOfRun {
  /// What was run.
  public let header: RunHeader
  /// What became of the failures at each touchpoint where anything failed.
  let failures: [FailureReport]
  /// The same for the journey as a whole, and what it was.
  let outcomes: [Outcome]

  /// The whole and then each touchpoint.
  public func blocks(for mode: OutputMode) -> [Block] {
    guard !failures.isEmpty else { return header.blocks + [.paragraph("Nothing has gone wrong in this run.")] }
    return header.blocks + OutcomeTable(rows: outcomes, figures: header.figures).blocks
      + FailureTable(rows: failures, figures: header.figures).blocks
  }

  /// The whole and then each touchpoint, one number a row.
  public var record: Record {
    Record("recovery", [:], .metrics(outcomes.map(Record.metric) + failures.flatMap(\.recordRows)))
  }
}

extension RecoveryReport {
  /// Reports what went wrong in a run, and what changed since the run before.
  public init(_ result: RunResult, before: RunResult? = nil) {
    self.init(
      header: RunHeader(result), failures: result.failureReports(),
      outcomes: result.outcomes(["complaints", "silent", "resolved", "outstanding", "answer-time"], since: before))
  }
}

/// What went wrong, touchpoint by touchpoint, and what became of it.
struct FailureTable: Sendable {
  let rows: [FailureReport]
  let figures: Figures

  /// The table and what its columns mean.
  var blocks: [Block] {
    // Where the company never acts first, nothing needs to be said of it; nor where every complaint has its answer.
    let isProactive = rows.contains { ($0.noticed?.mean ?? 0) > 0 }
    let isAnyOutstanding = rows.contains { ($0.outstanding?.mean ?? 0) > 0 }
    let table = rows.table([
      .text("touchpoint", importance: 9) { .text($0.name) }, .number("fails", importance: 8) { share($0.failures) },
      isProactive ? .number("noticed", importance: 4) { share($0.noticed) } : nil,
      .number("complain", importance: 6) { share($0.complaints) },
      .number("silent", importance: 7) { share($0.silent) }, .number("solved", importance: 7) { share($0.resolved) },
      .number("answered", importance: 5) { .number($0.answerTime.map(figures.time)) },
      isAnyOutstanding ? .number("outstanding", importance: 3) { share($0.outstanding) } : nil,
    ])
    let noticed = isProactive ? "noticed by the company, " : ""
    return [
      .table(table),
      .note(
        "fails: how many encounters. Of these: \(noticed)complained of, kept silent about, put right. "
          + "answered: after how long, on average."
          + (isAnyOutstanding ? " outstanding: how many complaints had no answer at the end." : "")),
    ]
  }

  private func share(_ estimate: Estimate?) -> Cell {
    .number(estimate.map { figures.short($0, .share) })
  }
}

extension FailureReport {
  /// Every number, one a row, by the names of metrics where there are any.
  var recordRows: [[Value]] {
    [
      Record.metric("failures.\(name)", failures, .share), Record.metric("noticed.\(name)", noticed, .share),
      Record.metric("complaints.\(name)", complaints, .share), Record.metric("silent.\(name)", silent, .share),
      Record.metric("resolved.\(name)", resolved, .share), Record.metric("outstanding.\(name)", outstanding, .share),
      Record.metric("answer-time.\(name)", answerTime, .days),
    ]
  }
}
