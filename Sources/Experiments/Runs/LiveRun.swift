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
  ///   - experiment: How many threads to use, and whether to stop before the customers are there.
  /// - Throws: ``ExperimentError`` where the journey has a problem, a setting is out of range, the memory does not do, or
  ///   it was stopped.
  public init(
    _ variant: Variant, _ settings: RunSettings, in experiment: Experiment = Experiment()
  ) throws(ExperimentError) {
    var settings = settings
    settings.replications = 1
    try Experiment.check(settings)
    let journey = try Experiment.checked(variant).journey
    let workers = try experiment.plan(journey, settings).workers
    let population = LivePopulation(journey, settings, workers: workers, isCancelled: experiment.isCancelled)
    guard let population else { throw .interrupted }
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

  /// Lives through the next step, and says whether there was one.
  public func advance() -> Bool { population.advance() }

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
