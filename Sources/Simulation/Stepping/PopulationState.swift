/// The state of a population as a whole, its mean field: talk, advertising, complaints, the company.
///
/// Customers meet each other only through it (the mean-field assumption), so that they are independent inside a step.
struct PopulationState: Sendable {
  /// The journey as it is in this step.
  private(set) var journey: CompiledJourney
  /// How much better the company made each touchpoint, in points.
  private(set) var improvements: [Double]
  /// What was spent once on each person so far.
  private(set) var spent = Money()
  private let customers: Int
  /// The journey without what the company learned.
  private var planned: CompiledJourney
  private var phases: ArraySlice<(start: Int, journey: CompiledJourney)>
  private var awareness: Awareness
  private var departures: Departures
  private var desk: SupportDesk
  /// How many complained in each part of the last whole step.
  private var recentComplaints: [Double] = []

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

  /// Takes up another plan for the steps to come; what has begun is not touched.
  ///
  /// - Parameters:
  ///   - plan: The same journey under a strategy that was the same until now.
  ///   - step: The next step, not the first one.
  mutating func follow(_ plan: CompiledJourney, from step: Int) {
    phases = plan.later.filter { $0.start >= step }[...]
  }

  /// The conditions that everybody meets in a step: equation E8, and how busy the support desk is.
  mutating func conditions(step: Int, voices: Voices) -> Shard.Conditions {
    // Whoever has not come is no part of those among whom people talk.
    let people = Double(customers) * journey.come(by: step)
    let voice = Double(voices.advocates) - journey.detractorWeight * Double(voices.detractors)
    let recommendation = people > 0 ? voice / people : 0
    awareness.advance(channels: journey.channelRows, recommendation: recommendation)
    departures.update(journey, awareness)
    let warmth = Double(voices.warmth) * EncounterTally.pointsPerUnit
    return Shard.Conditions(
      step: UInt32(step), departures: departures, awareness: awareness, desk: desk,
      hearsay: voices.advocates > 0 ? Float(warmth / Double(voices.advocates)) : nil)
  }

  /// Ends a step in which so many customers can be expected to have complained.
  mutating func end(complaints: Double) {
    // Encounters keep the rhythm of whole steps; what comes of them reaches the desk over one.
    recentComplaints = recentComplaints.suffix(journey.stepParts - 1) + [complaints]
    desk.advance(complaints: recentComplaints.reduce(0, +) / Double(journey.stepParts))
  }

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
