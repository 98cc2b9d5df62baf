import Journeys
import OrderedCollections
import Simulation

/// What went wrong at one touchpoint, and what became of it, over all replications of a run.
public struct FailureReport: Hashable, Sendable {
  /// The stage of the touchpoint.
  public let stage: String
  /// The touchpoint, or an empty text for the stage's own.
  public let touchpoint: String
  /// The share of encounters that failed, or nil where nothing was met.
  public let failures: Estimate?
  /// The share of failures that the company noticed before anybody complained.
  public let noticed: Estimate?
  /// The share of failures that somebody complained of.
  public let complaints: Estimate?
  /// The share of failures that nobody spoke of.
  public let silent: Estimate?
  /// The share of failures that were put right.
  public let resolved: Estimate?
  /// The share of complaints that nobody had answered by the end of the run.
  public let outstanding: Estimate?
  /// The days until a complaint was answered, on average.
  public let answerTime: Estimate?

  /// What people type for it.
  public var name: String { touchpoint.isEmpty ? stage : "\(stage).\(touchpoint)" }
}

extension RunResult {
  /// What went wrong, touchpoint by touchpoint in the order of the journey; those where nothing ever fails are left out.
  ///
  /// - Parameters:
  ///   - stage: The stage to look at, or nil for all of them.
  ///   - segment: The segment to look at, or nil for everybody.
  public func failureReports(at stage: String? = nil, segment: String? = nil) -> [FailureReport] {
    let tallies = tallies(of: segment)
    return variant.journey.stages.values.filter { stage == nil || $0.name == stage }.flatMap { place in
      zip(place.touchpoints.keys, layout.touchpoints[place.name] ?? 0..<0).compactMap { name, number in
        let totals = tallies.map { FailureTotals($0, at: number..<number + 1) }
        guard totals.contains(where: { $0.failures > 0 }) else { return nil }
        func share(_ part: (FailureTotals) -> Int, of whole: (FailureTotals) -> Int = { $0.failures }) -> Estimate? {
          Jackknife.ratio(totals.map { (Double(part($0)), Double(whole($0))) })?.within(0...1)
        }
        return FailureReport(
          stage: place.name, touchpoint: name,
          failures: share(\.failures, of: \.encounters.count),
          noticed: share(\.recovery.noticed), complaints: share(\.complaints), silent: share(\.silent),
          resolved: share(\.recovery.solved), outstanding: share(\.recovery.outstanding, of: \.complaints),
          answerTime: Jackknife.ratio(
            totals.map { (Double($0.recovery.waiting) / RecoveryTally.unitsPerDay, Double($0.complaints)) }))
      }
    }
  }
}
