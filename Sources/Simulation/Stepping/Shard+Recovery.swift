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
    customers[place].fail()
    // It happens at any moment of the step alike, and what ends before the step's decision matters to none: so what lasts
    // so many steps is open at as many decisions on average, however long they are.
    let moment = Draw.middleUniform(bits)
    func decisions(_ lasting: Double) -> Int { Int(min(lasting + moment, Double(UInt16.max))) }
    let more = SplitMix64.mix(bits ^ 0x2545_F491_4F6C_DD1D)
    // Whoever acts first keeps nobody waiting.
    let days = isVoiced ? desk.days(bits: SplitMix64.mix(more), moment: moment) : 0
    let wait = decisions(days / row.stepDays)
    // A complaint that is still at the desk when the run ends is answered by nobody who looks then.
    let isOutstanding = Int(step) + wait >= steps
    let isSolvable = (isNoticed || isVoiced) && Draw.upperUniform(more) < row.resolution
    recorder.hear(
      ofFailureAt: touchpoint.number, segment: segment, isNoticed: isNoticed, isVoiced: isVoiced,
      isOutstanding: isOutstanding, days: days)
    let before = customers[place].satisfaction
    note(place) {
      let isSolved = isSolvable && !isOutstanding
      return isNoticed
        ? .noticed(isSolved: isSolved)
        : isVoiced ? .complains(days: days, isSolved: isSolved) : .keepsSilent
    }
    guard isSolvable else {
      let patience = -PortableMath.log((Double(more & 0xFF_FFFF) + 0.5) * 0x1p-24) * row.grudge
      return customers[place].hold(decisions: decisions(patience), from: step)
    }
    customers[place].hold(decisions: wait, from: step)
    guard !isOutstanding else { return }
    let solution = LateAnswer(
      place: UInt32(place), row: UInt16(encounters.row(number)), due: UInt16(clamping: Int(step) + wait),
      before: before,
      after: min(max(before + row.recovery * touchpoint.severity - row.penalty(days: days), 0), 10))
    if wait == 0 { putRight(solution) } else { answers.append(solution) }
  }

  /// Puts right what is answered in this step, in the order of the complaints and before anything else happens.
  mutating func answer() {
    let now = step
    let due = answers.filter { $0.due <= now }
    guard !due.isEmpty else { return }
    answers.removeAll { $0.due <= now }
    for answer in due { putRight(answer) }
  }

  /// Puts a problem right: what was lost comes back in part, as the last moment of the episode.
  private mutating func putRight(_ answer: LateAnswer) {
    let (place, experience) = (Int(answer.place), journey.experience)
    let segment = Int(customers[place].segment)
    // The bonus shows in surveys alone: de Matos, Henrique & Rossi 2007 find none in loyalty.
    let isFirst = !customers[place].standing.contains(.failedAgain)
    if isFirst { customers[place].standing.insert(.recovered) }
    voices.add(
      customers[place].speaking {
        $0.relive(answer.after, experience)
        $0.judgeBrand()
      })
    recorder.payRecovery(
      journey.prices.recovery, segment: segment, age: customers[place].age(step: step, of: steps))
    recorder.solve(
      journey.touchpointRows[Int(answer.row)].number, segment: segment, from: answer.before,
      to: isFirst ? min(answer.after + journey.recovery.bonus, 10) : answer.after)
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
      let refund = Int((prices.guarantee * Double(paid[place])).rounded())
      recorder.claim(
        refund, segment: Int(customers[place].segment), age: customers[place].age(step: step, of: steps))
      note(place) { .claims(amount: refund) }
    }
  }
}

/// What puts a failure right, when it comes.
struct LateAnswer: Sendable {
  /// The customer, as a place in the shard.
  let place: UInt32
  /// The touchpoint that failed, as a place among the rows.
  let row: UInt16
  /// The step in which it comes.
  let due: UInt16
  /// How content the failure left the customer, and how content the solution will, 0 to 10.
  let before: Float
  let after: Float
}

extension Customer {
  /// Meets a failure; any but the first takes the bonus of a solution away (Maxham & Netemeyer 2002).
  mutating func fail() {
    if standing.contains(.failed) { standing.insert(.failedAgain) }
    standing.insert(.failed)
    standing.remove(.recovered)
  }

  /// Adds a moment to the running episode: the last one now, and perhaps its peak (equation E5).
  mutating func relive(_ verdict: Float, _ experience: ExperienceRow) {
    satisfaction = verdict
    episodeSum += verdict
    episodeCount += 1
    if (verdict - Self.neutral).magnitude >= (episodePeak - Self.neutral).magnitude { episodePeak = verdict }
    if Int(episodeCount) >= experience.episode { endEpisode(experience) }
  }
}
