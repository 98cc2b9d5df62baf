/// How large a run is and which luck it meets.
public struct RunSettings: Hashable, Sendable {
  /// The number of customers in each population.
  public var customers: Int
  /// The number of whole populations.
  public var replications: Int
  /// The number of steps each customer lives through.
  public var steps: Int
  /// What all luck follows from: the same seed, the same bits.
  public var seed: UInt64

  /// Creates settings; the default is large enough for a workshop and small enough to be live.
  public init(customers: Int = 10_000, replications: Int = 20, steps: Int = 52, seed: UInt64 = 1) {
    self.customers = customers
    self.replications = replications
    self.steps = steps
    self.seed = seed
  }

  /// The same with luck that nothing else has met: the seed that much later.
  ///
  /// Whoever won among several has been lucky too, on average: the winner's curse (Capen, Clapp & Campbell 1971, Journal of
  /// Petroleum Technology 23). Only luck that had no part in the choice can judge it.
  public var fresh: RunSettings {
    var settings = self
    settings.seed = seed &+ 1_000_000
    return settings
  }

  /// The most customers a population may have: an index takes 32 bits.
  public static let customerLimit = 1_000_000_000
  /// The most replications of a run.
  public static let replicationLimit = 100_000
  /// The most steps of a run: a step's number takes 16 bits.
  public static let stepLimit = 10_000
}

extension CompiledJourney {
  /// Runs one whole population.
  ///
  /// - Parameters:
  ///   - settings: How large the run is; sizes below 1 count as 1.
  ///   - replication: Which luck it meets, from 0 on.
  ///   - workers: How many threads share the population; the result does not depend on it.
  ///   - isCancelled: Asked often, from any thread.
  /// - Returns: What was counted, or nil when it was cancelled.
  public func simulate(
    _ settings: RunSettings, replication: Int, workers: Int, isCancelled: @Sendable () -> Bool = { false }
  ) -> Tally? {
    Population(self, settings.within, replication: replication, workers: workers, isCancelled: isCancelled)?
      .run(isCancelled: isCancelled)
  }

  /// Runs one whole population and writes down what happens to one of its customers.
  ///
  /// - Parameters:
  ///   - customer: The customer, from 0 on; one that the population does not have has no story.
  ///   - settings: How large the run is; sizes below 1 count as 1.
  ///   - replication: Which luck it meets, from 0 on.
  /// - Returns: The events in their order and what was counted, or nil when it was cancelled.
  public func follow(
    customer: Int, _ settings: RunSettings, replication: Int, workers: Int = 1,
    isCancelled: @Sendable () -> Bool = { false }
  ) -> (events: [CustomerEvent], tally: Tally)? {
    guard
      let population = Population(
        self, settings.within, replication: replication, workers: workers, watching: customer, isCancelled: isCancelled),
      let tally = population.run(isCancelled: isCancelled)
    else { return nil }
    return (population.story, tally)
  }

  /// Runs one whole population and finds out what happens to each customer, of what is looked for.
  ///
  /// - Parameters:
  ///   - classify: What an event counts as, a bit for each thing that is looked for; it is asked of every event once the
  ///     customers are there, except of encounters, which are too many.
  ///   - settings: How large the run is; sizes below 1 count as 1.
  ///   - replication: Which luck it meets, from 0 on.
  /// - Returns: The bits of each customer, or nil when it was cancelled.
  public func happenings(
    _ classify: @escaping @Sendable (CustomerEvent.Kind) -> UInt8, _ settings: RunSettings, replication: Int,
    workers: Int = 1, isCancelled: @Sendable () -> Bool = { false }
  ) -> [UInt8]? {
    guard
      let population = Population(
        self, settings.within, replication: replication, workers: workers, isCancelled: isCancelled)
    else { return nil }
    population.search(classify)
    return population.run(isCancelled: isCancelled).map { _ in population.happenings }
  }
}

extension RunSettings {
  /// The same with sizes that can be simulated.
  var within: RunSettings {
    var settings = self
    settings.customers = min(max(settings.customers, 1), RunSettings.customerLimit)
    settings.steps = min(max(settings.steps, 1), RunSettings.stepLimit)
    return settings
  }
}
