/// How many people talk about the brand, and in which way.
struct Voices: Sendable {
  /// Those who recommend.
  var advocates = 0
  /// Those who bought and warn others.
  var detractors = 0

  /// Adds a difference.
  @inline(__always)
  mutating func add(_ difference: Voices) {
    advocates &+= difference.advocates
    detractors &+= difference.detractors
  }
}

extension Customer {
  /// Whether others are told good things: nobody recommends what disappointed them.
  var isAdvocate: Bool { standing.contains(.advocate) && !standing.contains(.detractor) }

  /// Becomes a detractor, or is none any more: a buyer who would rate 6 or less.
  @inline(__always)
  mutating func judgeBrand() -> Voices {
    guard standing.contains(.buyer) else { return Voices() }
    let isDetractor = attitude + leniency < 6.5
    guard isDetractor != standing.contains(.detractor) else { return Voices() }
    return change { $0.formSymmetricDifference(.detractor) }
  }

  /// Begins to recommend.
  mutating func speakUp() -> Voices {
    change { $0.insert(.advocate) }
  }

  /// Recommends no more, as on ending at an outcome; those who warn others go on.
  @inline(__always)
  mutating func fallSilent() -> Voices {
    guard standing.contains(.advocate) else { return Voices() }
    return change { $0.remove(.advocate) }
  }

  private mutating func change(_ edit: (inout Standing) -> Void) -> Voices {
    let (wasAdvocate, wasDetractor) = (isAdvocate, standing.contains(.detractor))
    edit(&standing)
    return Voices(
      advocates: (isAdvocate ? 1 : 0) - (wasAdvocate ? 1 : 0),
      detractors: (standing.contains(.detractor) ? 1 : 0) - (wasDetractor ? 1 : 0))
  }
}
