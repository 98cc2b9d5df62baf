import Journeys

/// A run of customers that one worker moves.
struct Shard: Sendable {
  /// The journey as it is in this step.
  private(set) var journey: CompiledJourney
  let keys: ReplicationKeys
  /// The index of the first customer in the population.
  let first: Int
  let count: Int
  let steps: Int
  /// Where each customer stands, filled up to whole tiles.
  var stages: [UInt8]
  var customers: [Customer]
  /// The stages each customer has visited, a bit each.
  var visited: [UInt64]
  /// What is left of the patience of those whom chance moves, see ``Departures``, or of the time until those buy who buy
  /// again, see ``PurchaseBatch``; filled up to whole tiles.
  var patience: [UInt32]
  /// From which step on each customer experiences and decides at the stage, see ``rest``; empty where steps are whole.
  var settled: [UInt16] = []
  /// Which way they will take, or their rank among all in readiness to drop out.
  var luck: [UInt32]
  /// How many stand at each stage.
  var occupancy: [Int]
  /// How many can be expected to complain of what happened in this step, in units of one 2²⁰th.
  var complaints = 0
  /// Those who are still to come, where people come over time.
  var arrivals = ArrivalQueue()
  var voices = Voices()
  /// What each customer paid for the last purchase, in units of ``Money``; empty as long as nothing was covered by a guarantee.
  var paid: [Int] = []
  /// The answers to complaints that will come in a later step of the run.
  var answers: [LateAnswer] = []
  var recorder: Recorder
  var witness = Witness()
  var encounters = EncounterBatch()
  var choices = ChoiceBatch()
  var buying = PurchaseBatch()
  private var chance = ChanceTile()
  /// The customers of a block who experience or decide something in this step, in order.
  var active: [UInt32] = []
  var meeting = Meeting()
  /// The step that is being taken.
  private(set) var step: UInt32 = 0
  /// What was frozen when the last step ended.
  private(set) var departures: Departures
  private(set) var desk: SupportDesk
  /// What those who recommend think of the brand, on average; nil where nobody does.
  private(set) var hearsay: Float?

  static let tile = 256
  /// As many customers as stay in the cache while they go through a step.
  private static let block = 64 * tile
  /// What `active` says of a customer who has left in this step.
  static let gone = UInt32.max

  init(
    _ journey: CompiledJourney, _ keys: ReplicationKeys, customers range: Range<Int>, of everybody: Int, steps: Int,
    watching watched: Int?
  ) {
    self.journey = journey
    self.keys = keys
    self.steps = steps
    first = range.lowerBound
    count = range.count
    desk = SupportDesk(journey, customers: everybody)
    let tiles = (range.count + Self.tile - 1) / Self.tile
    // Whoever has not come, and places that nobody takes, stand at a stage of their own, where nothing happens.
    stages = Array(repeating: UInt8(journey.stages.count), count: tiles * Self.tile)
    customers = Array(repeating: Customer(), count: range.count)
    visited = Array(repeating: 1 << UInt64(journey.start), count: range.count)
    patience = Array(repeating: 0, count: tiles * Self.tile)
    luck = Array(repeating: 0, count: range.count)
    departures = Departures(journey, Awareness(channels: journey.channelRows))
    if journey.stepParts > 1 { settled = Array(repeating: 0, count: range.count) }
    occupancy = Array(repeating: 0, count: journey.stages.count)
    recorder = Recorder(journey, steps: steps)
    if let watched, range.contains(watched) { witness.place = watched - range.lowerBound }
    if journey.arrivals != .atOnce {
      arrivals = ArrivalQueue(count) { place in
        keys.arrival.draw(customer: UInt32(truncatingIfNeeded: range.lowerBound &+ place), step: 0)
      }
    }
    enter()
  }

  /// The conditions of one step, the same for everybody, made from what was frozen when the last one ended.
  struct Conditions: Sendable {
    let step: UInt32
    let departures: Departures
    let awareness: Awareness
    let desk: SupportDesk
    let hearsay: Float?
  }

  /// Moves everyone through one step.
  mutating func advance(_ conditions: Conditions) {
    step = conditions.step
    departures = conditions.departures
    desk = conditions.desk
    hearsay = conditions.hearsay
    complaints = 0
    if step > 0, arrivals.isOpen { welcome(time: Int(step)) }
    let promises = Promises(journey, conditions.awareness)
    if !answers.isEmpty { answer() }
    for block in stride(from: 0, to: stages.count, by: Self.block) {
      let end = min(block + Self.block, stages.count)
      active.removeAll(keepingCapacity: true)
      // Who leaves by chance has nothing to experience in this step, so the order of these does not matter.
      for tile in stride(from: block, to: end, by: Self.tile) { passTile(tile, conditions.departures) }
      if journey.hasExperience { meet() }
      if journey.hasPurchases { buyAgain() }
      decide(promises)
    }
  }

  /// Goes on with a journey that a strategy, or the company, has changed.
  mutating func change(to next: CompiledJourney) {
    let before = journey.treatments
    journey = next
    for place in 0..<count {
      let stage = Int(stages[place])
      guard stage < before.count else { continue }
      // Whoever stood where feelings decided has no patience yet; an exponential one does not mind when it begins.
      if next.treatments[stage] == .constant, before[stage] != .constant {
        drawPatience(place, at: stage, time: Int(step) + 1)
      }
    }
  }

  /// The index of a customer in the population.
  func index(_ place: Int) -> UInt32 { UInt32(truncatingIfNeeded: first &+ place) }

  /// Notes who is active in a tile, and moves those whose patience ends.
  private mutating func passTile(_ tile: Int, _ departures: Departures) {
    for place in 0..<Self.tile { chance.stage[place] = stages[tile &+ place] }
    if journey.hasExperience {
      let isActive = journey.isActive
      let found = chance.findActive(isActive.span)
      for number in 0..<found { active.append(UInt32(truncatingIfNeeded: tile &+ chance.active(number))) }
    }
    guard journey.hasChance else { return }
    let movers = chance.wait(&patience, tile: tile, hazards: departures.hazards.span)
    for number in 0..<movers {
      let place = tile &+ chance.mover(number)
      let stage = Int(stages[place])
      let exit = departures.exit(from: stage, luck: luck[place])
      leave(place, by: journey.exits[stage &* JourneyLimits.paths &+ exit])
    }
  }
}
