import Journeys

extension Shard {
  /// Puts those at the start who come before the first step: everybody, unless people come over time.
  mutating func enter() {
    guard journey.arrivals == .atOnce else { return welcome(time: 0) }
    let stage = UInt8(journey.start)
    for customer in 0..<count {
      stages[customer] = stage
      come(customer, time: 0)
    }
    occupancy[journey.start] = count
  }

  /// Lets one customer come to the start.
  ///
  /// - Parameter time: The number of steps that had gone by.
  mutating func come(_ customer: Int, time: Int) {
    let stage = journey.start
    let segment = journey.segment(luck: keys.segment.draw(customer: index(customer), step: 0))
    customers[customer].segment = UInt8(segment)
    customers[customer].attitude = min(
      max(journey.experience.startingAttitude + journey.segmentRows[segment].attitudeShift, 0), 10)
    recorder.count(segment: segment)
    recorder.reach(stage, segment: segment)
    note(customer) { .begins(stage: stage, segment: segment) }
    settle(customer, at: stage, time: 0)
    if journey.stepParts > 1 { rest(customer, at: stage, from: time) }
    // Where channels bring people along, they begin with nothing in mind; that comes when they hear of the brand.
    if !journey.startsByChannels { begin(customer, channel: Customer.noChannel, time: time) }
  }

  /// Gives a customer a character and a first expectation (equation E4).
  ///
  /// - Parameters:
  ///   - channel: How the customer heard of the brand; 255 where nobody saw it happen.
  ///   - time: The number of steps that had gone by.
  private mutating func begin(_ customer: Int, channel: UInt8, time: Int) {
    let experience = journey.experience
    let tasteBits = keys.taste.draw(customer: index(customer), step: 0)
    let temperBits = keys.temper.draw(customer: index(customer), step: 0)
    var state = customers[customer]
    let segment = journey.segmentRows[Int(state.segment)]
    state.taste = Trait(PortableMath.normal(Draw.upper(tasteBits)).magnitude)
    state.leniency = Trait(
      experience.leniencySpread * PortableMath.normal(Draw.lower(tasteBits)) + segment.leniencyShift)
    // Beta(1, 4) by inverse CDF: 1 - (1 - u)^(1/4); its mean is a fifth.
    let quarter = (1 - Draw.upperUniform(temperBits)).squareRoot().squareRoot()
    let impulsiveness = min(max(1 - quarter + segment.impulseShift, 0.001), 1)
    state.impulse = Trait(PortableMath.log2(impulsiveness * 5))
    let isSeen = channel != Customer.noChannel
    let likeliest = journey.likeliestChannel(luck: Draw.upperUniform(SplitMix64.mix(temperBits)))
    let source = isSeen ? Int(channel) : likeliest
    if let source {
      // Whoever leaves the start without a channel has heard of the brand in a way that nobody pays for.
      if isSeen || !journey.startsByChannels { recorder.hear(source, segment: Int(state.segment)) }
      state.channel = UInt8(source)
    }
    var promise = source.map { journey.channelRows[$0].promise } ?? Customer.neutral
    let isReferred = isSeen && source.map { journey.channelRows[$0].isWordOfMouth } ?? false
    if isReferred, let source {
      state.standing.insert(.referred)
      // Newcomers believe in part what the channel sounds like, in part what those say who recommend.
      if let hearsay { promise += journey.channelRows[source].inheritance * (hearsay - promise) }
    }
    let deviation = experience.expectationSpread * PortableMath.normal(Draw.lower(temperBits))
    state.expectation = min(max(promise + segment.expectationShift + deviation, 0), 10)
    state.heardStep = UInt16(truncatingIfNeeded: time)
    state.standing.insert(.begun)
    customers[customer] = state
    let told = isSeen || !journey.startsByChannels ? source : nil
    note(customer) {
      .hears(
        channel: told, expectation: Double(state.expectation), isReferred: isReferred,
        character: CustomerEvent.Character(state))
    }
  }

