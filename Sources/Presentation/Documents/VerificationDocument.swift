import Experiments

/// A verification for programs.
struct VerificationDocument: Encodable, Sendable {
  struct Row: Encodable, Sendable {
    let quantity: String
    let exact: JSONNumber?
    let mean: JSONNumber?
    let low: JSONNumber?
    let high: JSONNumber?
    let z: JSONNumber?
    let agrees: Bool
  }

  let result = "verify"
  let seed: UInt64
  let agrees: Bool
  let rows: [Row]
  let obstacles: [String]?

  init(_ report: VerificationReport) {
    seed = report.header.seed
    agrees = !report.rows.isEmpty && report.rows.allSatisfy(\.agrees)
    obstacles = report.obstacles.isEmpty ? nil : report.obstacles
    rows = report.rows.map { row in
      Row(
        quantity: row.name, exact: JSONNumber(row.exact), mean: JSONNumber(row.simulated.mean),
        low: JSONNumber(row.simulated.low), high: JSONNumber(row.simulated.high), z: JSONNumber(row.score),
        agrees: row.agrees)
    }
  }
}
