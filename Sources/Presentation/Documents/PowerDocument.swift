import Experiments
import Journeys

/// What a real test would need, for programs.
struct PowerDocument: Encodable, Sendable {
  struct Row: Encodable, Sendable {
    let `case`: String
    let difference: JSONNumber?
    let before: Int?
    let after: Int?
    let customers: Int?
    let weeks: Int?
  }

  struct Trial: Encodable, Sendable {
    let tests: Int
    let customers: Int
    let found: Int?
    let designEffect: JSONNumber?
    let inflation: JSONNumber?
  }

  let result = "power"
  let journey: String
  let seed: UInt64
  let metric: String
  let unit: String
  let strategy: String
  let against: String
  let verdict: String
  let difference: JSONNumber?
  let low: JSONNumber?
  let high: JSONNumber?
  let share: JSONNumber?
  let power: JSONNumber?
  let significance: JSONNumber?
  let coverage: JSONNumber?
  let rows: [Row]
  /// The customers who come by in a week, and the smallest difference that those of a run would show.
  let traffic: JSONNumber?
  let detectable: JSONNumber?
  let couplings: [String]
  let tests: Trial?
  let looks: Int?
  let falseAlarms: JSONNumber?

  init(_ report: PowerReport) {
    let prediction = report.prediction
    journey = report.header.journey
    seed = report.header.seed
    metric = prediction.metric
    unit = prediction.unit.rawValue
    strategy = prediction.strategy
    against = prediction.against
    verdict = prediction.verdict.rawValue
    difference = JSONNumber(prediction.difference.mean)
    low = JSONNumber(prediction.difference.low)
    high = JSONNumber(prediction.difference.high)
    share = JSONNumber(report.plan.share)
    power = JSONNumber(report.plan.power)
    significance = JSONNumber(report.plan.significance)
    coverage = JSONNumber(report.coverage)
    rows = report.rows.map { row in
      Row(
        case: row.size.rawValue, difference: JSONNumber(row.difference), before: row.before, after: row.after,
        customers: row.customers, weeks: row.weeks)
    }
    traffic = JSONNumber(report.time?.traffic)
    detectable = JSONNumber(report.time?.detectable)
    couplings = report.couplings.map(\.rawValue)
    tests = report.trial.map { trial in
      Trial(
        tests: trial.tests, customers: trial.customers, found: trial.found,
        designEffect: JSONNumber(trial.designEffect), inflation: JSONNumber(trial.inflation))
    }
    looks = report.rows.isEmpty ? nil : report.looks
    falseAlarms = JSONNumber(report.falseAlarms)
  }
}
