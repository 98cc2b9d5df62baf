import Journeys

extension Shard {
  /// Lets the active customers decide where to go.
  mutating func decide(_ promises: Promises) {
    let (journey, keys, step) = (journey, keys, step)
    let (quads, segments, stageCount) = (journey.quads, journey.segmentRows, journey.stages.count)
    for (number, place) in active.enumerated() {
      let place = Int(place)
      let stage = Int(stages[place])
      let segment = Int(customers[place].segment)
      customers[place].forgetProblem(step: step)
      let luck = RandomKey.draw(key: keys.choices[stage], customer: index(place), step: step)
      choices.add(
        customers[place], at: place, quad: (segment &* stageCount &+ stage) &* journey.quadsPerStage,
        badExits: journey.badExits[stage], luck: luck, expectationShift: segments[segment].expectationShift)
      guard choices.isFull || number == active.count - 1 else { continue }
      for promise in promises.all { choices.hear(promise, persuasion: promises.persuasion) }
      choices.decide(quads.span, perStage: journey.quadsPerStage)
      if !promises.all.isEmpty { choices.putBack(into: &customers) }
      for number in 0..<choices.count {
        guard let (place, exit) = choices.departure(number) else { continue }
        leave(place, by: journey.exits[Int(stages[place]) &* JourneyLimits.paths &+ exit], hasFelt: true)
      }
      choices.empty()
    }
  }
}
