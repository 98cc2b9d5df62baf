import Experiments
import Journeys

/// What documents share.
enum RunDocument {
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
}
