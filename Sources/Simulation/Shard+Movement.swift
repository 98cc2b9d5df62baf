import Journeys

extension Shard {
  /// Puts everybody at the start.
  mutating func enter() {
    let stage = journey.start
    for customer in 0..<count {
      let segment = segment(of: customer)
      customers[customer].segment = UInt8(segment)
      customers[customer].attitude = journey.experience.startingAttitude
      recorder.count(segment: segment)
      recorder.reach(stage, segment: segment)
      // Where channels bring people along, they begin with nothing in mind; that comes when they hear of the brand.
      if journey.treatments[stage] == .constant { drawPatience(customer, at: stage, time: 0) }
      if !journey.startsByChannels { begin(customer, channel: Customer.noChannel, time: 0) }
    }
    occupancy[stage] = count
  }

  private func segment(of customer: Int) -> Int {
    guard journey.segmentRows.count > 1 else { return 0 }
    let luck = Draw.upperUniform(keys.segment.draw(customer: index(customer), step: 0))
    return journey.segmentRows.firstIndex { luck < $0.upperBound } ?? 0
  }

  private func index(_ customer: Int) -> UInt32 { UInt32(truncatingIfNeeded: first &+ customer) }

  /// Gives a customer a character and a first expectation.
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
    state.taste = PortableMath.normal(Draw.upper(tasteBits)).magnitude
    state.leniency = experience.leniencySpread * PortableMath.normal(Draw.lower(tasteBits)) + segment.leniencyShift
    // Beta(1, 4) by inversion: 1 - (1 - u)^(1/4); its mean is a fifth.
    let quarter = (1 - Draw.upperUniform(temperBits)).squareRoot().squareRoot()
    let impulsiveness = min(max(1 - quarter + segment.impulseShift, 0.001), 1)
    state.impulse = PortableMath.log2(impulsiveness * 5)
    let isSeen = channel != Customer.noChannel
    let likeliest = journey.likeliestChannel(luck: Draw.upperUniform(RandomKey.mix(temperBits)))
    let source = isSeen ? Int(channel) : likeliest
    if let source {
      // Whoever leaves the start without a channel has heard of the brand in a way that nobody pays for.
      if isSeen || !journey.startsByChannels { recorder.hear(source, segment: Int(state.segment)) }
      state.channel = UInt8(source)
    }
    let promise = source.map { journey.channelRows[$0].promise } ?? Customer.neutral
    let reading = experience.expectationSpread * PortableMath.normal(Draw.lower(temperBits))
    state.expectation = min(max(promise + segment.expectationShift + reading, 0), 10)
    state.heardStep = UInt16(truncatingIfNeeded: time)
    state.standing.insert(.begun)
    customers[customer] = state
  }

  /// Draws how long a customer will stay at a stage that is left by chance, and which way.
  ///
  /// - Parameter time: 0 for the first stay, whenever that begins: strategies that bring somebody to a stage sooner or
  ///   later meet the same luck there.
  private mutating func drawPatience(_ customer: Int, at stage: Int, time: Int) {
    let bits = RandomKey.draw(
      key: keys.patience[stage], customer: index(customer), step: UInt32(truncatingIfNeeded: time))
    (patience[customer], luck[customer]) = Departures.draw(bits)
  }

  /// Moves a customer out of a stage, through any instant stages, to where the step ends.
  ///
  /// - Parameter hasFelt: Whether there is an episode to remember.
  mutating func leave(_ customer: Int, by first: Exit, hasFelt: Bool) {
    let from = Int(stages[customer])
    let segment = journey.segmentRows.count > 1 ? Int(customers[customer].segment) : 0
    if journey.startsByChannels, from == journey.start, !customers[customer].standing.contains(.begun) {
      begin(customer, channel: first.channel, time: Int(step) + 1)
    }
    if hasFelt {
      customers[customer].endEpisode(journey.experience)
      voices.add(customers[customer].judgeBrand())
    }
    var to = Int(first.to)
    take(first, customer, segment)
    if journey.isInstant[to] { to = passThrough(to, customer, segment) }
    let isFirst = visit(to, customer, segment)
    stages[customer] = UInt8(truncatingIfNeeded: to)
    occupancy[from] &-= 1
    occupancy[to] &+= 1
    if journey.treatments[to] == .constant { drawPatience(customer, at: to, time: isFirst ? 0 : Int(step) + 1) }
    if journey.isOutcome[to] { voices.add(customers[customer].fallSilent()) }
  }

  /// Takes a customer through instant stages, one after the other, and says where that ends.
  ///
  /// They are at most as many as there are stages: a journey in which they loop is refused.
  private mutating func passThrough(_ first: Int, _ customer: Int, _ segment: Int) -> Int {
    var stage = first
    while let row = journey.instant[stage] {
      visit(stage, customer, segment)
      recorder.arrive(stage, segment: segment)
      let bits = RandomKey.draw(key: keys.choices[stage], customer: index(customer), step: step)
      let luck = (Double(bits &>> 11) + 0.5) * 0x1p-53
      let exit = row.exit(luck: luck, effect: row.effects[segment].total(customers[customer]))
      take(exit, customer, segment)
      stage = Int(exit.to)
    }
    return stage
  }

  /// Notes that a customer comes to a stage, and says whether it is for the first time.
  @discardableResult
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
    if exit.meaning.contains(.purchase), !customers[customer].standing.contains(.buyer) {
      customers[customer].standing.insert(.buyer)
      let elapsed = Int(step) + 1 - Int(customers[customer].heardStep)
      recorder.firstPurchase(after: elapsed, segment: segment)
    }
    if exit.meaning.contains(.referral) { voices.add(customers[customer].speakUp()) }
  }
}

extension Customer {
  /// Remembers the running episode, as on leaving a stage: equation E5.
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

extension PathEffects {
  /// The log multiplier for one customer.
  func total(_ customer: Customer) -> Double {
    guard !isConstant else { return constant }
    return constant + attitude * Double(customer.attitude - Customer.neutral)
      + expectation * Double(customer.expectation - Customer.neutral) + surprise * Double(customer.surprise)
  }
}
