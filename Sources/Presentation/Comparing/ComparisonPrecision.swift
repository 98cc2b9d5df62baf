public import Experiments
import Journeys

/// How exactly the differences in one metric were to be known.
public struct ComparisonPrecision: Hashable, Sendable {
  /// The name of the metric.
  public var metric: String
  /// What its numbers mean.
  public var unit: MetricUnit
  /// Half the width of the intervals, at most.
  public var halfWidth: Double

  /// Creates it from plain values.
  public init(metric: String, unit: MetricUnit, halfWidth: Double) {
    self.metric = metric
    self.unit = unit
    self.halfWidth = halfWidth
  }

  /// Whether it was reached, and with how many replications.
  func sentence(_ rows: [ComparisonRow], _ figures: Figures) -> String {
    let mine = rows.filter { $0.metric == metric }.map(\.difference)
    let widest = mine.compactMap(\.halfWidth).max()
    let wanted = figures.width(halfWidth, unit)
    guard let widest, widest <= halfWidth else {
      return "The difference in \(metric) was to be known to within \(wanted), which was not reached."
    }
    let count = mine.map(\.count).max() ?? 0
    return "\(Count.text(count, "replication")) were enough to know the difference in \(metric) to within \(wanted)."
  }
}
