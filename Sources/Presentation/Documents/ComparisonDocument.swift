import Experiments

/// A comparison for programs.
struct ComparisonDocument: Encodable, Sendable {
  struct Row: Encodable, Sendable {
    let strategy: String
    let against: String
    let metric: String
    let difference: JSONNumber?
    let low: JSONNumber?
    let high: JSONNumber?
    let verdict: String
    let noiseCut: JSONNumber?
  }

  let result = "compare"
  let seed: UInt64
  let rows: [Row]

  init(_ report: ComparisonReport) {
    seed = report.header.seed
    rows = report.rows.map { row in
      Row(
        strategy: row.strategy, against: row.against, metric: row.metric, difference: JSONNumber(row.difference.mean),
        low: JSONNumber(row.difference.low), high: JSONNumber(row.difference.high), verdict: row.verdict.rawValue,
        noiseCut: JSONNumber(row.noiseCut))
    }
  }
}
