import Journeys

/// Every key that one replication draws with; looked up by number, made from names.
struct ReplicationKeys: Sendable {
  /// One for each stage: which way out of it.
  var choices: [UInt64]
  /// One for each stage: how long until chance takes somebody out of it.
  var patience: [UInt64]
  /// Three for each place of a touchpoint: stage times slots plus slot.
  var touchpoints: [TouchpointKeys]
  var arrival: RandomKey
  var segment: RandomKey
  var taste: RandomKey
  var temper: RandomKey
  var frequency: RandomKey
  var dropout: RandomKey
  var purchase: RandomKey
  var lapse: RandomKey
  var claim: RandomKey
  var survey: RandomKey

  init(_ journey: CompiledJourney, seed: UInt64, replication: Int) {
    let key = RandomKey(seed: seed, replication: replication)
    choices = journey.stages.map { key.key(for: .choice(at: $0)).bits }
    patience = journey.stages.map { key.key(for: .patience(at: $0)).bits }
    touchpoints = Array(repeating: TouchpointKeys(), count: journey.stages.count * journey.slots)
    var slot = 0
    for (number, touchpoint) in journey.touchpoints.enumerated() {
      slot = number > 0 && journey.touchpoints[number - 1].stage == touchpoint.stage ? slot + 1 : 0
      let place = "\(journey.stages[touchpoint.stage])\n\(touchpoint.name)"
      touchpoints[touchpoint.stage * journey.slots + slot] = TouchpointKeys(
        delivery: key.key(for: .delivery(at: place)).bits, perception: key.key(for: .perception(at: place)).bits,
        complaint: key.key(for: .complaint(at: place)).bits)
    }
    arrival = key.key(for: .arrival)
    segment = key.key(for: .segment)
    taste = key.key(for: .taste)
    temper = key.key(for: .temper)
    frequency = key.key(for: .frequency)
    dropout = key.key(for: .dropout)
    purchase = key.key(for: .purchase)
    lapse = key.key(for: .lapse)
    claim = key.key(for: .claim)
    survey = key.key(for: .survey)
  }
}

/// The keys of the draws of one touchpoint.
struct TouchpointKeys: Sendable {
  var delivery: UInt64 = 0
  var perception: UInt64 = 0
  var complaint: UInt64 = 0
}
