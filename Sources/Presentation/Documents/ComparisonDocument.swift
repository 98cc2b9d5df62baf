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
    let replicationsToTell: Int?
  }

  /// The best of several with fresh luck.
  struct Confirmed: Encodable, Sendable {
    let seed: UInt64
    let row: Row
  }

  let result = "compare"
  let seed: UInt64
  let rows: [Row]
  let ranking: JSONValue?
  let confirmation: Confirmed?

  init(_ report: ComparisonReport) {
    seed = report.header.seed
    rows = report.rows.map(Row.init)
    ranking = report.ranking?.objects
    confirmation = report.confirmation.map { Confirmed(seed: $0.seed, row: Row($0.row)) }
  }
}

extension ComparisonDocument.Row {
  fileprivate init(_ row: ComparisonRow) {
    self.init(
      strategy: row.strategy, against: row.against, metric: row.metric, difference: JSONNumber(row.difference.mean),
      low: JSONNumber(row.difference.low), high: JSONNumber(row.difference.high), verdict: row.verdict.rawValue,
      noiseCut: JSONNumber(row.noiseCut), replicationsToTell: row.replicationsToTell)
  }
}
