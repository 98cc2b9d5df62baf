extension EncounterBatch {
  /// What is delivered and what is perceived: equations E1 and E2.
  mutating func perceive() {
    for i in 0..<256 { delivered[i] = PortableMath.normal(Draw.upper(delivery[i])) }
    for i in 0..<256 { perceived[i] = PortableMath.normal(Draw.upper(perceiving[i])) }
    for i in 0..<256 {
      let fails: Float = Draw.lowerUniform(delivery[i]) < failure[i] ? 1 : 0
      let quality = mean[i] + spread[i] * delivered[i] - fails * severity[i]
      let felt = quality - mismatch[i] * taste[i] - penalty[i] + noise[i] * perceived[i]
      delivered[i] = quality
      failed[i] = fails
      perceived[i] = min(max(felt, 0), 10)
    }
  }

  /// Disconfirmation, felt by the value function of prospect theory (equation E3), and adaptive expectations (equation E4).
  mutating func judge(_ experience: ExperienceRow) {
    // Local copies: a load from a parameter inside the loop would keep it scalar.
    let curvature = experience.curvature
    let feeling = experience.feeling
    let learning = experience.learning
    for i in 0..<256 {
      let distance = perceived[i] - expectation[i]
      let beyond = max(distance.magnitude - tolerance[i], 0)
      // x^α as 2^(α log2 x); what is below a millionth of a point is nothing.
      let size = PortableMath.exp2(curvature * PortableMath.log2(max(beyond, 1e-6)))
      let value = (beyond > 1e-6 ? size : 0) * (distance < 0 ? -lossAversion[i] : 1)
      gap[i] = distance
      surprise[i] = value
      satisfaction[i] = min(max(perceived[i] + feeling * value, 0), 10)
    }
    for i in 0..<256 { expectation[i] += learning * gap[i] }
  }

  /// The peak–end rule for the running episode; a long one is remembered while it goes on: equation E5.
  mutating func remember(_ experience: ExperienceRow) {
    let limit = Float(experience.episode)
    let peakEnd = experience.peakEnd
    let memory = experience.memory
    for i in 0..<256 {
      let verdict = satisfaction[i]
      let isPeak = (verdict - Customer.neutral).magnitude >= (episodePeak[i] - Customer.neutral).magnitude
      let peak = isPeak ? verdict : episodePeak[i]
      let sum = episodeSum[i] + verdict
      let number = episodeCount[i] + 1
      let isOver = number >= limit
      let remembered = (1 - peakEnd) * (sum / number) + 0.5 * peakEnd * (peak + verdict)
      attitude[i] += isOver ? memory * (remembered - attitude[i]) : 0
      episodeSum[i] = isOver ? 0 : sum
      episodePeak[i] = isOver ? Customer.neutral : peak
      episodeCount[i] = isOver ? 0 : number
    }
  }
}

extension EncounterBatch {
  /// Adds what was experienced to the counts.
  ///
  /// Mutating although it changes nothing here: a borrowed batch would be copied whole at each subscript.
  mutating func record(in recorder: inout Recorder, _ rows: Span<TouchpointRow>) {
    let touchpoints = recorder.touchpoints
    for i in 0..<256 {
      var flags: Int = gap[i] < -tolerance[i] ? 1 : 0
      flags |= gap[i] > tolerance[i] ? 1 << Recorder.flagBits : 0
      flags |= delivered[i] >= standard[i] ? 1 << (2 * Recorder.flagBits) : 0
      flags |= satisfaction[i] >= 9 ? 1 << (3 * Recorder.flagBits) : 0
      flags |= failed[i] > 0 ? 1 << (4 * Recorder.flagBits) : 0
      news[i] = flags
    }
    var sums = recorder.encounters.mutableSpan
    for i in 0..<count {
      let place = i & 255
      let number = rows[Int(touchpoint[place])].number
      let at = (Int(segment[place]) &* touchpoints &+ number) &* Recorder.fields
      let perception = Self.fixed(perceived[place])
      sums[at] &+= 1
      sums[at &+ 1] &+= perception &- Self.fixed(gap[place])
      sums[at &+ 2] &+= Self.fixed(delivered[place])
      sums[at &+ 3] &+= perception
      sums[at &+ 4] &+= Self.fixed(satisfaction[place])
      sums[at &+ 5] &+= news[place]
    }
  }

  /// A number between -64 and 64 in units of 1/65536, rounded: whole numbers add up the same in any order.
  @inline(__always)
  static func fixed(_ x: Float) -> Int {
    Int(Int32(bitPattern: (x + 192).bitPattern &- (192 as Float).bitPattern))
  }
}
