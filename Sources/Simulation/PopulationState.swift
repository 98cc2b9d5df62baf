/// What a population has in common and what changes from step to step: talk, advertising, complaints, the company.
struct PopulationState: Sendable {
  /// The journey as it is in this step.
  private(set) var journey: CompiledJourney
  /// How much better the company made each touchpoint, in points.
  private(set) var improvements: [Double]
  /// What was spent on each person so far.
  private(set) var spent = Money()
  private let customers: Int
  /// The journey without what the company learned.
  private var planned: CompiledJourney
  private var phases: ArraySlice<(start: Int, journey: CompiledJourney)>
  private var awareness: Awareness
  private var departures: Departures
  private var desk: SupportDesk

  init(_ journey: CompiledJourney, customers: Int) {
    self.journey = journey
    self.customers = customers
    planned = journey
    phases = journey.later[...]
    improvements = journey.touchpoints.map { _ in 0 }
    awareness = Awareness(channels: journey.channelRows)
    departures = Departures(journey, awareness)
    desk = SupportDesk(journey, customers: customers)
    spent.investment = Int128(journey.prices.investment)
  }

  /// Begins a step, and says whether the journey has changed since the one before.
  mutating func begin(step: Int) -> Bool {
    var hasChanged = hasLearned
    hasLearned = false
    while let phase = phases.first, phase.start <= step {
      phases.removeFirst()
      // What was spent once is spent again when a plan names a new sum.
      if phase.journey.prices.investment != planned.prices.investment {
        spent.investment += Int128(phase.journey.prices.investment)
      }
      planned = phase.journey
      hasChanged = true
    }
    if hasChanged {
      journey = planned.improved(by: improvements)
      desk = desk.continued(journey, customers: customers)
      departures = Departures(journey, awareness)
    }
    return hasChanged
  }

  /// What everybody meets in a step.
  mutating func weather(step: Int, voices: Voices) -> Shard.Weather {
    let recommendation =
      (Double(voices.advocates) - journey.detractorWeight * Double(voices.detractors)) / Double(customers)
    awareness.advance(channels: journey.channelRows, recommendation: recommendation)
    departures.update(journey, awareness)
    spent = spent + journey.prices.perPerson
    let warmth = Double(voices.warmth) * EncounterTally.pointsPerUnit
    return Shard.Weather(
      step: UInt32(step), departures: departures, awareness: awareness, desk: desk,
      hearsay: voices.advocates > 0 ? Float(warmth / Double(voices.advocates)) : nil)
  }

  /// Ends a step in which so many customers complained.
  mutating func end(complaints: Int) { desk.advance(complaints: complaints) }

  /// Whether the company reads its surveys after a step.
  func isReviewing(after step: Int) -> Bool { journey.company.every > 0 && (step + 1) % journey.company.every == 0 }

  /// Lets the company improve what its surveys find worst; they may be wrong.
  mutating func review(_ surveys: [(count: Int, gap: Int)]) {
    var worst: (touchpoint: Int, gap: Double)?
    for (touchpoint, survey) in surveys.enumerated() where survey.count > 0 {
      let gap = Double(survey.gap) / Double(survey.count)
      if gap < worst?.gap ?? 0 { worst = (touchpoint, gap) }
    }
    guard let worst else { return }
    // Beyond the whole scale there is nothing to improve.
    improvements[worst.touchpoint] = min(improvements[worst.touchpoint] + journey.company.points, 10)
    hasLearned = true
  }

  private var hasLearned = false
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
  fileprivate var within: RunSettings {
    var settings = self
    settings.customers = min(max(settings.customers, 1), RunSettings.customerLimit)
    settings.steps = min(max(settings.steps, 1), RunSettings.stepLimit)
    return settings
  }
}
