public import Experiments
import Journeys
import OrderedCollections

/// What became of people by when they came.
public struct CohortsReport: ReportOfRun {
  /// What was run.
  public let header: RunHeader
  /// The stages in the order of the journey.
  let stages: [String]
  /// The cohorts, those who came first before the others.
  let cohorts: [CohortReport]

  /// One cohort a row.
  public func blocks(for mode: OutputMode) -> [Block] {
    let unit = header.step.rawValue
    guard !cohorts.isEmpty else {
      return header.blocks + [
        .paragraph("Everybody comes at once, so there is one cohort. To let people come over time: arrivals 10%")
      ]
    }
    let figures = header.figures
    let table = cohorts.table([
      .text("came after \(unit)", importance: 9) { .text(Self.name($0.steps)) },
      .number("people", importance: 8) { OutcomeTable.cell($0.share, .share, figures) },
      .number("buy", importance: 8) { OutcomeTable.cell($0.conversion, .share, figures) },
      .number("stay", importance: 7) { OutcomeTable.cell($0.retention, .share, figures) },
    ])
    return header.blocks + [
      .table(table),
      .note("people: their part of all. buy: of them, by the end of the run; those who came later had less time."),
      .note("stay: of those who bought."),
    ]
  }

  /// Every number, one cohort a row.
  public var record: Record {
    let columns = ["people", "conversion", "retention"] + stages.map { "reached.\($0)" }
    let rows = cohorts.flatMap { cohort -> [[Value]] in
      let estimates: [Estimate?] = [cohort.share, cohort.conversion, cohort.retention] + cohort.reached
      return zip(columns, estimates).map { name, estimate -> [Value] in
        let numbers: [Value] = [.number(estimate?.mean), .number(estimate?.low), .number(estimate?.high)]
        return [.count(cohort.steps.lowerBound), .count(cohort.steps.upperBound), .text(name)] + numbers
      }
    }
    return Record(
      "cohorts", [:],
      Record.Table(key: "rows", columns: ["from", "to", "metric", "mean", "low", "high"], rows: rows))
  }

  private static func name(_ steps: ClosedRange<Int>) -> String {
    steps.count == 1 ? "\(steps.lowerBound)" : "\(steps.lowerBound) to \(steps.upperBound)"
  }
}

extension CohortsReport {
  /// Reports the cohorts of a run.
  public init(_ result: RunResult) {
    self.init(
      header: RunHeader(result), stages: Array(result.variant.journey.stages.keys), cohorts: result.cohorts())
  }
}
