import Journeys
import OrderedCollections
import Simulation

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
  ///   the journey. Each row adds up to 1.
  public func occupancy() -> [[Double]] {
    guard let first = replications.first else { return [] }
    let customers = replications.count.saturatedTimes(settings.customers)
    return first.tally.occupancy.indices.map { step in
      variant.journey.stages.keys.indices.map { stage in
        let sum = replications.reduce(0) { $0 + ($1.tally.occupancy[checked: step]?[checked: stage] ?? 0) }
        return TallyLayout.share(sum, of: customers) ?? 0
      }
    }
  }

  private func report(of stage: Stage, _ segment: String?, _ tallies: [SegmentTally]) -> StageReport {
    func estimate(_ measure: Measure) -> Estimate? {
      MetricCatalogue.metric(measure, stage.name, segment, in: variant.journey).flatMap { self.estimate(of: $0) }
    }
    let encounters = tallies.compactMap { layout.encounters(stage.name, $0) }
    func sum(_ count: KeyPath<EncounterTotals, Int>) -> Int { encounters.reduce(0) { $0 + $1[keyPath: count] } }
    let (all, below, above) = (sum(\.count), sum(\.below), sum(\.above))
    return StageReport(
      name: stage.name, kind: stage.kind, reached: estimate(.reached), exits: exits(of: stage.name, tallies),
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
        to: path.ends.to, reason: path.reason, timesTaken: TallyLayout.share(taken, of: tallies.count),
        shareOfReached: TallyLayout.share(taken, of: reached),
        shareOfLeavings: TallyLayout.share(taken, of: leavings))
    }
  }
}
