extension Shard {
  /// Lets the active customers meet the touchpoint of their stage that has a number.
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