  /// Sets the clock that a stage needs.
  ///
  /// - Parameter keepsContract: Whether a contract may go on: the customer comes from another stage and bought nothing on
  ///   the way.
  private mutating func settle(_ customer: Int, at stage: Int, time: Int, keepsContract: Bool = false) {
    if journey.isBuying[stage] {
      startBuying(customer, at: stage, time: time, keepsContract: keepsContract)
    } else if journey.treatments[stage] == .constant {
      drawPatience(customer, at: stage, time: time)
    }
  }

  /// Lets part of a step pass before a customer experiences or decides anything at a stage, where steps are cut into parts.
  ///
  /// Whoever comes to a stage within a whole step experiences something there at some moment of the next one and goes on
  /// at its end. So the stay lasts as long on average, and is as rich in encounters, however finely the steps are cut.
  private mutating func rest(_ customer: Int, at stage: Int, from arrival: Int) {
    let bits = RandomKey.draw(
      key: keys.patience[stage], customer: index(customer), step: UInt32(truncatingIfNeeded: arrival))
    let luck = SplitMix64.mix(bits)
    let isLong = Double(Draw.upperUniform(luck)) < journey.longRests[stage]
    let parts = isLong ? journey.stepParts - 1 : Int(Draw.lowerUniform(luck) * Float(journey.stepParts))
    settled[customer] = UInt16(truncatingIfNeeded: arrival + parts)
    guard journey.treatments[stage] == .constant else { return }
    let more = UInt64(departures.hazards[stage]) * UInt64(parts)
    patience[customer] = UInt32(min(UInt64(patience[customer]) + more, UInt64(UInt32.max)))
  }

  /// Draws how long a customer will stay at a stage that is left by chance, and which way.
  ///
  /// - Parameter time: 0 for the first stay, whenever that begins: strategies that bring somebody to a stage sooner or
  ///   later meet the same luck there.
  mutating func drawPatience(_ customer: Int, at stage: Int, time: Int) {
    let bits = RandomKey.draw(
      key: keys.patience[stage], customer: index(customer), step: UInt32(truncatingIfNeeded: time))
    (patience[customer], luck[customer]) = Departures.draw(bits)
  }

  /// Moves a customer out of a stage, through any instant stages, to where the step ends.
  mutating func leave(_ customer: Int, by first: Exit) {
    let from = Int(stages[customer])
    let segment = journey.segmentRows.count > 1 ? Int(customers[customer].segment) : 0
    let hadContract =
      journey.isBuying[from] && journey.purchaseRow(at: from, segment: customers[customer].segment).contract > 0
    let bought = customers[customer].purchases
    customers[customer].forgetProblem(step: step)
    if journey.startsByChannels, from == journey.start, !customers[customer].standing.contains(.begun) {
      begin(customer, channel: first.channel, time: Int(step) + 1)
    }
    // What is told of a choice is what was felt then, before the episode is remembered.
    noteChoice(customer, path: Int(first.path))
    if journey.isLived[from] {
      let experience = journey.experience
      voices.add(
        customers[customer].speaking {
          $0.endEpisode(experience)
          $0.judgeBrand()
        })
    }
    var to = Int(first.to)
    take(first, customer, segment)
    if journey.isInstant[to] { to = passThrough(to, customer, segment) }
    let isFirst = visit(to, customer, segment)
    stages[customer] = UInt8(truncatingIfNeeded: to)
    occupancy[from] &-= 1
    occupancy[to] &+= 1
    note(customer) { .comes(stage: to, isFirst: isFirst) }
    settle(
      customer, at: to, time: isFirst ? 0 : Int(step) + 1,
      keepsContract: hadContract && customers[customer].purchases == bought)
    if journey.stepParts > 1 { rest(customer, at: to, from: Int(step) + 1) }
    guard journey.isOutcome[to] else { return }
    // Whoever ends at an outcome recommends no more; those who warn others go on.
    voices.add(customers[customer].speaking { $0.standing.remove(.advocate) })
    guard journey.isLoss[to] else { return }
    if let age = customers[customer].age(step: step, of: steps) { recorder.lose(segment: segment, age: age) }
  }

