extension Shard {
  /// What was counted, with a last look at everybody.
  func tally() -> Tally {
    var segments = journey.segmentRows.indices.map { recorder.tally(segment: $0) }
    var fingerprint: UInt64 = 0
    for customer in 0..<count {
      let state = customers[customer]
      fingerprint &+= state.fingerprint(stage: stages[customer], visited: visited[customer], index: first + customer)
      let segment = Int(state.segment)
      if state.isAdvocate { segments[segment].advocates += 1 }
      guard state.standing.contains(.buyer) else { continue }
      if !journey.isOutcome[Int(stages[customer])] { segments[segment].retained += 1 }
      segments[segment].attitude += EncounterBatch.fixed(state.attitude)
      let rating = rating(of: state, index: UInt32(truncatingIfNeeded: first &+ customer))
      if rating >= 8.5 { segments[segment].promoters += 1 }
      if rating < 6.5 { segments[segment].detractors += 1 }
    }
    return Tally(segments: segments, occupancy: [], fingerprint: fingerprint)
  }

  /// What a customer would answer when asked how likely a recommendation is, before rounding: equation E11.
  ///
  /// Rounding to whole points puts the cuts of Reichheld 2003 at 6.5 and 8.5.
  private func rating(of customer: Customer, index: UInt32) -> Float {
    let bits = keys.survey.draw(customer: index, step: step)
    let noise = journey.experience.ratingNoise * PortableMath.normal(Draw.upper(bits))
    return customer.attitude + customer.leniency + noise
  }
}
