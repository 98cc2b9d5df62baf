import Experiments
import Journeys

/// A run for programs.
struct RunDocument: Encodable, Sendable {
  struct MetricDocument: Encodable, Sendable {
    let mean: JSONNumber
    let low: JSONNumber?
    let high: JSONNumber?
    let unit: String

    /// Nothing where there is no estimate.
    init?(_ estimate: Estimate?, _ unit: MetricUnit) {
      guard let estimate, let mean = JSONNumber(estimate.mean) else { return nil }
      self.mean = mean
      low = JSONNumber(estimate.low)
      high = JSONNumber(estimate.high)
      self.unit = unit.rawValue
    }
  }

  struct StageDocument: Encodable, Sendable {
    let name: String
    let reached: JSONNumber?
    let left: [String: JSONNumber]
    let expectation: JSONNumber?
    let perception: JSONNumber?
    let gap: JSONNumber?
  }

  let result: String
  let journey: String
  let strategy: String
  let seed: UInt64
  let customers: Int
  let replications: Int
  /// The replications that were done, where they are fewer than those that were asked for.
  let finished: Int?
  let steps: Int
  let step: String
  /// What amounts are in.
  let currency: String
  let metrics: [String: MetricDocument]?
  let stages: [StageDocument]

  init(_ report: RunReport, kind: String = "run") {
    result = kind
    let header = report.header
    journey = header.journey
    strategy = header.strategy
    seed = header.seed
    customers = header.customers
    replications = header.replications
    finished = header.finished < header.replications ? header.finished : nil
    steps = header.steps
    step = header.step.rawValue
    currency = header.currency
    let known = report.outcomes.compactMap { outcome in
      MetricDocument(outcome.now, outcome.unit).map { (outcome.metric, $0) }
    }
    metrics = kind == "run" ? Dictionary(known) { first, _ in first } : nil
    stages = report.stages.map { stage in
      let left = stage.exits.compactMap { exit in JSONNumber(exit.share).map { (exit.to, $0) } }
      return StageDocument(
        name: stage.name, reached: JSONNumber(stage.reached), left: Dictionary(left) { first, _ in first },
        expectation: JSONNumber(stage.expectation), perception: JSONNumber(stage.perception),
        gap: JSONNumber(stage.gap))
    }
  }
}
