extension Shard {
  /// Lets the active customers meet the touchpoint of their stage that has a number (equations E1 to E5).
  mutating func meet(slot: Int) {
    let (journey, keys, step, active, stages) = (journey, keys, step, active, stages)
    let rows = journey.touchpointRows
    let count = meeting.find(
      active.span, stages.span, slot: slot, slots: journey.slots, journey.meetingMarks.span, keys.touchpoints.span,
      first: UInt32(truncatingIfNeeded: first), step: step)
    for number in 0..<count {
      let place = meeting.place(number)
      let row = Int(stages[place]) &* journey.slots &+ slot
      encounters.add(
        customers[place], at: place, number: row, rows[row], journey.segmentRows[Int(customers[place].segment)],
        delivery: RandomKey.draw(key: keys.touchpoints[row].delivery, customer: index(place), step: step),
        perceiving: RandomKey.draw(key: keys.touchpoints[row].perception, customer: index(place), step: step))
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
    noteEncounters()
    if journey.hasCosts { pay() }
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

/// Stream compaction: finds those who meet a touchpoint, without a branch on whom luck picks: no processor can foresee that.
struct Meeting {
  private var places: [UInt32] = []

  /// The place of one of those who were found.
  func place(_ number: Int) -> Int { Int(places[number]) }

  /// Finds which of the active customers meet the touchpoint of their stage that has a number.
  ///
  /// - Parameters:
  ///   - active: The places of the active customers.
  ///   - stages: Where all customers stand.
  ///   - slot: The number of the touchpoint at its stage.
  ///   - slots: How many touchpoints a stage has room for.
  ///   - marks: The first 24-bit draw at which each touchpoint is not met; 0 where there is none.
  ///   - keys: The keys of each touchpoint.
  ///   - first: The index of the customer at the first place.
  ///   - step: The step that is being taken.
  /// - Returns: How many there are.
  mutating func find(
    _ active: Span<UInt32>, _ stages: Span<UInt8>, slot: Int, slots: Int, _ marks: Span<Int32>,
    _ keys: Span<TouchpointKeys>, first: UInt32, step: UInt32
  ) -> Int {
    if places.count < active.count { places = Array(repeating: 0, count: active.count) }
    var places = places.mutableSpan
    var candidates = 0
    for number in active.indices {
      let place = active[number]
      places[candidates] = place
      candidates &+= Self.oneIfNegative(0 &- marks[Int(stages[Int(place)]) &* slots &+ slot])
    }
    var count = 0
    for number in 0..<candidates {
      let place = places[number]
      let row = Int(stages[Int(place)]) &* slots &+ slot
      let bits = RandomKey.draw(key: keys[row].perception, customer: first &+ place, step: step)
      places[count] = place
      count &+= Self.oneIfNegative(Int32(truncatingIfNeeded: bits & 0xFF_FFFF) &- marks[row])
    }
    return count
  }

  /// The sign as a number: a comparison would be made into a branch.
  @inline(__always)
  private static func oneIfNegative(_ value: Int32) -> Int {
    Int(truncatingIfNeeded: UInt32(bitPattern: value) &>> 31)
  }
}
