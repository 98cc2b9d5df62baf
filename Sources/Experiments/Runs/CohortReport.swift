import Journeys
import OrderedCollections
import Simulation

/// What became of the people who came at about the same time.
public struct CohortReport: Hashable, Sendable {
  /// The steps that had gone by when the first and the last of them came.
  public let steps: ClosedRange<Int>
  /// Their part of all people who came in the run.
  public let share: Estimate?
  /// How many of them came to each stage at least once, in the order of the journey.
  public let reached: [Estimate?]
  /// How many of them bought at least once.
  public let conversion: Estimate?
  /// How many of these are not lost at the end of the run.
  public let retention: Estimate?
}

extension RunResult {
  /// What became of people by when they came; empty where everybody comes at once.
  ///
  /// Who came later had less time until the end of the run: cohorts differ for that reason alone.
  ///
  /// - Parameter limit: The most cohorts; where people come in more steps, some steps are taken together.
  public func cohorts(atMost limit: Int = 12) -> [CohortReport] {
    let rows = replications.map(\.tally.cohorts)
    // Behind the step in which the last people come there is nobody.
    let count = rows.map { row in (row.lastIndex { $0.customers > 0 } ?? -1) + 1 }.max() ?? 0
    guard count > 0 else { return [] }
    let length = (count + max(1, limit) - 1) / max(1, limit)
    return stride(from: 0, to: count, by: length).map { first -> CohortReport in
      let steps = first...(min(first + length, count) - 1)
      let parts: [[CohortTally]] = rows.map { row in steps.compactMap { row[checked: $0] } }
      func sum(_ value: (CohortTally) -> Int) -> [Int] {
        parts.map { cohorts in cohorts.reduce(0) { sum, cohort in sum + value(cohort) } }
      }
      func ratio(_ part: [Int], _ whole: [Int]) -> Estimate? {
        let terms = zip(part, whole).map { (part: Double($0.0), whole: Double($0.1)) }
        return Jackknife.ratio(terms)?.within(0...1)
      }
      let people = sum { $0.customers }
      let buyers = sum { $0.buyers }
      let everybody = totals.map { $0?.customers ?? 0 }
      let reached = variant.journey.stages.keys.indices.map { stage -> Estimate? in
        ratio(sum { $0.reached[checked: stage] ?? 0 }, people)
      }
      return CohortReport(
        steps: steps, share: ratio(people, everybody), reached: reached, conversion: ratio(buyers, people),
        retention: ratio(sum { $0.retained }, buyers))
    }
  }
}
