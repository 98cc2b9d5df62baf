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

  /// Runs one whole population and finds out to whom something happens.
  ///
  /// - Parameters:
  ///   - sign: What an event is worth, a bit for each thing that is looked for; it is asked of every event once the
  ///     customers are there, except of encounters, which are too many.
  ///   - settings: How large the run is; sizes below 1 count as 1.
  ///   - replication: Which luck it meets, from 0 on.
  /// - Returns: The bits of each customer, or nil when it was cancelled.
  public func signs(
    of sign: @escaping @Sendable (CustomerEvent.Kind) -> UInt8, _ settings: RunSettings, replication: Int,
    workers: Int = 1, isCancelled: @Sendable () -> Bool = { false }
  ) -> [UInt8]? {
    guard
      let population = Population(
        self, settings.within, replication: replication, workers: workers, isCancelled: isCancelled)
    else { return nil }
    population.search(sign)
    return population.run(isCancelled: isCancelled).map { _ in population.signs }
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
