import Experiments
import Journeys

/// A moment of a run, for programs.
struct WatchDocument: Encodable, Sendable {
  struct Stage: Encodable, Sendable {
    let name: String
    let here: JSONNumber?
    let reached: JSONNumber?
  }

  struct Move: Encodable, Sendable {
    let parameter: String
    let from: Int
    let was: JSONNumber?
    let now: JSONNumber?
  }

  let result = "watch"
  let journey: String
  let strategy: String
  let seed: UInt64
  let customers: Int
  /// The steps that were lived through.
  let steps: Int
  let requested: Int
  let step: String
  let currency: String
  let metrics: [String: RunDocument.MetricDocument]
  let stages: [Stage]
  let moves: [Move]

  init(_ report: WatchReport) {
    let header = report.header
    journey = header.journey
    strategy = header.strategy
    seed = header.seed
    customers = header.customers
    steps = report.lived
    requested = header.steps
    step = header.step.rawValue
    currency = header.currency
    let known = report.outcomes.compactMap { outcome in
      RunDocument.MetricDocument(outcome.now, outcome.unit).map { (outcome.metric, $0) }
    }
    metrics = Dictionary(known) { first, _ in first }
    stages = report.stages.map {
      Stage(name: $0.name, here: JSONNumber($0.here), reached: $0.reached.flatMap { JSONNumber($0) })
    }
    moves = report.moves.map {
      Move(parameter: $0.path.description, from: $0.start, was: JSONNumber($0.was), now: JSONNumber($0.now))
    }
  }
}
