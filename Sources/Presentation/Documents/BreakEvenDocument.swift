import Experiments
import Journeys

/// A break-even for programs.
struct BreakEvenDocument: Encodable, Sendable {
  struct Point: Encodable, Sendable {
    let value: JSONNumber?
    let mean: JSONNumber?
    let difference: JSONNumber?
    let low: JSONNumber?
    let high: JSONNumber?
  }

  let result = "break-even"
  let parameter: String
  let metric: String
  let unit: String
  let strategy: String
  let against: String
  let seed: UInt64
  let customers: Int
  let replications: Int
  let steps: Int
  let step: String
  /// `crossing`, `ahead`, `behind` or `independent`.
  let answer: String
  let value: JSONNumber?
  let low: JSONNumber?
  let high: JSONNumber?
  let now: JSONNumber?
  let points: [Point]

  init(_ report: BreakEvenReport) {
    let header = report.header
    parameter = report.setting.path.description
    metric = report.metric
    unit = report.unit.rawValue
    strategy = header.strategy
    against = report.against
    seed = header.seed
    customers = header.customers
    replications = header.replications
    steps = header.steps
    step = header.step.rawValue
    now = JSONNumber(report.setting.now)
    var crossing: BreakEven.Crossing?
    switch report.answer {
    case .crossing(let found):
      crossing = found
      answer = "crossing"
    case .ahead: answer = "ahead"
    case .behind: answer = "behind"
    case .independent: answer = "independent"
    }
    value = JSONNumber(crossing?.value)
    low = JSONNumber(crossing?.low)
    high = JSONNumber(crossing?.high)
    points = report.rows.map { row in
      Point(
        value: JSONNumber(row.value), mean: JSONNumber(row.level.mean), difference: JSONNumber(row.difference.mean),
        low: JSONNumber(row.difference.low), high: JSONNumber(row.difference.high))
    }
  }
}
