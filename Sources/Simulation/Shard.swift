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
  /// How many stand at each stage.
  var occupancy: [Int]
  var advocates = 0
  var detractors = 0
  var recorder: Recorder
  private var encounters = EncounterBatch()
  private var choices = ChoiceBatch()
  private var chance = ChanceTile()
  /// The customers of a block who experience or decide something in this step, in order.
  private var active: [UInt32] = []
  /// The step that is being taken.
  private(set) var step: UInt32 = 0

  static let tile = 256
  /// As many customers as stay in the cache while they go through a step.
  private static let block = 16 * tile

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
    occupancy = Array(repeating: 0, count: journey.stages.count)
    recorder = Recorder(journey, steps: steps)
    enter()
  }

  /// Moves everyone through one step.
  mutating func advance(step: UInt32, _ table: ChoiceTable, _ awareness: Awareness) {
    self.step = step
    let promises = Promises(journey, awareness)
    for block in stride(from: 0, to: stages.count, by: Self.block) {
      let end = min(block + Self.block, stages.count)
      active.removeAll(keepingCapacity: true)
      // Who moves by chance has nothing to experience in this step, so the order of these does not matter.
      for tile in stride(from: block, to: end, by: Self.tile) { passTile(tile, table) }
      for slot in 0..<journey.slots { meet(slot: slot) }
      decide(promises)
    }
  }

  /// Notes who is active in a tile, and moves those whom chance alone moves.
  private mutating func passTile(_ tile: Int, _ table: ChoiceTable) {
    let treatments = journey.treatmentCodes
    for place in 0..<Self.tile { chance.stage[place] = stages[tile &+ place] }
    let (found, hasChance) = journey.hasExperience ? chance.classify(treatments.span) : (0, true)
    for number in 0..<found { active.append(UInt32(truncatingIfNeeded: tile &+ chance.active(number))) }
    if hasChance { moveByChance(tile, table) }
  }

  /// Moves those of a tile whom chance alone moves.
  private mutating func moveByChance(_ tile: Int, _ table: ChoiceTable) {
    let index = UInt32(truncatingIfNeeded: first &+ tile)
    let (stageKeys, step) = (keys.choices, step)
    let movers = chance.draw(first: index, step: step, keys: stageKeys.span, table)
    for number in 0..<movers {
      let place = chance.mover(number)
      let stage = Int(stages[tile &+ place])
      let slot = chance.slot(at: place)
      // Staying is one of the slots; ways after it are one less.
      let exit = slot > Int(table.staying[stage]) ? slot &- 1 : slot
      leave(tile &+ place, by: journey.exits[stage &* JourneyLimits.paths &+ exit], hasFelt: false)
    }
  }

  /// Lets the active customers meet the touchpoint of their stage that has a number.
  private mutating func meet(slot: Int) {
    let (journey, keys, step) = (journey, keys, step)
    let rows = journey.touchpointRows
    for place in active {
      let place = Int(place)
      let number = Int(stages[place]) &* journey.slots &+ slot
      guard rows[number].met > 0 else { continue }
      let index = UInt32(truncatingIfNeeded: first &+ place)
      let perceiving = RandomKey.draw(key: keys.touchpoints[number].perception, customer: index, step: step)
      guard Draw.lowerUniform(perceiving) < rows[number].met else { continue }
      let delivery = RandomKey.draw(key: keys.touchpoints[number].delivery, customer: index, step: step)
      encounters.add(
        customers[place], at: place, number: number, rows[number], journey.segmentRows[Int(customers[place].segment)],
        delivery: delivery, perceiving: perceiving)
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
    detractors &+= encounters.putBack(into: &customers, rows.span)
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
