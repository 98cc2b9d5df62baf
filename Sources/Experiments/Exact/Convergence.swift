public import Journeys
public import Simulation

/// Convergence: whether what a run says hangs on how it was cut, how long it went on and how many lived through it.
///
/// A result that changes with the step, or with the size of the population, is one of the computation and not of the
/// journey (Law 2015, Simulation Modeling and Analysis, chapter 5); one that changes with the horizon answers the question
/// for that horizon alone.
public struct Convergence: Sendable {
  /// What is done otherwise than asked.
  public enum Trial: String, CaseIterable, Sendable {
    /// Each step is cut into parts; stays last as long on average, see `Journey.stepParts`.
    case finer = "finer steps"
    /// The run lasts twice as long.
    case longer = "twice as long"
    /// Twice as many live through it.
    case larger = "twice as many"
  }

  /// The run as it was asked for against each trial, whose name stands for the strategy.
  public let comparison: Comparison
  /// Into how many parts each step was cut.
  public let parts: Int

  /// The run as it was asked for.
  public var run: RunResult? { comparison.runs.first }

  /// The trials that were finished.
  public var trials: [Trial] {
    Trial.allCases.filter { trial in comparison.runs.contains { $0.strategyName == trial.rawValue } }
  }

  /// How a metric differs in a trial, or nil where it is undefined.
  public func change(of metric: Metric, in trial: Trial) -> Comparison.Row? {
    comparison.rows.first { $0.result.metric == metric && $0.strategy == trial.rawValue }
  }

  /// The metrics that sum a journey up, and everything that is told in money.
  public static func metrics(of journey: Journey) -> [Metric] {
    let headlines = MetricCatalogue.headlines(of: journey)
    let money = MetricCatalogue.metrics(of: journey).filter {
      $0.unit == .money && $0.stage == nil && $0.segment == nil && !headlines.contains($0)
    }
    return headlines + money
  }
}

extension Experiment {
  /// Runs a journey as it was asked for, and again in finer steps, for twice as long and with twice as many people.
  ///
  /// - Parameters:
  ///   - variant: The journey and the strategy.
  ///   - metrics: What to look at.
  ///   - parts: Into how many parts the steps are cut, 2 or more.
  /// - Returns: The trials that were finished, at least one.
  /// - Throws: ``ExperimentError`` as a run does, also where finer or twice as many steps are more than a run can have.
  public func convergence(
    of variant: Variant, by metrics: [Metric], parts: Int = 2, _ settings: RunSettings
  ) throws(ExperimentError) -> Convergence {
    let trials = Convergence.Trial.allCases.map { trial in
      var (changed, size) = (variant, settings)
      changed.strategy.name = trial.rawValue
      switch trial {
      case .finer:
        changed.journey.stepParts *= parts
        size.steps *= parts
      case .longer: size.steps *= 2
      case .larger: size.customers *= 2
      }
      return (variant: changed, settings: size)
    }
    // What a run cannot have is refused before anybody waits for the others.
    for trial in trials { try Self.check(trial.settings) }
    var runs: [RunResult] = []
    for trial in [(variant: variant, settings: settings)] + trials {
      let whole = (trials.count + 1) * settings.replications
      do throws(ExperimentError) {
        let run = try part(after: runs.count * settings.replications, of: whole).run(trial.variant, trial.settings)
        // Whoever stops it keeps the trials that were finished.
        guard run.finished == settings.replications else { break }
        runs.append(run)
      } catch {
        guard error == .interrupted, runs.count > 1 else { throw error }
        break
      }
    }
    guard runs.count > 1 else { throw .interrupted }
    return Convergence(comparison: Comparison(runs, by: metrics), parts: parts)
  }
}
