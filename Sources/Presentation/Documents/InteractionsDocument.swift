import Experiments

/// Which levers matter alone and together, for programs.
struct InteractionsDocument: Encodable, Sendable {
  let result = "interactions"
  let journey: String
  let strategy: String
  let seed: UInt64
  let customers: Int
  let replications: Int
  let steps: Int
  let metric: String
  let unit: String
  let walks: Int
  let requestedWalks: Int
  let pairs: Int
  let requestedPairs: Int
  let rows: JSONValue
  /// What no lever does alone, with its interval.
  let together: JSONNumber?
  let togetherLow: JSONNumber?
  let togetherHigh: JSONNumber?

  init(_ report: InteractionsReport) {
    journey = report.header.journey
    strategy = report.header.strategy
    seed = report.header.seed
    customers = report.header.customers
    replications = report.header.replications
    steps = report.header.steps
    metric = report.metric
    unit = report.unit.rawValue
    walks = report.walks.done
    requestedWalks = report.walks.requested
    pairs = report.pairs.done
    requestedPairs = report.pairs.requested
    rows = .list(report.numbers.objects)
    together = JSONNumber(report.together?.value)
    togetherLow = JSONNumber(report.together?.low)
    togetherHigh = JSONNumber(report.together?.high)
  }
}
