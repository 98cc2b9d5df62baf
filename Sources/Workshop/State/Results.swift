import Experiments
import Journeys
import OrderedCollections

/// The results that later commands speak about.
struct Results: Sendable {
  /// The last run.
  private(set) var last: RunResult?
  /// The run before it, of the same journey.
  private(set) var before: RunResult?
  /// The latest result of each strategy, whichever command made it.
  private var byStrategy: OrderedDictionary<String, RunResult> = [:]

  /// Keeps a run; what was the last one becomes the one before.
  mutating func keep(_ result: RunResult) {
    before = last.flatMap { $0.variant.journey.name == result.variant.journey.name ? $0 : nil }
    last = result
    byStrategy[result.strategyName] = result
  }

  /// Keeps the runs of a comparison, which do not become the last run.
  mutating func keep(compared results: [RunResult]) {
    for result in results { byStrategy[result.strategyName] = result }
  }

  /// The latest result of a strategy, if it still is what it was then.
  func result(of variant: Variant) -> RunResult? {
    byStrategy[variant.strategy.name].flatMap { $0.variant == variant ? $0 : nil }
  }
}
