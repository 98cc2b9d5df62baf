import Experiments
import Journeys

/// The parts of a change for programs; they add up in nine digits.
struct AttributionDocument: Encodable, Sendable {
  struct Part: Encodable, Sendable {
    let parameter: String
    let from: JSONNumber?
    let to: JSONNumber?
    let share: JSONNumber?
    let low: JSONNumber?
    let high: JSONNumber?
  }

  struct Step: Encodable, Sendable {
    let from: String
    /// The stage that is come to; missing for the purchase.
    let to: String?
    let before: JSONNumber?
    let after: JSONNumber?
    let share: JSONNumber?
    let low: JSONNumber?
    let high: JSONNumber?
  }

  let result = "why"
  let metric: String
  let unit: String
  let strategy: String
  let against: String
  let seed: UInt64
  let customers: Int?
  let replications: Int?
  let finished: Int?
  let steps: Int
  let step: String
  let mixtures: Int
  /// How many pairs of orders were drawn, where not every mixture was looked at.
  let pairs: Int?
  let total: JSONNumber?
  let low: JSONNumber?
  let high: JSONNumber?
  let parts: [Part]
  let funnel: [Step]?

  init(_ report: AttributionReport) {
    let header = report.header
    let isSimulated = report.method == .simulated
    metric = report.metric
    unit = report.unit.rawValue
    strategy = header.strategy
    against = report.against
    seed = header.seed
    customers = isSimulated ? header.customers : nil
    replications = isSimulated ? header.replications : nil
    finished = isSimulated && header.finished < header.replications ? header.finished : nil
    steps = header.steps
    step = header.step.rawValue
    mixtures = report.mixtures
    pairs = report.pairs > 0 ? report.pairs : nil
    let difference = report.total.difference
    let exact = Apportionment.exact(report.rows.map(\.share.mean), of: difference.mean)
    total = JSONNumber(exact.whole)
    low = JSONNumber(difference.low)
    high = JSONNumber(difference.high)
    parts = zip(report.rows, exact.parts).map { row, share in
      Part(
        parameter: row.setting.path.description, from: JSONNumber(row.changes.first?.was),
        to: JSONNumber(row.changes.first?.now), share: JSONNumber(share), low: JSONNumber(row.share.low),
        high: JSONNumber(row.share.high))
    }
    let shares = Apportionment.exact(report.funnel.map(\.share.mean), of: difference.mean).parts
    let funnel = zip(report.funnel, shares).map { step, share in
      Step(
        from: step.from, to: step.to, before: JSONNumber(step.before.mean), after: JSONNumber(step.after.mean),
        share: JSONNumber(share), low: JSONNumber(step.share.low), high: JSONNumber(step.share.high))
    }
    self.funnel = funnel.isEmpty ? nil : funnel
  }
}
