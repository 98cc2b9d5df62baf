public import Journeys
import OrderedCollections
import Simulation

/// What happened at one stage, over all replications of a run.
public struct StageReport: Hashable, Sendable {
  /// One of the ways out of a stage.
  public struct Exit: Hashable, Sendable {
    /// The stage it leads to.
    public let to: String
    /// Why people take it, in their words, if the journey says so.
    public let reason: String?
    /// How many times it was taken in a population, on average.
    public let timesTaken: Double?
    /// How many times it was taken for each customer who came to the stage at all; above 1 where people come back.
    public let shareOfReached: Double?
    /// Its part of all the times that the stage was left, from 0 to 1.
    public let shareOfLeavings: Double?
    /// Whether it leads back to the stage without a purchase: whoever takes it begins anew there.
    public var beginsAnew = false
  }

  /// The name of the stage.
  public let name: String
  /// How long customers remain.
  public let kind: Stage.Kind
  /// The share of all customers who came there at least once.
  public let reached: Estimate?
  /// The ways out, in the order of the journey.
  public let exits: [Exit]
  /// Whether the company delivers anything there, so that there is something to experience.
  public let isExperienced: Bool
  /// How good customers thought it would be, or nil where nothing was experienced.
  public let expectation: Estimate?
  /// How good they found it.
  public let perception: Estimate?
  /// Perception less expectation: below 0 they were let down.
  public let gap: Estimate?
  /// How content it left them.
  public let satisfaction: Estimate?
  /// The share of encounters that fell short of what customers tolerate.
  public let below: Double?
  /// The share of encounters about as good as expected.
  public let within: Double?
  /// The share of encounters better than expected by more than a little.
  public let above: Double?
}

extension RunResult {
  /// What happened at each stage, in the order of the journey.
  ///
  /// - Parameter segment: The segment to look at, or nil for everybody; there are no reports for one that the journey
  ///   does not have.
  public func stageReports(segment: String? = nil) -> [StageReport] {
    let tallies = self.tallies(of: segment)
    guard !tallies.isEmpty else { return [] }
    return variant.journey.stages.values.map { report(of: $0, segment, tallies) }
  }

  /// The share of customers at each stage after each step, as a mean over replications.
  ///
  /// - Returns: A row for each step, the first before the first step; in each a share for each stage, in the order of
  ///   the journey. Each row adds up to how many have come of all who do in the run: to 1, unless people come over time.
  public func occupancy() -> [[Double]] {
    guard let first = replications.first else { return [] }
    let customers = totals.reduce(0) { $0 + ($1?.customers ?? 0) }
    return first.tally.occupancy.indices.map { step in
      variant.journey.stages.keys.indices.map { stage in
        let sum = replications.reduce(0) { $0 + ($1.tally.occupancy[checked: step]?[checked: stage] ?? 0) }
        return TallyLayout.share(sum, of: customers) ?? 0
      }
    }
  }

  private func report(of stage: Stage, _ segment: String?, _ tallies: [SegmentTally]) -> StageReport {
    func estimate(_ definition: MetricDefinition) -> Estimate? {
      MetricCatalogue.metric(definition, stage.name, segment, in: variant.journey).flatMap { self.estimate(of: $0) }
    }
    let encounters = layout.touchpoints(of: stage.name).map { range in tallies.map { $0.encounters(at: range) } } ?? []
    func sum(_ count: KeyPath<EncounterTally, Int>) -> Int { encounters.reduce(0) { $0 + $1[keyPath: count] } }
    let (all, below, above) = (sum(\.count), sum(\.below), sum(\.above))
    return StageReport(
      name: stage.name, kind: stage.kind, reached: estimate(.reached), exits: exits(of: stage.name, tallies),
      isExperienced: layout.touchpoints(of: stage.name).map { !$0.isEmpty } ?? false,
      expectation: estimate(.expectation), perception: estimate(.perception), gap: estimate(.gap),
      satisfaction: estimate(.satisfaction), below: TallyLayout.share(below, of: all),
      within: TallyLayout.share(all - below - above, of: all), above: TallyLayout.share(above, of: all))
  }

  private func exits(of stage: String, _ tallies: [SegmentTally]) -> [StageReport.Exit] {
    let numbers = layout.paths[stage] ?? []
    let reached = tallies.reduce(0) { sum, tally in
      sum + (layout.stages[stage].flatMap { tally.reached[checked: $0] } ?? 0)
    }
    let taken = numbers.map { number in tallies.reduce(0) { $0 + ($1.taken[checked: number] ?? 0) } }
    let leavings = taken.reduce(0, +)
    return zip(numbers, taken).map { number, taken in
      let path = variant.journey.paths.values[number]
      return StageReport.Exit(
        to: path.ends.to, reason: path.reason,
        timesTaken: TallyLayout.share(taken, of: tallies.count),
        shareOfReached: TallyLayout.share(taken, of: reached),
        shareOfLeavings: TallyLayout.share(taken, of: leavings), beginsAnew: path.isLoop && !path.isSale)
    }
  }
}
