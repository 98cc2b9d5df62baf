import Journeys

/// A run of customers that one worker moves.
struct Shard: Sendable {
  let journey: CompiledJourney
  let keys: ReplicationKeys
  /// The index of the first customer in the population.
  let first: Int
  let count: Int
  /// Where each customer stands, filled up to whole tiles.
  var stages: [UInt8]
  var customers: [Customer]
  /// The stages each customer has visited, a bit each.
  var visited: [UInt64]
  /// What is left of the patience of those whom chance moves, see ``Departures``, filled up to whole tiles.
  var patience: [UInt32]
  /// Which way they will take.
  var luck: [UInt32]
  /// How many stand at each stage.
  var occupancy: [Int]
  var voices = Voices()
  var recorder: Recorder
  private var encounters = EncounterBatch()
  private var choices = ChoiceBatch()
  private var chance = ChanceTile()
  /// The customers of a block who experience or decide something in this step, in order.
  private var active: [UInt32] = []
  private var meeting = Meeting()
  /// The step that is being taken.
  private(set) var step: UInt32 = 0

  static let tile = 256
  /// As many customers as stay in the cache while they go through a step.
  private static let block = 64 * tile

  init(_ journey: CompiledJourney, _ keys: ReplicationKeys, customers range: Range<Int>, steps: Int) {
    self.journey = journey
    self.keys = keys
    first = range.lowerBound
    count = range.count
    let tiles = (range.count + Self.tile - 1) / Self.tile
    // Places that nobody takes stand at a stage of their own, where nothing happens.
    stages = Array(repeating: UInt8(journey.start), count: range.count)
    stages += Array(repeating: UInt8(journey.stages.count), count: tiles * Self.tile - range.count)
    customers = Array(repeating: Customer(), count: range.count)
    visited = Array(repeating: 1 << UInt64(journey.start), count: range.count)
    patience = Array(repeating: 0, count: tiles * Self.tile)
    luck = Array(repeating: 0, count: range.count)
    occupancy = Array(repeating: 0, count: journey.stages.count)
    recorder = Recorder(journey, steps: steps)
    enter()
  }

  /// Moves everyone through one step.
  mutating func advance(step: UInt32, _ departures: Departures, _ awareness: Awareness) {
    self.step = step
    let promises = Promises(journey, awareness)
    for block in stride(from: 0, to: stages.count, by: Self.block) {
      let end = min(block + Self.block, stages.count)
      active.removeAll(keepingCapacity: true)
      // Who leaves by chance has nothing to experience in this step, so the order of these does not matter.
      for tile in stride(from: block, to: end, by: Self.tile) { passTile(tile, departures) }
      for slot in 0..<journey.slots { meet(slot: slot) }
      decide(promises)
    }
  }

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
      leave(place, by: journey.exits[stage &* JourneyLimits.paths &+ exit], hasFelt: false)
    }
  }

  /// Lets the active customers meet the touchpoint of their stage that has a number.
  private mutating func meet(slot: Int) {
    let (journey, keys, step, active, stages) = (journey, keys, step, active, stages)
    let rows = journey.touchpointRows
    let count = meeting.find(
      active.span, stages.span, slot: slot, slots: journey.slots, journey.meetingMarks.span, keys.touchpoints.span,
      first: UInt32(truncatingIfNeeded: first), step: step)
    for number in 0..<count {
      let place = meeting.place(number)
      let row = Int(stages[place]) &* journey.slots &+ slot
      let index = UInt32(truncatingIfNeeded: first &+ place)
      encounters.add(
        customers[place], at: place, number: row, rows[row], journey.segmentRows[Int(customers[place].segment)],
        delivery: RandomKey.draw(key: keys.touchpoints[row].delivery, customer: index, step: step),
        perceiving: RandomKey.draw(key: keys.touchpoints[row].perception, customer: index, step: step))
      if encounters.isFull { experience() }
    }
    experience()
  }

  /// Takes the gathered customers through their encounters and puts them back.
  private mutating func experience() {
    guard encounters.count > 0 else { return }
    let (rows, experience) = (journey.touchpointRows, journey.experience)
    encounters.perceive()
    encounters.judge(experience)
    encounters.remember(experience)
    encounters.record(in: &recorder, rows.span)
    recorder.unpackFlags()
    voices.add(encounters.putBack(into: &customers, rows.span))
    encounters.empty()
  }

  /// Lets the active customers decide where to go.
  private mutating func decide(_ promises: Promises) {
    let (journey, keys, step) = (journey, keys, step)
    let (quads, segments, stageCount) = (journey.quads, journey.segmentRows, journey.stages.count)
    for (number, place) in active.enumerated() {
      let place = Int(place)
      let stage = Int(stages[place])
      let segment = Int(customers[place].segment)
      let luck = RandomKey.draw(
        key: keys.choices[stage], customer: UInt32(truncatingIfNeeded: first &+ place), step: step)
      choices.add(
        customers[place], at: place, quad: (segment &* stageCount &+ stage) &* journey.quadsPerStage,
        badExits: journey.badExits[stage], luck: luck, expectationShift: segments[segment].expectationShift)
      guard choices.isFull || number == active.count - 1 else { continue }
      for promise in promises.all { choices.hear(promise, persuasion: promises.persuasion) }
      choices.decide(quads.span, perStage: journey.quadsPerStage)
      if !promises.all.isEmpty { choices.putBack(into: &customers) }
      for i in 0..<choices.count where choices.exit[i & 255] != ChoiceBatch.staying {
        let place = Int(choices.customer[i & 255])
        // The last way takes what rounding leaves over.
        let exit = Int(Int32(choices.exit[i & 255]) & 7)
        leave(place, by: journey.exits[Int(stages[place]) &* JourneyLimits.paths &+ exit], hasFelt: true)
      }
      choices.empty()
    }
  }
}
