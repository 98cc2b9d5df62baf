public import Journeys
public import Simulation

/// A stopping rule: how exactly the differences from the first of several strategies are to be known.
public struct Precision: Hashable, Sendable {
  /// What is compared.
  public let metric: Metric
  /// Half the width that the interval of each difference may have at most, in the metric's unit, above 0.
  public let halfWidth: Double

  /// Asks for a precision.
  public init(of metric: Metric, halfWidth: Double) {
    self.metric = metric
    self.halfWidth = halfWidth
  }

  /// Whether the differences of runs from the first of them are known as exactly.
  func isReached(by runs: [RunResult]) -> Bool { needed(for: runs).map { $0 <= runs[0].finished } ?? true }

  /// How many replications would do: R ≥ (t · s / width)², where s is what differences vary by.
  ///
  /// Law 2015, Simulation Modeling and Analysis, section 9.4.1, with an absolute width: a relative one would never end
  /// where the difference is nothing.
  ///
  /// - Returns: Nothing where no replications would help, because the metric is undefined.
  func needed(for runs: [RunResult]) -> Int? {
    let counts = runs.dropFirst().compactMap { run -> Int? in
      guard let difference = Difference(of: metric, from: runs[0], to: run)?.difference else { return nil }
      guard let half = difference.halfWidth else { return .max }
      let ratio = half / halfWidth
      return Int(min((Double(difference.count) * ratio * ratio).rounded(.up), 1e12))
    }
    return counts.max()
  }
}

extension Experiment {
  /// Sequential sampling: simulates variants side by side under the same luck until their differences are known exactly
  /// enough.
  ///
  /// It begins with the replications of the settings and adds more, in turns, as many as seem to be needed and at most
  /// as many again as there are (Chow & Robbins 1965, Annals of Mathematical Statistics 36).
  ///
  /// - Parameters:
  ///   - variants: The strategies, the one to compare against first.
  ///   - settings: How large each population is, which luck all meet, and how many replications to begin with.
  ///   - precision: When to stop.
  /// - Returns: One run for each variant with equally many replications; they are incomplete where somebody stopped it or
  ///   where even ``RunSettings/replicationLimit`` replications were not enough.
  /// - Throws: ``ExperimentError`` as for a single run.
  public func run(
    _ variants: [Variant], _ settings: RunSettings, until precision: Precision
  ) throws(ExperimentError) -> [RunResult] {
    var runs = try run(variants, settings)
    while !precision.isReached(by: runs), runs[0].isComplete, runs[0].finished < RunSettings.replicationLimit {
      let done = runs[0].finished
      // What is needed is an estimate itself: a tenth more saves a last round of a few.
      let wanted = min(precision.needed(for: runs) ?? 0, 2 * done)
      var more = runs[0].settings
      more.replications = min(max(wanted + wanted / 10, done + 1), RunSettings.replicationLimit)
      let added = try part(after: done * variants.count, of: more.replications * variants.count)
        .runs(variants, more, from: done)
      runs = zip(runs, added).map { run, more in
        RunResult(
          variant: run.variant, settings: more.settings, replications: run.replications + more.replications)
      }
    }
    return runs
  }
}
