extension Shard {
  /// Lets the active customers meet the touchpoints of their stages, each in an order of their own (equations E1 to E5).
  mutating func meet() {
    let (journey, keys, step, active, stages) = (journey, keys, step, active, stages)
    let rows = journey.touchpointRows
    // Encounters keep the rhythm of whole steps: one on settling at a stage, and the next when as much time has gone by.
    let (settled, parts) = (settled, UInt32(journey.stepParts))
    let present =
      settled.isEmpty
      ? active
      : active.filter { place in
        let since = UInt32(settled[Int(place)])
        return step >= since && (step - since) % parts == 0
      }
    meeting.find(
      present.span, stages.span, journey, keys.touchpoints.span, first: UInt32(truncatingIfNeeded: first), step: step)
    for turn in 0..<journey.slots {
      for number in 0..<meeting.count(turn) {
        let (place, slot) = meeting.encounter(number, turn: turn)
        let row = Int(stages[place]) &* journey.slots &+ slot
        encounters.add(
          customers[place], at: place, number: row, rows[row], journey.segmentRows[Int(customers[place].segment)],
          unfairness: customers[place].unfairness(journey.experience),
          delivery: RandomKey.draw(key: keys.touchpoints[row].delivery, customer: index(place), step: step),
          perceiving: RandomKey.draw(key: keys.touchpoints[row].perception, customer: index(place), step: step))
        if encounters.isFull { experience() }
      }
      experience()
    }
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
    noteEncounters()
    if journey.hasCosts { pay() }
    if journey.desk.agents > 0 { expectComplaints() }
    recover()
    claim()
    if journey.company.every > 0 { survey() }
    encounters.empty()
  }

  /// Adds up what the encounters of the batch cost.
  private mutating func pay() {
    let rows = journey.touchpointRows
    for number in 0..<encounters.count {
      let place = encounters.place(number)
      let cost = rows[encounters.row(number)].cost
      recorder.payService(
        cost, segment: Int(customers[place].segment), age: customers[place].age(step: step, of: steps))
    }
  }

  /// Asks those of the batch for their gaps; who answers depends on how they feel.
  private mutating func survey() {
    for number in 0..<encounters.count {
      let rating = Double(encounters.verdict(number))
      guard encounters.spareLuck(number) < journey.survey.probability(rating: rating) else { continue }
      let touchpoint = journey.touchpointRows[encounters.row(number)].number
      recorder.surveyed[touchpoint].count += 1
      recorder.surveyed[touchpoint].gap += EncounterBatch.fixed(encounters.surprise(number))
    }
  }
}

/// Who meets which touchpoints in a step, and in which order.
///
/// The order is drawn for each customer and step from the luck of the touchpoints themselves: it depends on their names, and
/// not on which of them a file declares first. Drawn without a branch on whom luck picks (stream compaction): no processor
/// can foresee that. Few meet several touchpoints in one step, so only those are sorted.
struct Meeting {
  /// Turn by turn, the place and the slot of each encounter.
  private var found: [UInt64] = []
  private var counts: [Int] = []
  /// The place and the slot of each touchpoint that might be met, customer by customer.
  private var candidates: [UInt64] = []
  /// Who meets a touchpoint, customer by customer.
  private var places: [UInt32] = []
  /// When it is the turn of that encounter among the others of the customer, and the slot.
  private var turns: [UInt64] = []
  private var room = 0

  /// How many encounters there are in a turn.
  func count(_ turn: Int) -> Int { counts[turn] }

  /// The place of a customer and the slot of the touchpoint, in one of the encounters of a turn.
  func encounter(_ number: Int, turn: Int) -> (place: Int, slot: Int) {
    let entry = found[turn &* room &+ number]
    return (Int(entry &>> 8), Int(entry & 0xFF))
  }

