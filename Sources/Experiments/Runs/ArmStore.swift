public import Journeys
public import Simulation

/// Arms that were simulated to their end, so that nobody has to wait for them twice.
///
/// It keeps those of one journey with one size and one luck; another journey or size begins anew.
public struct ArmStore: Sendable {
  private struct Entry: Sendable {
    let strategy: Strategy
    let metrics: [Metric]
    let values: [[Double?]]
  }

  private var journey: Journey?
  private var settings: RunSettings?
  private var entries: [Entry] = []

  /// The most arms that are kept; the oldest are forgotten first.
  static let limit = 1_000

  /// Creates a store without arms.
  public init() {}

  /// The metrics of an arm in each replication, in the order in which they are asked for; nil where it was not done.
  public func values(of metrics: [Metric], in variant: Variant, _ settings: RunSettings) -> [[Double?]]? {
    guard settings == self.settings, variant.journey == journey else { return nil }
    for entry in entries where entry.strategy == variant.strategy {
      let columns = metrics.compactMap { entry.metrics.firstIndex(of: $0) }
      if columns.count == metrics.count { return columns.map { entry.values[$0] } }
    }
    return nil
  }

  /// Keeps the arms that are complete.
  public mutating func keep(_ arms: Arms) {
    for (number, variant) in arms.variants.enumerated() where arms.isComplete(number) {
      if arms.settings != settings || variant.journey != journey {
        (journey, settings, entries) = (variant.journey, arms.settings, [])
      }
      entries.append(
        Entry(
          strategy: variant.strategy, metrics: arms.metrics,
          values: arms.metrics.map { arms.values(of: $0, in: number) }))
    }
    if entries.count > Self.limit { entries.removeFirst(entries.count - Self.limit) }
  }
}
