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
    customers[place].standing.subtract([.awaiting, .awaitingFirst])
    let more = SplitMix64.mix(bits ^ 0x2545_F491_4F6C_DD1D)
    // Whoever acts first keeps nobody waiting.
    let days = isVoiced ? desk.days(bits: SplitMix64.mix(more)) : 0
    // A complaint that is still at the desk when the run ends is answered by nobody who looks then.
    let isOutstanding = Double(step) + days / row.stepDays > Double(steps)
    let isSolvable = (isNoticed || isVoiced) && Draw.upperUniform(more) < row.resolution
    let isSolved = isSolvable && !isOutstanding
    let before = customers[place].satisfaction
    let verdict = min(max(before + row.recovery * touchpoint.severity - row.penalty(days: days), 0), 10)
    if isSolvable {
      solve(place, verdict: verdict, days: days, isFirst: isFirst)
    } else {
      let patience = -PortableMath.log((Double(more & 0xFF_FFFF) + 0.5) * 0x1p-24) * row.grudge
      hold(place, steps: 1 + patience)
    }
    if isSolved {
      let answered = step + UInt32(days / row.stepDays)
      recorder.payRecovery(
        journey.prices.recovery, segment: segment, age: customers[place].age(step: answered, of: steps))
    }
    let after = isSolved ? min(verdict + (isFirst ? row.bonus : 0), 10) : before
    recorder.recover(
      touchpoint.number, segment: segment, isNoticed: isNoticed, isVoiced: isVoiced, isSolved: isSolved,
      isOutstanding: isOutstanding, days: days, from: before, to: after)
    note(place) {
      isNoticed
        ? .noticed(isSolved: isSolved)
        : isVoiced ? .complains(days: days, isSolved: isSolved) : .keepsSilent
    }
  }

  /// Puts a problem right: what was lost comes back in part, as the last moment of the episode.
  ///
  /// An answer that takes longer than the step leaves the problem open until it comes.
  private mutating func solve(_ place: Int, verdict: Float, days: Double, isFirst: Bool) {
    let (row, experience) = (journey.recovery, journey.experience)
    customers[place].awaited = Trait(verdict)
    // The bonus shows in surveys alone: de Matos, Henrique & Rossi 2007 find none in loyalty.
    customers[place].standing.insert(isFirst ? [.awaiting, .awaitingFirst] : .awaiting)
    if days > row.stepDays {
      hold(place, steps: (days / row.stepDays).rounded(.up))
    } else {
      voices.add(customers[place].speaking { $0.endProblem(experience) })
    }
  }

  /// Ends a problem whose time has come.
  mutating func endProblem(_ place: Int) {
    let experience = journey.experience
    voices.add(customers[place].speaking { $0.endProblem(experience) })
  }

  /// What the failures of a batch will add to the queue, on average: less noise than those who do complain.
  mutating func expectComplaints() {
    let (rows, row) = (journey.touchpointRows, journey.recovery)
    for number in 0..<encounters.count {
      let segment = Int(customers[encounters.place(number)].segment)
      let chance = rows[encounters.row(number)].failure * (1 - row.proactive) * journey.segmentRows[segment].complains
      complaints &+= Int(Int32(chance * Self.complaintUnits))
    }
  }

  /// The parts of a complaint that complaints are counted in.
  static let complaintUnits: Float = 0x1p20

  private mutating func hold(_ place: Int, steps: Double) {
    customers[place].standing.insert(.problem)
    customers[place].problemEnd = UInt16(min(Double(step) + steps, Double(UInt16.max)))
  }

  /// Lets those of the batch who bought and are not content decide whether to make use of the guarantee: once a purchase,
  /// at the first thing that goes wrong with it.
  mutating func claim() {
    let prices = journey.prices
    guard prices.claims > 0 else { return }
    for number in 0..<encounters.count {
      let place = encounters.place(number)
      guard customers[place].standing.contains(.covered), customers[place].satisfaction < prices.claimBelow else {
        continue
      }
      customers[place].standing.remove(.covered)
      let bits = keys.claim.draw(customer: index(place), step: UInt32(customers[place].purchases))
      guard Draw.upperUniform(bits) < prices.claims else { continue }
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
