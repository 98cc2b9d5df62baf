public import Journeys
public import Simulation

/// Runs whole populations side by side.
public struct Experiment: Sendable {
  private let memory: @Sendable () -> Int

  /// Creates an experiment on this machine.
  public init() {
    memory = { MachineMemory.available }
  }

  /// Creates an experiment with a limit.
  ///
  /// - Parameter availableMemory: The memory it may think is free, in bytes; it takes three quarters of it at most.
  public init(availableMemory: Int) {
    memory = { availableMemory }
  }

  /// Simulates as many populations as the settings ask for.
  ///
  /// The same variant and settings give the same bits, whatever the number of threads: luck follows from a
  /// replication's number, and results are kept by number.
  ///
  /// - Parameters:
  ///   - variant: The journey and the strategy.
  ///   - settings: How large the run is and which luck it meets.
  ///   - threads: How many threads to use; fewer than one counts as one.
  ///   - isCancelled: Asked about once a step from several threads. When it says yes, replications under way are given
  ///     up and those that are done are kept; which ones that are depends on the machine, the bits of each do not.
  ///   - progress: Told of each replication that is done, one call after the other, from any thread.
  /// - Returns: What happened; ``RunResult/isComplete`` says whether it is all of it.
  /// - Throws: ``ExperimentError`` where the journey has a problem, a setting is out of range, the memory does not do,
  ///   or the run was stopped before anything was done. Memory is checked before any is taken.
  public func run(
    _ variant: Variant, _ settings: RunSettings = RunSettings(), threads: Int = Experiment.usualThreads,
    isCancelled: @Sendable () -> Bool = { false }, progress: @Sendable (Progress) -> Void = { _ in }
  ) throws(ExperimentError) -> RunResult {
    try run([variant], settings, threads: threads, isCancelled: isCancelled, progress: progress)[0]
  }

  /// As many threads as the machine has processors.
  public static let usualThreads = max(1, MachineProcessors.count)

  /// Checks what is to be run, and how it fits into the memory there is.
  func plan(
    _ variant: Variant, _ settings: RunSettings, threads: Int
  ) throws(ExperimentError) -> (CompiledJourney, MemoryPlan) {
    try Self.check(settings)
    let journey = try Self.checked(variant).journey
    return (journey, try plan(journey, settings, threads: threads))
  }

  static func check(_ settings: RunSettings) throws(ExperimentError) {
    let limits = [
      ("customers", settings.customers, RunSettings.customerLimit),
      ("replications", settings.replications, RunSettings.replicationLimit),
      ("steps", settings.steps, RunSettings.stepLimit),
    ]
    for (word, value, limit) in limits where !(1...limit).contains(value) {
      throw .setting(word, value: value, range: 1...limit)
    }
  }

  /// How many populations can live side by side in the memory there is.
  func plan(_ journey: CompiledJourney, _ settings: RunSettings, threads: Int) throws(ExperimentError) -> MemoryPlan {
    try MemoryPlan(
      settings, threads: threads, tallyBytes: Self.tallyBytes(journey, settings), available: memory())
  }

  /// The variants of a run whose settings are in their ranges.
  static func checked(_ variants: [Variant], _ settings: RunSettings) throws(ExperimentError) -> [CheckedVariant] {
    try check(settings)
    return try variants.map(checked)
  }

  static func checked(_ variant: Variant) throws(ExperimentError) -> CheckedVariant {
    do throws(JourneyProblem) {
      return try CheckedVariant(variant)
    } catch {
      throw .journey(error)
    }
  }

  private static func tallyBytes(_ journey: CompiledJourney, _ settings: RunSettings) -> Int {
    MemoryPlan.tallyBytes(
      stages: journey.stages.count, paths: journey.paths.count, touchpoints: journey.touchpoints.count,
      channels: journey.channels.count, segments: journey.segments.count, steps: settings.steps)
  }
}

/// A variant that was looked through and compiled, once on its way into a run.
struct CheckedVariant: Sendable {
  /// The journey and the strategy.
  let variant: Variant
  /// The same as rows of numbers.
  let journey: CompiledJourney

  /// Looks a variant through.
  ///
  /// - Throws: The first problem of the journey.
  init(_ variant: Variant) throws(JourneyProblem) {
    journey = try CompiledJourney(variant)
    self.variant = variant
  }
}

/// How far a run has come.
public struct Progress: Hashable, Sendable {
  /// How many are done.
  public let finished: Int
  /// How many were asked for.
  public let requested: Int
  /// What is counted: replications, or whole runs where something asks for many.
  public let noun: String

  /// Says how far a run has come.
  public init(finished: Int, requested: Int, of noun: String = "replications") {
    self.finished = finished
    self.requested = requested
    self.noun = noun
  }

  /// The part that is done, from 0 to 1.
  public var fraction: Double { requested > 0 ? Double(finished) / Double(requested) : 0 }
}
