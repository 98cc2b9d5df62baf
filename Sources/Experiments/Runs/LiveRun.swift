public import Journeys
public import Simulation

/// One population that is lived through while somebody looks on and moves levers.
public final class LiveRun {
  /// The journey and its strategy, with what was moved on the way.
  public private(set) var variant: Variant
  /// How large the population is, how long it may live, and its luck.
  public let settings: RunSettings
  /// What was moved on the way, in the order of time: from which step on, and to which value.
  public private(set) var moves: [Move] = []
  private let population: LivePopulation

  /// A parameter that was moved on the way.
  public struct Move: Hashable, Sendable {
    /// The parameter.
    public let path: ParameterPath
    /// How many steps had passed.
    public let start: Int
    /// The value just before.
    public let old: Double
    /// The value from then on.
    public let new: Double
  }

  /// Creates the customers, before their first step.
  ///
  /// - Parameters:
  ///   - variant: What to run.
  ///   - settings: How many customers, for how long, and with which luck; one replication is lived through.
  ///   - threads: How many threads to use; fewer than one counts as one.
  ///   - isCancelled: Asked often.
  /// - Throws: ``ExperimentError`` where the journey has a problem, a setting is out of range, the memory does not do, or
  ///   it was stopped.
  public init(
    _ variant: Variant, _ settings: RunSettings, threads: Int = Experiment.usualThreads,
    isCancelled: @Sendable () -> Bool = { false }
  ) throws(ExperimentError) {
    var settings = settings
    settings.replications = 1
    try Experiment.check(settings)
    let journey = try Experiment.checked(variant).journey
    let plan = try Experiment().plan(journey, settings, threads: threads)
    guard let population = LivePopulation(journey, settings, workers: plan.workers, isCancelled: isCancelled) else {
      throw .interrupted
    }
    self.variant = variant
    self.settings = settings
    self.population = population
  }

  /// How many steps it may live.
  public var steps: Int { settings.steps }

  /// How many steps were lived through.
  public var step: Int { population.step }

  /// Whether all steps were lived through.
  public var isOver: Bool { population.isOver }

  /// Lives through the next step, if there is one.
  ///
  /// - Parameter isCancelled: Asked often. After a step that was cancelled half-way there is no result any more.
  /// - Returns: Whether a step was lived through to its end.
  public func advance(isCancelled: @Sendable () -> Bool = { false }) -> Bool {
    population.advance(isCancelled: isCancelled)
  }

  /// Moves a parameter from the next step on.
  ///
  /// - Throws: ``ExperimentError`` where the journey cannot be simulated then; it goes on as it was.
  public func move(_ path: ParameterPath, to value: Double) throws(ExperimentError) {
    var moved = variant
    moved.strategy[path, from: step] = value
    population.follow(try Experiment.checked(moved).journey)
    let move = Move(path: path, start: step, old: variant.at(step: step)[path], new: value)
    variant = moved
    // Several presses of a key before the next step are one move.
    guard let same = moves.firstIndex(where: { $0.path == path && $0.start == move.start }) else {
      moves.append(move)
      return
    }
    moves[same] = Move(path: path, start: move.start, old: moves[same].old, new: value)
  }

  /// What came of it so far, as a run of as many steps.
  public var result: RunResult {
    var lived = settings
    lived.steps = max(1, step)
    return RunResult(
      variant: variant, settings: lived, replications: [RunResult.Replication(number: 0, tally: population.tally)])
  }
}
