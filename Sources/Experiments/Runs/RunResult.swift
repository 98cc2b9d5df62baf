public import Journeys
public import Simulation

/// What a run came to: one tally for each population that was lived through to the end.
public struct RunResult: Equatable, SimulatedResult {
  /// One whole population.
  public struct Replication: Equatable, Sendable {
    /// Its number, from 0 on; the same number under the same seed is the same luck.
    public let number: Int
    /// What happened to its customers.
    public let tally: Tally
  }

  /// The journey and the strategy that were run.
  public let variant: Variant
  /// What was asked for.
  public let settings: RunSettings
  /// What was done, in the order of the numbers; some are missing where the run was interrupted.
  public let replications: [Replication]
  /// Where the journey's parts are found in a tally.
  let layout: TallyLayout
  /// What its money comes to in the whole market.
  let market: Market
  /// What happened to everybody, replication by replication; nil for a tally without anybody.
  let totals: [SegmentTally?]

  /// Puts a run together.
  ///
  /// - Parameters:
  ///   - variant: What was run.
  ///   - settings: What was asked for.
  ///   - replications: What was done, in any order.
  public init(variant: Variant, settings: RunSettings, replications: [Replication]) {
    self.variant = variant
    self.settings = settings
    self.replications = replications.sorted { $0.number < $1.number }
    layout = TallyLayout(variant.journey)
    market = Market(variant, customers: settings.customers)
    totals = self.replications.map { $0.tally.segments.isEmpty ? nil : $0.tally.total }
  }

  /// Whether every replication that was asked for was done.
  public var isComplete: Bool { replications.count >= settings.replications }

  /// The number of replications that were done.
  public var finished: Int { replications.count }
  /// The name of the strategy that was run.
  public var strategyName: String { variant.strategy.name }

  /// Whether replications of the same number met the same luck in both runs.
  ///
  /// The number of replications may differ: those that both have are shared.
  public func sharesLuck(with other: RunResult) -> Bool {
    settings.seed == other.settings.seed && settings.customers == other.settings.customers
      && settings.steps == other.settings.steps
  }

  /// Two runs are the same when the same was asked for and the same was done.
  public static func == (one: RunResult, other: RunResult) -> Bool {
    one.variant == other.variant && one.settings == other.settings && one.replications == other.replications
  }
}

extension RunResult {
  /// A metric in each replication, in their order; nil where it is undefined, such as the retention of no buyers.
  ///
  /// Of a ratio whose whole luck decides these are the pseudo-values of the jackknife, because a mean of ratios of small
  /// populations leans.
  public func values(of metric: Metric) -> [Double?] {
    metric.definition.reading.values(contributions(to: metric), market: market)
  }

  func contributions(to metric: Metric) -> [Contribution?] {
    observations(for: metric).map { $0.flatMap(metric.definition.reading.contribution) }
  }

  /// The mean of a metric over replications and how sure it is, or nil where it is undefined in all of them.
  ///
  /// - Parameters:
  ///   - metric: What to estimate.
  ///   - confidence: The probability with which the interval covers the truth, between 0 and 1.
  public func estimate(of metric: Metric, confidence: Double = Estimate.usualConfidence) -> Estimate? {
    Estimate(values(of: metric), confidence: confidence)?.within(metric.range)
  }

  /// The values of a metric in the replications that two runs share and in which both are defined.
  func pairs(of metric: Metric, with other: RunResult) -> [(before: Double, after: Double)] {
    var found: [(before: Double, after: Double)] = []
    let mine = values(of: metric)
    let theirs = other.values(of: metric)
    var next = 0
    for (index, replication) in replications.enumerated() {
      while next < other.replications.count, other.replications[next].number < replication.number { next += 1 }
      guard next < other.replications.count, other.replications[next].number == replication.number,
        let before = mine[index], let after = theirs[next]
      else { continue }
      found.append((before, after))
    }
    return found
  }
}

extension Array {
  /// The element at an index, or nil where there is none.
  subscript(checked index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
