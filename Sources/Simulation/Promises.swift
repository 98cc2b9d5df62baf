/// Which advertisements are seen in one step by people who know the brand already.
struct Promises {
  /// An advertisement with the range of uniform numbers at which it is seen.
  struct Seen {
    let promise: Float
    let from: Float
    let to: Float
  }

  let persuasion: Float
  private(set) var all: [Seen] = []

  init(_ journey: CompiledJourney, _ awareness: Awareness) {
    persuasion = journey.persuasion
    guard persuasion > 0 else { return }
    var sum = 0.0
    for (channel, hazard) in zip(journey.channelRows, awareness.hazards) where channel.hazard > 0 {
      let share = PortableMath.oneMinusExp(ofMinus: hazard)
      all.append(Seen(promise: channel.promise, from: Float(sum), to: Float(sum + share)))
      sum += share
    }
  }
}
