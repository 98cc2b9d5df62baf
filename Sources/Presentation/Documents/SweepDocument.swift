import Experiments
import Journeys

/// A sweep for programs: each point with its value, or its two values, and its metrics.
struct SweepDocument: Encodable, Sendable {
  struct Point: Encodable, Sendable {
    /// A number, or a list of two.
    let value: JSONValue
    let metrics: [String: RunDocument.MetricDocument]
  }

  let result = "vary"
  let journey: String
  let strategy: String
  let parameters: [String]
  let seed: UInt64
  let customers: Int
  let replications: Int
  let steps: Int
  let step: String
  /// The metric that the following are about.
  let metric: String?
  let best: JSONValue?
  let asGood: [JSONValue]?
  let knee: JSONValue?
  let points: [Point]
  /// How many points were asked for.
  let requested: Int

  init(_ report: SweepReport) {
    let header = report.header
    journey = header.journey
    strategy = header.strategy
    parameters = report.names
    seed = header.seed
    customers = header.customers
    replications = header.replications
    steps = header.steps
    step = header.step.rawValue
    requested = report.requested
    points = report.points.map { point in
      let metrics = zip(report.outcomes, point.estimates).compactMap { outcome, estimate in
        RunDocument.MetricDocument(estimate, outcome.unit).map { (outcome.metric, $0) }
      }
      return Point(value: Self.value(point), metrics: Dictionary(metrics) { first, _ in first })
    }
    let first = report.outcomes.first
    metric = first?.metric
    best = first?.best.map { Self.value(report.points[$0]) }
    knee = first?.knee.map { Self.value(report.points[$0]) }
    asGood = first?.best == nil ? nil : first?.equals.map { Self.value(report.points[$0]) }
  }

  private static func value(_ point: SweepPoint) -> JSONValue {
    let numbers = point.values.compactMap { JSONNumber($0).map { JSONValue.number($0) } }
    return numbers.count == 1 ? numbers[0] : .list(numbers)
  }
}
