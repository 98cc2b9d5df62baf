public import Journeys
public import Simulation

/// Common random numbers: variants that met the same luck side by side, and what was measured of each population.
///
/// Only the metrics are kept, so that there may be thousands of arms.
public struct Arms: Sendable {
  /// Which populations are lived through first, and so what is complete when somebody stops it.
  public enum Order: Sendable {
    /// All arms of one replication before the next: every arm gets equally far.
    case byReplication
    /// All replications of one arm before the next: the first arms are done.
    case byArm
  }

  /// What was run.
  public let variants: [Variant]
  /// What was measured.
  public let metrics: [Metric]
  /// What was asked for in each arm.
  public let settings: RunSettings
  /// Arm by arm and replication by replication the values of the metrics; nil for what was not done.
  let outcomes: [[[Double?]?]]

  /// Whether every replication of an arm was done.
  public func isComplete(_ arm: Int) -> Bool { outcomes[arm].allSatisfy { $0 != nil } }

  /// Whether every replication of every arm was done.
  public var isComplete: Bool { variants.indices.allSatisfy(isComplete) }

  /// The replications that were done in all arms, which alone can be compared fairly.
  public var sharedReplications: [Int] {
    (0..<settings.replications).filter { number in outcomes.allSatisfy { $0[number] != nil } }
  }

  /// A metric in each replication of an arm; nil where it was not done or is undefined.
  ///
  /// - Parameters:
  ///   - metric: One of ``metrics``.
  ///   - arm: The number of the variant.
  public func values(of metric: Metric, in arm: Int) -> [Double?] {
    guard let column = metrics.firstIndex(of: metric) else { return outcomes[arm].map { _ in nil } }
    return outcomes[arm].map { $0.flatMap { $0[column] } }
  }

  /// The mean of a metric in an arm, or nil where it is undefined in all replications.
  public func estimate(
    of metric: Metric, in arm: Int, confidence: Double = Estimate.usualConfidence
  ) -> Estimate? {
    Estimate(values(of: metric, in: arm), confidence: confidence)?.within(metric.range)
  }

  /// How a metric differs between two arms, or nil where it is undefined in one of them.
  public func difference(
    of metric: Metric, from before: Int, to after: Int, confidence: Double = Estimate.usualConfidence
  ) -> Difference? {
    Difference(
      of: metric, before: values(of: metric, in: before), after: values(of: metric, in: after), confidence: confidence)
  }
}

/// A cache of arms that were simulated to their end, so that nobody has to wait for them twice.
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
