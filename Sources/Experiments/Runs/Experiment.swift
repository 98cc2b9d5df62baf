public import Journeys
public import Simulation

/// Runs whole populations side by side, until all are done or somebody stops it.
///
/// The same variants, plans and settings give the same bits, whatever the number of threads: luck follows from a
/// replication's number, and results are kept by number.
public struct Experiment: Sendable {
  /// How many threads may be used; fewer than one counts as one.
  public var threads: Int
  /// Whether to stop; asked about once a step from several threads.
  ///
  /// Populations under way are then given up and those that are done are kept; which ones that are depends on the
  /// machine, the bits of each do not.
  public var isCancelled: @Sendable () -> Bool
  /// Told of each population that is done, one call after the other, from any thread.
  public var progress: @Sendable (Progress) -> Void
  private let availableMemory: Int?

  /// Creates an experiment on this machine; left alone, nobody stops it and nobody listens.
  ///
  /// - Parameters:
  ///   - threads: How many threads may be used; as many as the machine has processors, unless it is said.
  ///   - availableMemory: The memory it may think is free, in bytes, of which it takes three quarters at most; what the
  ///     machine has, unless it is said.
  ///   - isCancelled: Whether to stop.
  ///   - progress: Told of each population that is done.
  public init(
    threads: Int = Experiment.usualThreads, availableMemory: Int? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.threads = threads
    self.availableMemory = availableMemory
    self.isCancelled = isCancelled
    self.progress = progress
  }

  /// The same, but it tells nobody how far it has come.
  public var silent: Experiment { reporting { _ in } }

  /// The same as a part of something larger that some populations were done of before.
  func part(after done: Int, of requested: Int, _ noun: String = "populations") -> Experiment {
    let progress = progress
    return reporting { progress(Progress(finished: done + $0.finished, requested: requested, of: noun)) }
  }

  private func reporting(_ progress: @escaping @Sendable (Progress) -> Void) -> Experiment {
    var copy = self
    copy.progress = progress
    return copy
  }

  /// Simulates as many populations as the settings ask for.
  ///
  /// - Parameters:
  ///   - variant: The journey and the strategy.
  ///   - settings: How large the run is and which luck it meets.
  /// - Returns: What happened; ``RunResult/isComplete`` says whether it is all of it.
  /// - Throws: ``ExperimentError`` where the journey has a problem, a setting is out of range, the memory does not do,
  ///   or the run was stopped before anything was done. Memory is checked before any is taken.
  public func run(_ variant: Variant, _ settings: RunSettings = RunSettings()) throws(ExperimentError) -> RunResult {
    try run([variant], settings)[0]
  }

  /// As many threads as the machine has processors.
  public static let usualThreads = max(1, MachineProcessors.count)

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
  func plan(_ journey: CompiledJourney, _ settings: RunSettings) throws(ExperimentError) -> MemoryPlan {
    try MemoryPlan(
      settings, threads: threads, tallyBytes: Self.tallyBytes(journey, settings),
      available: availableMemory ?? MachineMemory.available)
  }

  /// The variants of a run whose settings are in their ranges.
  func checked(_ variants: [Variant], _ settings: RunSettings) throws(ExperimentError) -> [CheckedVariant] {
    try Self.check(settings)
    return try variants.map { variant throws(ExperimentError) in
      // There may be thousands.
      guard !isCancelled() else { throw .interrupted }
      return try Self.checked(variant)
    }
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
