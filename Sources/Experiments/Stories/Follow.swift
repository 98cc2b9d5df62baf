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
  ///
  /// Numbers that are told alike, to one place, are the same; what is told together stays together. Where a customer
  /// begins is always common.
  public var shared: Int {
    let told = stories.map { $0.events.map(\.told) }
    guard var count = told.map(\.count).min() else { return 0 }
    count = (0..<count).first { index in told.contains { $0[index] != told[0][index] } } ?? count
    while count > 1, told.contains(where: { count < $0.count && $0[count].belongs(to: $0[count - 1]) }) { count -= 1 }
    return count
  }

  /// How few events in common at the end of stories make no common end.
  private static let fewEvents = 4

  /// How many events all stories have in common at their end, once they have parted; none where they are few.
  public var rejoined: Int {
    let shared = shared
    let told = stories.map { $0.events.dropFirst(shared).map(\.told) }
    guard var count = told.map(\.count).min() else { return 0 }
    func event(_ index: Int, of story: [StoryEvent]) -> StoryEvent { story[story.count - 1 - index] }
    count = (0..<count).first { index in told.contains { event(index, of: $0) != event(index, of: told[0]) } } ?? count
    while count > 0,
      told.contains(where: { count < $0.count && event(count - 1, of: $0).belongs(to: event(count, of: $0)) })
    {
      count -= 1
    }
    return count < Self.fewEvents ? 0 : count
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
      journey: variants[0].journey, customer: customer, customers: settings.customers, steps: settings.steps,
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