  /// Finds who meets which touchpoints of their stage.
  ///
  /// - Parameters:
  ///   - active: The places of the active customers.
  ///   - stages: Where all customers stand.
  ///   - journey: What each stage has to meet.
  ///   - keys: The keys of each touchpoint.
  ///   - first: The index of the customer at the first place.
  ///   - step: The step that is being taken.
  mutating func find(
    _ active: Span<UInt32>, _ stages: Span<UInt8>, _ journey: CompiledJourney, _ keys: Span<TouchpointKeys>,
    first: UInt32, step: UInt32
  ) {
    let slots = journey.slots
    if room < active.count || counts.count != slots {
      room = max(active.count, 2 * room)
      candidates = Array(repeating: 0, count: room * slots)
      places = Array(repeating: 0, count: room * slots)
      turns = Array(repeating: 0, count: room * slots)
      found = Array(repeating: 0, count: room * slots)
      counts = Array(repeating: 0, count: slots)
    }
    let possible = Self.list(active, stages, journey.touchpointCounts.span, &candidates)
    let met = Self.draw(
      candidates, count: possible, stages, slots, journey.meetingMarks.span, keys, first: first, step: step, &places,
      &turns)
    Self.sort(places, count: met, &turns)
    deal(met)
  }

  /// Lists the touchpoints of the stages where the active customers are.
  ///
  /// - Returns: How many there are.
  private static func list(
    _ active: Span<UInt32>, _ stages: Span<UInt8>, _ touchpointCounts: Span<Int32>,
    _ candidates: inout [UInt64]
  ) -> Int {
    var candidates = candidates.mutableSpan
    var count = 0
    for number in active.indices {
      let place = active[number]
      for slot in 0..<Int(touchpointCounts[Int(stages[Int(place)])]) {
        candidates[count] = UInt64(place) &<< 8 | UInt64(truncatingIfNeeded: slot)
        count &+= 1
      }
    }
    return count
  }

  /// Draws whether each of the candidates is met, and when.
  ///
  /// - Returns: How many are.
  private static func draw(
    _ candidates: [UInt64], count possible: Int, _ stages: Span<UInt8>, _ slots: Int, _ marks: Span<Int32>,
    _ keys: Span<TouchpointKeys>, first: UInt32, step: UInt32, _ places: inout [UInt32], _ turns: inout [UInt64]
  ) -> Int {
    let candidates = candidates.span.extracting(first: possible)
    var places = places.mutableSpan
    var turns = turns.mutableSpan
    var count = 0
    for number in candidates.indices {
      let place = UInt32(truncatingIfNeeded: candidates[number] &>> 8)
      let slot = candidates[number] & 0xFF
      let row = Int(stages[Int(place)]) &* slots &+ Int(slot)
      let bits = RandomKey.draw(key: keys[row].perception, customer: first &+ place, step: step)
      places[count] = place
      // The upper bits of a product depend on all bits of the draw, so on none that decides something else.
      turns[count] = (bits &* SplitMix64.increment) & ~0xFF | slot
      count &+= oneIfNegative(Int32(truncatingIfNeeded: bits & 0xFF_FFFF) &- marks[row])
    }
    return count
  }

  /// Puts the encounters of each customer in order (insertion sort).
  private static func sort(_ places: [UInt32], count: Int, _ turns: inout [UInt64]) {
    let places = places.span
    var turns = turns.mutableSpan
    for number in 1..<max(1, count) where places[number] == places[number &- 1] {
      var later = number
      while later > 0, places[later &- 1] == places[number], turns[later] < turns[later &- 1] {
        turns.swapAt(later, later &- 1)
        later &-= 1
      }
    }
  }

  /// Deals the encounters out to the turns.
  private mutating func deal(_ count: Int) {
    for turn in counts.indices { counts[turn] = 0 }
    var turn = 0
    for number in 0..<count {
      turn = number > 0 && places[number] == places[number &- 1] ? turn &+ 1 : 0
      found[turn &* room &+ counts[turn]] = UInt64(places[number]) &<< 8 | turns[number] & 0xFF
      counts[turn] &+= 1
    }
  }

  /// The sign as a number: a comparison would be made into a branch.
  @inline(__always)
  private static func oneIfNegative(_ value: Int32) -> Int {
    Int(truncatingIfNeeded: UInt32(bitPattern: value) &>> 31)
  }
}
