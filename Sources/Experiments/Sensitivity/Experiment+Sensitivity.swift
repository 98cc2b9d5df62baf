public import Journeys
public import Simulation

extension Experiment {
  /// Moves parameters one at a time and compares each run with one baseline that met the same luck.
  ///
  /// A value with which the journey cannot be simulated is left out; a parameter that has no other value left is skipped
  /// with the reason. When it is stopped, parameters whose runs are done are kept.
  ///
  /// - Parameters:
  ///   - variant: The journey and the strategy around which parameters move.
  ///   - moves: What to move.
  ///   - metrics: What to look at.
  ///   - settings: How large each run is and which luck all of them meet.
  /// - Returns: The swings; ``Sensitivity/isComplete`` says whether they are all.
  /// - Throws: ``ExperimentError`` where the journey has a problem, a setting is out of range, the memory does not do,
  ///   or it was stopped before the baseline and one parameter were done.
  public func sensitivity(
    of variant: Variant, to moves: [Sensitivity.Move], by metrics: [Metric], _ settings: RunSettings
  ) throws(ExperimentError) -> Sensitivity {
    let baseline = try silent.run(variant, settings)
    guard baseline.isComplete else { throw .interrupted }
    var variants: [CheckedVariant] = []
    let trials = moves.map { move in
      (
        low: move.low.map { Trial(move, at: $0, of: variant, as: &variants) },
        high: move.high.map { Trial(move, at: $0, of: variant, as: &variants) }
      )
    }
    let arms = try arms(variants, by: metrics, settings, order: .byArm)
    var swings: [Sensitivity.Swing] = []
    var skipped: [Sensitivity.Skip] = []
    for (move, trial) in zip(moves, trials) {
      let tried = [trial.low, trial.high].compactMap(\.self)
      let possible = tried.compactMap(\.arm)
      guard !possible.isEmpty else {
        let reason = tried.compactMap(\.obstacle).first ?? "it is 0, and a tenth of nothing is nothing"
        skipped.append(Sensitivity.Skip(path: move.path, reason: reason))
        continue
      }
      // A move with an end that was not done is left out.
      guard possible.allSatisfy(arms.isComplete) else { continue }
      swings.append(
        Sensitivity.Swing(
          path: move.path, value: move.value, low: trial.low?.end(in: arms, against: baseline),
          high: trial.high?.end(in: arms, against: baseline)))
    }
    guard !swings.isEmpty || skipped.count == moves.count else { throw .interrupted }
    return Sensitivity(
      baseline: baseline, metrics: metrics, swings: swings, skipped: skipped, requested: moves.count)
  }
}

/// One end of a move, to be tried.
private struct Trial {
  let value: Double
  /// Which arm it is, or nil where the journey cannot be simulated there.
  private(set) var arm: Int?
  /// What is in the way, in the user's words.
  private(set) var obstacle: String?

  /// Adds an arm, unless something is in its way.
  init(_ move: Sensitivity.Move, at value: Double, of variant: Variant, as arms: inout [CheckedVariant]) {
    self.value = value
    do throws(JourneyProblem) {
      arms.append(try CheckedVariant(variant.moving(move.path, to: value)))
      arm = arms.count - 1
    } catch {
      obstacle = error.message
    }
  }

  /// What came of it; nil where nothing could.
  func end(in arms: Arms, against baseline: RunResult) -> Sensitivity.End? {
    guard let arm else { return nil }
    let differences = arms.metrics.compactMap {
      Difference(of: $0, before: baseline.values(of: $0), after: arms.values(of: $0, in: arm))
    }
    let changes = arms.metrics.map { metric in
      let pairs = zip(baseline.values(of: metric), arms.values(of: metric, in: arm))
      return (metric, pairs.map { before, after in before.flatMap { before in after.map { $0 - before } } })
    }
    return Sensitivity.End(
      value: value, differences: differences, changes: Dictionary(changes, uniquingKeysWith: { first, _ in first }))
  }
}
