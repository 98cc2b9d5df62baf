import Dispatch
public import Journeys
public import Simulation
import Synchronization

extension Experiment {
  /// Moves parameters one at a time and compares each run with one baseline that met the same luck.
  ///
  /// The same variant, moves and settings give the same bits, whatever the number of threads. A value with which the
  /// journey cannot be simulated is left out; a parameter that has no other value left is skipped with the reason.
  ///
  /// - Parameters:
  ///   - variant: The journey and the strategy around which parameters move.
  ///   - moves: What to move.
  ///   - metrics: What to look at.
  ///   - settings: How large each run is and which luck all of them meet.
  ///   - threads: How many threads to use; fewer than one counts as one.
  ///   - isCancelled: Asked often from several threads. When it says yes, parameters whose runs are done are kept.
  ///   - progress: Told of each run that is done, one call after the other, from any thread.
  /// - Returns: The swings; ``Sensitivity/isComplete`` says whether they are all.
  /// - Throws: ``ExperimentError`` where the journey has a problem, a setting is out of range, the memory does not do,
  ///   or it was stopped before the baseline was done.
  public func sensitivity(
    of variant: Variant, to moves: [Sensitivity.Move], by metrics: [Metric], _ settings: RunSettings,
    threads: Int = Experiment.usualThreads, isCancelled: @Sendable () -> Bool = { false },
    progress: @Sendable (Progress) -> Void = { _ in }
  ) throws(ExperimentError) -> Sensitivity {
    let baseline = try run(variant, settings, threads: threads, isCancelled: isCancelled)
    guard baseline.isComplete else { throw .interrupted }
    let ends = moves.flatMap { move in [move.low, move.high].map { (move: move, value: $0) } }
    let lanes = try lanes(baseline, settings, threads: max(1, min(threads, ends.count)))
    let requested = ends.count { $0.value != nil }
    let next = Atomic(0)
    let outcomes = Mutex([EndOutcome?](repeating: nil, count: ends.count))
    let finished = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: lanes) { _ in
      while !isCancelled() {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < ends.count else { return }
        let (move, value) = ends[number]
        guard let value else {
          outcomes.withLock { $0[number] = .absent }
          continue
        }
        let moved = move.variant(of: variant, at: value)
        guard let outcome = Self.outcome(moved, value, baseline, metrics, isCancelled: isCancelled) else { return }
        outcomes.withLock { $0[number] = outcome }
        finished.withLock { finished in
          finished += 1
          progress(Progress(finished: finished, requested: requested, of: "runs"))
        }
      }
    }
    return Sensitivity(baseline: baseline, metrics: metrics, moves: moves, outcomes: outcomes.withLock { $0 })
  }

  /// How many runs can be under way at a time, beside the baseline.
  private func lanes(_ baseline: RunResult, _ settings: RunSettings, threads: Int) throws(ExperimentError) -> Int {
    var held = settings
    held.replications = settings.replications.saturatedTimes(threads + 1)
    return try plan(Self.compile(baseline.variant), held, threads: threads).lanes
  }

  /// Runs one end of a move on one thread; nothing comes back when it is stopped.
  private static func outcome(
    _ variant: Variant, _ value: Double, _ baseline: RunResult, _ metrics: [Metric], isCancelled: @Sendable () -> Bool
  ) -> EndOutcome? {
    let settings = baseline.settings
    do throws(JourneyProblem) {
      let journey = try CompiledJourney(variant)
      var done: [RunResult.Replication] = []
      for number in 0..<settings.replications {
        guard let tally = journey.simulate(settings, replication: number, workers: 1, isCancelled: isCancelled) else {
          return nil
        }
        done.append(RunResult.Replication(number: number, tally: tally))
      }
      let run = RunResult(variant: variant, settings: settings, replications: done)
      return .end(
        Sensitivity.End(
          value: value, differences: metrics.compactMap { Difference(of: $0, from: baseline, to: run) }))
    } catch {
      return .refused(error.message)
    }
  }
}

/// What became of one end of a move that was done.
private enum EndOutcome: Sendable {
  /// There is no such end.
  case absent
  /// The journey cannot be simulated there, in the user's words.
  case refused(String)
  case end(Sensitivity.End)

  var end: Sensitivity.End? {
    if case .end(let end) = self { end } else { nil }
  }

  var reason: String? {
    if case .refused(let reason) = self { reason } else { nil }
  }
}

extension Sensitivity {
  /// Puts the ends of moves together, two for each; a move with an end that was not done is left out.
  fileprivate init(baseline: RunResult, metrics: [Metric], moves: [Move], outcomes: [EndOutcome?]) {
    var swings: [Swing] = []
    var skipped: [Skip] = []
    for (number, move) in moves.enumerated() {
      guard let low = outcomes[2 * number], let high = outcomes[2 * number + 1] else { continue }
      if low.end == nil, high.end == nil {
        let reason = low.reason ?? high.reason ?? "it is 0, and a tenth of nothing is nothing"
        skipped.append(Skip(path: move.path, reason: reason))
      } else {
        swings.append(Swing(path: move.path, value: move.value, low: low.end, high: high.end))
      }
    }
    self.init(baseline: baseline, metrics: metrics, swings: swings, skipped: skipped, requested: moves.count)
  }
}
