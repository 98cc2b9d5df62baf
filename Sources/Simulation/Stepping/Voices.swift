/// Word of mouth (equations E8 and E11): how many people talk about the brand, and in which way.
struct Voices: Sendable {
  /// Those who recommend.
  var advocates = 0
  /// Those who bought and warn others.
  var detractors = 0
  /// The sum of the attitudes of those who recommend, in units of 1/65536 point.
  var warmth = 0

  /// Adds a difference.
  @inline(__always)
  mutating func add(_ difference: Voices) {
    advocates &+= difference.advocates
    detractors &+= difference.detractors
    warmth &+= difference.warmth
  }

  static func - (one: Voices, other: Voices) -> Voices {
    Voices(
      advocates: one.advocates &- other.advocates, detractors: one.detractors &- other.detractors,
      warmth: one.warmth &- other.warmth)
  }
}

extension Customer {
  /// Whether others are told good things: nobody recommends what disappointed them.
  var isAdvocate: Bool { standing.contains(.advocate) && !standing.contains(.detractor) }

  /// What the customer adds to the talk about the brand.
  @inline(__always)
  var voices: Voices {
    let bits = Int(standing.rawValue)
    let isDetractor = (bits &>> 2) & 1
    let isAdvocate = (bits &>> 1) & 1 & ~isDetractor
    return Voices(
      advocates: isAdvocate, detractors: isDetractor, warmth: (0 &- isAdvocate) & EncounterBatch.fixed(attitude))
  }

  /// Becomes a detractor, or is none any more: a buyer who would rate 6 or less.
  @inline(__always)
  mutating func judgeBrand() {
    guard standing.contains(.buyer) else { return }
    if attitude + leniency.value < 6.5 { standing.insert(.detractor) } else { standing.remove(.detractor) }
  }

  /// Changes the customer and says what that does to the talk about the brand.
  @inline(__always)
  mutating func speaking(_ change: (inout Customer) -> Void) -> Voices {
    let before = voices
    change(&self)
    return voices - before
  }

  /// Has a new attitude, and says what that does to the talk about the brand; those who say nothing cost nothing.
  @inline(__always)
  mutating func remember(_ now: Float) -> Voices {
    guard standing.rawValue & (Standing.buyer.rawValue | Standing.advocate.rawValue) != 0 else {
      attitude = now
      return Voices()
    }
    return speaking {
      $0.attitude = now
      $0.judgeBrand()
    }
  }
}