  /// Takes a customer through instant stages, one after the other, and says where that ends.
  ///
  /// They are at most as many as there are stages: a journey in which they loop is refused.
  private mutating func passThrough(_ first: Int, _ customer: Int, _ segment: Int) -> Int {
    var stage = first
    while let row = journey.instant[stage] {
      let isFirst = visit(stage, customer, segment)
      recorder.arrive(stage, segment: segment)
      note(customer) { .comes(stage: stage, isFirst: isFirst) }
      let bits = RandomKey.draw(key: keys.choices[stage], customer: index(customer), step: step)
      let luck = Draw.preciseUniform(bits)
      let exit = row.exit(luck: luck, effect: row.effects[segment].total(customers[customer]))
      noteChoice(customer, path: Int(exit.path))
      take(exit, customer, segment)
      stage = Int(exit.to)
    }
    return stage
  }

  /// Notes that a customer comes to a stage, and says whether it is for the first time.
  private mutating func visit(_ stage: Int, _ customer: Int, _ segment: Int) -> Bool {
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: stage)
    guard visited[customer] & bit == 0 else { return false }
    visited[customer] |= bit
    recorder.reach(stage, segment: segment)
    return true
  }

  private mutating func take(_ exit: Exit, _ customer: Int, _ segment: Int) {
    recorder.take(Int(exit.path), segment: segment)
    guard !exit.meaning.isEmpty else { return }
    if exit.meaning.contains(.impulse) {
      let lifted = customers[customer].expectation + journey.experience.impulseLift
      customers[customer].expectation = min(lifted, 10)
    }
    if exit.meaning.contains(.purchase) { purchase(customer, path: Int(exit.path)) }
    if exit.meaning.contains(.referral) {
      voices.add(customers[customer].speaking { $0.standing.insert(.advocate) })
    }
  }
}

extension Customer {
  /// The peak–end rule for the running episode, as on leaving a stage: equation E5.
  mutating func endEpisode(_ experience: ExperienceRow) {
    guard episodeCount > 0 else { return }
    let mean = episodeSum / Float(episodeCount)
    let ends = 0.5 * experience.peakEnd * (episodePeak + satisfaction)
    let remembered = (1 - experience.peakEnd) * mean + ends
    attitude += experience.memory * (remembered - attitude)
    episodeSum = 0
    episodePeak = Self.neutral
    episodeCount = 0
  }
}

extension Shard {
  /// Lets the active customers decide where to go.
  mutating func decide(_ promises: Promises) {
    let (journey, keys, step) = (journey, keys, step)
    let (quads, segments, stageCount) = (journey.quads, journey.segmentRows, journey.stages.count)
    let (settled, isLived) = (settled, journey.isLived)
    let active = settled.isEmpty ? active : active.filter { step >= UInt32(settled[Int($0)]) }
    for (number, place) in active.enumerated() {
      let place = Int(place)
      let stage = Int(stages[place])
      let segment = Int(customers[place].segment)
      customers[place].forgetProblem(step: step)
      let luck = RandomKey.draw(key: keys.choices[stage], customer: index(place), step: step)
      choices.add(
        customers[place], at: place, quad: (segment &* stageCount &+ stage) &* journey.quadsPerStage,
        badExits: journey.badExits[stage], luck: luck, expectationShift: segments[segment].expectationShift,
        attention: isLived[stage] ? promises.persuasion : 0)
      guard choices.isFull || number == active.count - 1 else { continue }
      if !promises.all.isEmpty {
        choices.hear(promises.all)
        choices.putBack(into: &customers)
      }
      choices.decide(quads.span, perStage: journey.quadsPerStage)
      for number in 0..<choices.count {
        guard let (place, exit) = choices.departure(number) else { continue }
        leave(place, by: journey.exits[Int(stages[place]) &* JourneyLimits.paths &+ exit])
      }
      choices.empty()
    }
  }
}
