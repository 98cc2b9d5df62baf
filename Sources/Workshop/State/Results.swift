import Experiments
import Journeys
import OrderedCollections
import Simulation

/// The results that later commands speak about.
struct Results: Sendable {
  /// How many runs and comparisons were kept so far.
  private(set) var count = 0
  private var last: RunResult?
  private var before: RunResult?
  /// The latest result of each strategy, whichever command made it.
  private var byStrategy: OrderedDictionary<String, RunResult> = [:]

  /// The journeys of which a rehearsal would have kept a run by now, by their names.
  private var promised: Set<String> = []

  /// The points of sweeps that are done, so that one that was stopped can go on.
  var arms = ArmStore()

  /// The last run, if it was of a journey of this name.
  func last(of journey: Journey) -> RunResult? {
    last.flatMap { $0.variant.journey.name == journey.name ? $0 : nil }
  }

  /// The run before the last one, if both were of a journey of this name and equally long.
  func before(of journey: Journey) -> RunResult? {
    before.flatMap { $0.variant.journey.name == journey.name ? $0 : nil }
  }

  /// Keeps a run; what was the last one becomes the one before.
  mutating func keep(_ result: RunResult) {
    count += 1
    // A year cannot be compared with two, nor the one population that somebody watched with twenty.
    before = [last, before].compactMap(\.self).first {
      $0.variant.journey.name == result.variant.journey.name && $0.steps == result.steps
        && ($0.settings.replications > 1 || result.settings.replications == 1)
    }
    last = result
    byStrategy[result.strategyName] = result
  }

  /// Keeps the runs of a comparison, which do not become the last run.
  mutating func keep(compared results: [RunResult]) {
    count += 1
    for result in results { byStrategy[result.strategyName] = result }
  }

  /// Notes in a rehearsal that there would be a run, so that later lines may speak about it.
  mutating func promise(runOf journey: Journey) {
    count += 1
    promised.insert(journey.name)
  }

  /// The same of a comparison.
  mutating func promiseComparison() { count += 1 }

  /// Whether a journey of this name was run, or would have been by now, if this were no rehearsal.
  func hasRun(of journey: Journey) -> Bool { last(of: journey) != nil || promised.contains(journey.name) }

  /// Whether strategies of a journey of this name were run, beside each other if not alone.
  func hasComparison(of journey: Journey) -> Bool {
    byStrategy.values.contains { $0.variant.journey.name == journey.name }
  }

  /// The latest result of a strategy, if it still is what it was then.
  func result(of variant: Variant) -> RunResult? {
    byStrategy[variant.strategy.name].flatMap { $0.variant == variant ? $0 : nil }
  }
}
