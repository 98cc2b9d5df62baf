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
      present.span, stages.span, slots: journey.slots, journey.meetingMarks.span, keys.touchpoints.span,
      first: UInt32(truncatingIfNeeded: first), step: step)
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
/// not on which of them a file declares first. Found without a branch on whom luck picks (stream compaction, a sorting
/// network): no processor can foresee that.
struct Meeting {
  /// Turn by turn, the place and the slot of each encounter.
  private var found: [UInt64] = []
  private var counts: [Int] = []
  /// For each active customer and slot, when it is its turn among the others of the step, and the slot; or ``never``.
  private var turns: [UInt64] = []
  private var candidates: [UInt32] = []
  private var room = 0

  private static let never = UInt64.max

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
  ///   - slots: How many touchpoints a stage has room for.
  ///   - marks: The first 24-bit draw at which each touchpoint is not met; 0 where there is none.
  ///   - keys: The keys of each touchpoint.
  ///   - first: The index of the customer at the first place.
  ///   - step: The step that is being taken.
  mutating func find(
    _ active: Span<UInt32>, _ stages: Span<UInt8>, slots: Int, _ marks: Span<Int32>, _ keys: Span<TouchpointKeys>,
    first: UInt32, step: UInt32
  ) {
    if room < active.count || counts.count != slots {
      room = active.count
      candidates = Array(repeating: 0, count: room)
      turns = Array(repeating: Self.never, count: room * slots)
      found = Array(repeating: 0, count: room * slots)
      counts = Array(repeating: 0, count: slots)
    }
    for slot in 0..<slots {
      Self.draw(slot, of: slots, active, stages, marks, keys, first: first, step: step, &candidates, &turns)
    }
    for turn in 0..<slots { counts[turn] = Self.pick(turn, of: slots, active, &turns, &found, from: turn &* room) }
  }

  /// Draws for each active customer whether the touchpoint in a slot is met, and when.
  private static func draw(
    _ slot: Int, of slots: Int, _ active: Span<UInt32>, _ stages: Span<UInt8>, _ marks: Span<Int32>,
    _ keys: Span<TouchpointKeys>, first: UInt32, step: UInt32, _ candidates: inout [UInt32], _ turns: inout [UInt64]
  ) {
    var candidates = candidates.mutableSpan
    var turns = turns.mutableSpan
    var count = 0
    for number in active.indices {
      turns[number &* slots &+ slot] = never
      candidates[count] = UInt32(truncatingIfNeeded: number)
      count &+= oneIfNegative(0 &- marks[Int(stages[Int(active[number])]) &* slots &+ slot])
    }
    for candidate in 0..<count {
      let number = Int(candidates[candidate])
      let place = active[number]
      let row = Int(stages[Int(place)]) &* slots &+ slot
      let bits = RandomKey.draw(key: keys[row].perception, customer: first &+ place, step: step)
      let isMet = oneIfNegative(Int32(truncatingIfNeeded: bits & 0xFF_FFFF) &- marks[row])
      // The upper bits of a product depend on all bits of the draw, so on none that decides something else.
      let turn = (bits &* SplitMix64.increment) & ~0xFF | UInt64(truncatingIfNeeded: slot)
      turns[number &* slots &+ slot] = turn | (UInt64(truncatingIfNeeded: isMet) &- 1)
    }
  }

  /// Finds the encounter of each active customer whose turn is next: the first pass of a bubble sort that is left.
  ///
  /// - Returns: How many there are.
  private static func pick(
    _ turn: Int, of slots: Int, _ active: Span<UInt32>, _ turns: inout [UInt64], _ found: inout [UInt64],
    from start: Int
  ) -> Int {
    var turns = turns.mutableSpan
    var found = found.mutableSpan
    var count = 0
    for number in active.indices {
      let own = number &* slots
      var next = turns[own &+ turn]
      for slot in (turn &+ 1)..<max(slots, turn &+ 1) {
        let other = turns[own &+ slot]
        turns[own &+ slot] = max(next, other)
        next = min(next, other)
      }
      found[start &+ count] = UInt64(active[number]) &<< 8 | next & 0xFF
      count &+= next == never ? 0 : 1
    }
    return count
  }

  /// The sign as a number: a comparison would be made into a branch.
  @inline(__always)
  private static func oneIfNegative(_ value: Int32) -> Int {
    Int(truncatingIfNeeded: UInt32(bitPattern: value) &>> 31)
  }
}
