extension Shard {
  /// What was counted, with a last look at everybody.
  mutating func tally() -> Tally {
    var segments = journey.segmentRows.indices.map { recorder.tally(segment: $0) }
    var fingerprint: UInt64 = 0
    for customer in 0..<count {
      let state = customers[customer]
      fingerprint &+= state.fingerprint(stage: stages[customer], visited: visited[customer], index: first + customer)
      let segment = Int(state.segment)
      if state.isAdvocate { segments[segment].advocates += 1 }
      guard state.standing.contains(.buyer) else { continue }
      let age = customers[customer].age(step: step, of: steps) ?? 0
      segments[segment].purchases.seenUntil[age] += 1
      if !journey.isLoss[Int(stages[customer])] {
        segments[segment].retained += 1
        segments[segment].purchases.remaining[age] += 1
      }
      segments[segment].attitude += EncounterBatch.fixed(state.attitude)
      let bits = keys.survey.draw(customer: index(customer), step: step)
      let noise = journey.experience.ratingNoise * PortableMath.normal(Draw.upper(bits))
      let rating = state.rating(noise: noise, bonus: journey.recovery.bonus)
      let answers = Double(Draw.lowerUniform(bits)) < journey.survey.probability(rating: Double(rating))
      segments[segment].rate(rating, answers: answers)
      note(customer) { .rates(rating: rating, answers: answers) }
    }
    return Tally(
      segments: segments, occupancy: [], heard: [], improvements: [], fingerprint: fingerprint, cohorts: cohorts())
  }
}

extension Customer {
  /// What a customer would answer when asked how likely a recommendation is, from 0 to 10 (equation E11).
  ///
  /// Rounding to whole points puts the cuts of Reichheld 2003 at 6.5 and 8.5. A method of the customer on purpose: one of
  /// the shard would copy all of its batches.
  fileprivate func rating(noise: Float, bonus: Float) -> Int {
    let rating = attitude + leniency.value + (standing.contains(.recovered) ? bonus : 0) + noise
    return Int(min(max((rating + 0.5).rounded(.down), 0), 10))
  }
}

extension SegmentTally {
  /// Counts a buyer's rating, and whether anybody hears of it.
  fileprivate mutating func rate(_ rating: Int, answers: Bool) {
    let (isPromoter, isDetractor) = (rating >= 9, rating <= 6)
    ratings += rating
    if isPromoter { promoters += 1 }
    if isDetractor { detractors += 1 }
    guard answers else { return }
    survey.answers += 1
    survey.ratings += rating
    if isPromoter { survey.promoters += 1 }
    if isDetractor { survey.detractors += 1 }
  }
}
