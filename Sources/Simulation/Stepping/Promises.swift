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
    let reached = zip(journey.channelRows, awareness.hazards).filter { $0.0.hazard > 0 }
    let total = reached.reduce(0) { $0 + $1.1 }
    guard total > 0 else { return }
    // Channels compete for attention as they do for those who have not heard of the brand.
    let seen = PortableMath.oneMinusExp(ofMinus: total)
    var sum = 0.0
    for (channel, hazard) in reached {
      let share = seen * hazard / total
      all.append(Seen(promise: channel.promise, from: Float(sum), to: Float(sum + share)))
      sum += share
    }
  }
}
