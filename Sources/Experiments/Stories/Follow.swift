public import Journeys
import OrderedCollections
public import Simulation

/// One customer with the same luck under one or more strategies: potential outcomes that no real study sees together.
public struct Follow: Equatable, Sendable {
  /// The journey.
  public let journey: Journey
  /// The number of the customer, from 1 on.
  public let customer: Int
  /// The number of customers in the population, of which only the first replication is lived through.
  public let customers: Int
  /// The number of steps.
  public let steps: Int
  /// What all luck followed from.
  public let seed: UInt64
  /// What happened under each strategy, at least one.
  public let stories: [CustomerStory]
  /// How many events all stories have in common at their beginning.
  public let shared: Int
  /// How many events all stories have in common at their end, once they have parted.
  public let rejoined: Int

  /// Puts stories side by side.
  ///
  /// - Parameters:
  ///   - journey: The journey.
  ///   - customer: The number of the customer, from 1 on.
  ///   - customers: The number of customers in the population.
  ///   - steps: The number of steps.
  ///   - seed: What all luck followed from.
  ///   - stories: What happened under each strategy.
  public init(journey: Journey, customer: Int, of customers: Int, steps: Int, seed: UInt64, stories: [CustomerStory]) {
    self.journey = journey
    self.customer = customer
    self.customers = customers
    self.steps = steps
    self.seed = seed
    self.stories = stories
    shared = CustomerStory.shared(stories)
    rejoined = CustomerStory.rejoined(stories, after: shared)
  }
}

/// What a customer may be looked for by.
public enum Fate: String, CaseIterable, Sendable {
  /// Somebody who buys.
  case buyer
  /// Somebody who comes to recommend the brand.
  case fan
  /// Somebody who complains.
  case complaint
  /// Somebody whose journey ends.
  case lost

  /// One bit for each.
  fileprivate var bit: UInt8 {
    switch self {
    case .buyer: 1
    case .fan: 2
    case .complaint: 4
    case .lost: 8
    }
  }
}

extension Experiment {
  /// Follows one customer of the first replication under some strategies.
  ///
  /// Each strategy is lived through by the whole population, so that word of mouth is the same as in a run.
  ///
  /// - Parameters:
  ///   - customer: The number of the customer, from 1 to the size of the population.
  ///   - variants: The journey under each strategy, at least one.
  ///   - settings: How large the population is; replications do not matter.
  /// - Throws: ``ExperimentError``, as a run does.
  public func follow(
    _ customer: Int, in variants: [Variant], _ settings: RunSettings
  ) throws(ExperimentError) -> Follow {
    var stories: [CustomerStory] = []
    for variant in variants {
      let (journey, workers) = try prepare(variant, settings)
      let followed = journey.follow(
        customer: customer - 1, settings, replication: 0, workers: workers, isCancelled: isCancelled)
      guard let followed else { throw .interrupted }
      stories.append(journey.story(followed.events, of: variant))
    }
    return Follow(
      journey: variants[0].journey, customer: customer, of: settings.customers, steps: settings.steps,
      seed: settings.seed, stories: stories)
  }

  /// The first customer of the first replication to whom all of some things happen, from 1 on; nil where there is none.
  ///
  /// - Throws: ``ExperimentError``, as a run does.
  public func first(
    _ fates: [Fate], in variant: Variant, _ settings: RunSettings
  ) throws(ExperimentError) -> Int? {
    let (journey, workers) = try prepare(variant, settings)
    let refers = variant.journey.paths.values.map { $0.marks.contains(.refers) }
    let isOutcome = variant.journey.stages.values.map { $0.kind == .outcome }
    let happenings = journey.happenings(
      { kind in
        switch kind {
        case .buys: Fate.buyer.bit
        case .takes(let path, _): refers[path] ? Fate.fan.bit : 0
        case .complains: Fate.complaint.bit
        case .comes(let stage, _): isOutcome[stage] ? Fate.lost.bit : 0
        default: 0
        }
      }, settings, replication: 0, workers: workers, isCancelled: isCancelled)
    guard let happenings else { throw .interrupted }
    let wanted = fates.reduce(0) { $0 | $1.bit }
    return happenings.firstIndex { $0 & wanted == wanted }.map { $0 + 1 }
  }

  /// A journey that is ready to be lived through once, and by how many threads in the memory there is.
  private func prepare(
    _ variant: Variant, _ settings: RunSettings
  ) throws(ExperimentError) -> (CompiledJourney, workers: Int) {
    var once = settings
    once.replications = 1
    try Self.check(once)
    let journey = try Self.checked(variant).journey
    return (journey, try plan(journey, once).workers)
  }
}
