import Experiments
import Journeys

/// The levers in the order of their swings, for programs.
struct TornadoDocument: Encodable, Sendable {
  struct End: Encodable, Sendable {
    let value: JSONNumber?
    let mean: JSONNumber?
    let difference: JSONNumber?
    let low: JSONNumber?
    let high: JSONNumber?

    init(_ end: SwingRow.End) {
      value = JSONNumber(end.value)
      mean = JSONNumber(end.level?.mean)
      difference = JSONNumber(end.difference.mean)
      low = JSONNumber(end.difference.low)
      high = JSONNumber(end.difference.high)
    }
  }

  struct Row: Encodable, Sendable {
    let metric: String
    let parameter: String
    let title: String?
    let now: JSONNumber?
    let low: End?
    let high: End?
    let swing: JSONNumber?
    let beyondLuck: Bool
  }

  struct Level: Encodable, Sendable {
    let metric: String
    let unit: String
    let mean: JSONNumber?
    let low: JSONNumber?
    let high: JSONNumber?
  }

  let result = "tornado"
  let journey: String
  let strategy: String
  let seed: UInt64
  let customers: Int
  let replications: Int
  let steps: Int
  /// The metric, where there is only one.
  let metric: String?
  let metrics: [Level]
  let rows: [Row]
  let moved: Int
  let requested: Int

  init(_ report: TornadoReport) {
    journey = report.header.journey
    strategy = report.header.strategy
    seed = report.header.seed
    customers = report.header.customers
    replications = report.header.replications
    steps = report.header.steps
    metric = report.groups.count == 1 ? report.groups[0].metric : nil
    metrics = report.groups.map { group in
      Level(
        metric: group.metric, unit: group.unit.rawValue, mean: JSONNumber(group.level.mean),
        low: JSONNumber(group.level.low), high: JSONNumber(group.level.high))
    }
    rows = report.groups.flatMap { group in
      group.all.map { row, isSeen in
        Row(
          metric: group.metric, parameter: row.setting.path.description, title: row.setting.title,
          now: JSONNumber(row.setting.now), low: row.low.map(End.init), high: row.high.map(End.init),
          swing: JSONNumber(row.size), beyondLuck: isSeen)
      }
    }
    moved = report.moved
    requested = report.requested
  }
}
