extension Shard {
  /// What follows from the failures of the batch that was just experienced.
  mutating func recover() {
    for number in 0..<encounters.count where encounters.isFailure(number) { recover(number) }
  }

  /// Finds out whether the company learns of one failure, and what it does about it (equation E10).
  private mutating func recover(_ number: Int) {
    let row = journey.recovery
    let place = encounters.place(number)
    let touchpoint = journey.touchpointRows[encounters.row(number)]
    let segment = Int(customers[place].segment)
    let bits = RandomKey.draw(
      key: keys.touchpoints[encounters.row(number)].complaint, customer: index(place), step: step)
    let isNoticed = Draw.upperUniform(bits) < row.proactive
    let isVoiced = !isNoticed && Draw.lowerUniform(bits) < journey.segmentRows[segment].complains
    let isFirst = !customers[place].standing.contains(.failed)
    customers[place].standing.insert(.failed)
    customers[place].standing.remove(.recovered)
    let more = SplitMix64.mix(bits ^ 0x2545_F491_4F6C_DD1D)
    let isSolved = (isNoticed || isVoiced) && Draw.upperUniform(more) < row.resolution
    // Whoever acts first keeps nobody waiting.
    let days = isVoiced ? desk.days(bits: SplitMix64.mix(more)) : 0
    let before = customers[place].satisfaction
    if isSolved {
      solve(place, severity: touchpoint.severity, days: days, isFirst: isFirst)
      recorder.payRecovery(journey.prices.recovery, segment: segment, age: customers[place].age(step: step, of: steps))
    } else {
      let patience = -PortableMath.log((Double(more & 0xFF_FFFF) + 0.5) * 0x1p-24) * row.grudge
      hold(place, steps: 1 + patience)
    }
    if isVoiced { complaints += 1 }
    let bonus = isSolved && isFirst ? row.bonus : 0
    let after = isSolved ? min(customers[place].satisfaction + bonus, 10) : before
    recorder.recover(
      touchpoint.number, segment: segment, isNoticed: isNoticed, isVoiced: isVoiced, isSolved: isSolved, days: days,
      change: EncounterBatch.fixed(after) - EncounterBatch.fixed(before))
    note(place) {
      isNoticed
        ? .noticed(isSolved: isSolved)
        : isVoiced ? .complains(days: days, isSolved: isSolved) : .keepsSilent
    }
  }

  /// Puts a problem right: what was lost comes back in part, as the last moment of the episode.
  private mutating func solve(_ place: Int, severity: Float, days: Double, isFirst: Bool) {
    let row = journey.recovery
    let experience = journey.experience
    let verdict = customers[place].satisfaction + row.recovery * severity - row.penalty(days: days)
    voices.add(
      customers[place].speaking {
        $0.relive(min(max(verdict, 0), 10), experience)
        $0.judgeBrand()
      })
    // The bonus shows in surveys alone: de Matos, Henrique & Rossi 2007 find none in loyalty.
    if isFirst { customers[place].standing.insert(.recovered) }
    customers[place].standing.remove(.problem)
    // An answer that takes longer than the step leaves the problem open until it comes.
    if days > row.stepDays { hold(place, steps: days / row.stepDays) }
  }

  private mutating func hold(_ place: Int, steps: Double) {
    customers[place].standing.insert(.problem)
    customers[place].problemEnd = UInt16(min(Double(step) + steps, Double(UInt16.max)))
  }

  /// Lets those of the batch who bought and are not content make use of the guarantee.
  mutating func claim() {
    let prices = journey.prices
    guard prices.claims > 0 else { return }
    for number in 0..<encounters.count {
      let place = encounters.place(number)
      guard customers[place].standing.contains(.covered), customers[place].satisfaction < prices.claimBelow else {
        continue
      }
      let bits = keys.claim.draw(customer: index(place), step: step)
      guard Draw.upperUniform(bits) < prices.claims else { continue }
      customers[place].standing.remove(.covered)
      let segment = Int(customers[place].segment)
      recorder.claim(prices.refunds[segment], segment: segment, age: customers[place].age(step: step, of: steps))
      note(place) { .claims(amount: prices.refunds[segment]) }
    }
  }
}

extension Customer {
  /// Adds a moment to the running episode: the last one now, and perhaps its peak (equation E5).
  mutating func relive(_ verdict: Float, _ experience: ExperienceRow) {
    satisfaction = verdict
    episodeSum += verdict
    episodeCount += 1
    if (verdict - Self.neutral).magnitude >= (episodePeak - Self.neutral).magnitude { episodePeak = verdict }
    if Int(episodeCount) >= experience.episode { endEpisode(experience) }
  }
}
