import Journeys

extension CompiledJourney {
  /// Where people at a stage go in one step if every effect is neutral: stage numbers, path numbers and probabilities.
  ///
  /// What is missing to 1 stays. For an instant stage the probabilities add up to 1 and hold within the step.
  public func transitions(from stage: Int) -> [(to: Int, path: Int, probability: Double)] {
    if let row = instant[stage] {
      return row.probabilities.map { (Int($0.exit.to), Int($0.exit.path), $0.probability) }
    }
    var awareness = Awareness(channels: channelRows)
    awareness.advance(channels: channelRows, recommendation: 0)
    let rates = rates(from: stage, awareness)
    let total = rates.reduce(0, +)
    let leaving = PortableMath.oneMinusExp(ofMinus: total)
    return zip(exits(from: stage), rates).map { exit, rate in
      (Int(exit.to), Int(exit.path), total > 0 ? leaving * rate / total : 0)
    }
  }

  /// The hazards of the ways out of a stage in a step whose awareness is known.
  func rates(from stage: Int, _ awareness: Awareness) -> [Double] {
    zip(exits(from: stage), hazards[stage]).map { exit, hazard in
      hazard ?? (exit.channel == Customer.noChannel ? 0 : awareness.hazards[Int(exit.channel)])
    }
  }
}
