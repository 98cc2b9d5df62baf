import Journeys

/// Competing risks by inversion of the cumulative hazard (equation E6): how people leave the stages where everybody leaves
/// with the same chances, in one step.
///
/// Whoever comes to such a stage draws a patience once, exponentially distributed, and the hazard of each step takes some of
/// it away until none is left: then the customer leaves. The chances are the same as with a draw in every step, and those
/// who wait, most people in most steps, cost next to nothing.
struct Departures: Sendable {
  /// What the step takes off the patience of those at each stage, in units of ``patiencePerHazard``; the last one is for
  /// the places that nobody takes.
  private(set) var hazards: [UInt32]
  /// The ways out of each stage as parts of one, added up, ``JourneyLimits/paths`` for each stage.
  private var shares: [Double]

  /// A hazard of 1 takes as much off a patience.
  static let patiencePerHazard = Double(1 << 26)

  init(_ journey: CompiledJourney, _ awareness: Awareness) {
    hazards = Array(repeating: 0, count: journey.stages.count + 1)
    shares = Array(repeating: 1, count: journey.stages.count * JourneyLimits.paths)
    for stage in journey.stages.indices { set(stage, journey, awareness) }
  }

  /// Works out anew the one stage that awareness changes.
  mutating func update(_ journey: CompiledJourney, _ awareness: Awareness) {
    set(journey.start, journey, awareness)
  }

  /// The number of the way out that a customer takes: bad ways first, so that luck couples strategies monotonically.
  func exit(from stage: Int, luck: UInt32) -> Int {
    let draw = (Double(luck) + 0.5) * 0x1p-32
    var number = 0
    for way in 0..<(JourneyLimits.paths - 1) { number += draw >= shares[stage * JourneyLimits.paths + way] ? 1 : 0 }
    return number
  }

  /// A patience and the luck of choosing, from 64 random bits.
  static func draw(_ bits: UInt64) -> (patience: UInt32, luck: UInt32) {
    let uniform = (Double(bits &>> 32) + 0.5) * 0x1p-32
    let patience = -PortableMath.log(uniform) * patiencePerHazard
    return (UInt32(patience), UInt32(truncatingIfNeeded: bits))
  }

  private mutating func set(_ stage: Int, _ journey: CompiledJourney, _ awareness: Awareness) {
    guard journey.treatments[stage] == .constant else { return }
    let rates = journey.rates(from: stage, awareness)
    let total = rates.reduce(0, +)
    // Beyond a hazard of 32 nobody is left, as surely as a patience can tell.
    hazards[stage] = UInt32((min(total, 32) * Self.patiencePerHazard).rounded())
    var sum = 0.0
    for (number, rate) in rates.enumerated() where total > 0 {
      sum += rate / total
      shares[stage * JourneyLimits.paths + number] = number == rates.count - 1 ? 1 : sum
    }
  }
}

/// Stream compaction over 256 customers at the beginning of a step: who waits, who leaves by chance, who has something to experience or decide.
///
/// Short loops with a constant trip count, like those of ``EncounterBatch``.
struct ChanceTile {
  /// Where each of them stands; filled in before anything else.
  var stage: InlineArray<256, UInt8> = .init(repeating: 0)
  /// The places of those who leave by chance, in order.
  private var mover: InlineArray<256, UInt8> = .init(repeating: 0)
  /// The places of those who experience or decide something, in order.
  private var active: InlineArray<256, UInt8> = .init(repeating: 0)

  /// The place of the mover with a number.
  func mover(_ number: Int) -> Int { Int(mover[number & 255]) }
  /// The place of the active customer with a number.
  func active(_ number: Int) -> Int { Int(active[number & 255]) }

  /// Finds out who has something to experience or decide.
  ///
  /// - Returns: How many there are.
  mutating func findActive(_ isActive: Span<UInt8>) -> Int {
    var number = 0
    for i in 0..<256 {
      active[number & 255] = UInt8(truncatingIfNeeded: i)
      number &+= Int(isActive[Int(stage[i])])
    }
    return number
  }

  /// Takes the hazard of the step off everybody's patience and finds who has none left.
  ///
  /// - Parameters:
  ///   - patience: The patience of all customers of the shard.
  ///   - tile: The place of the first customer of the tile.
  /// - Returns: How many leave.
  mutating func wait(_ patience: inout [UInt32], tile: Int, hazards: Span<UInt32>) -> Int {
    var patience = patience.mutableSpan
    var number = 0
    for i in 0..<256 {
      let hazard = hazards[Int(stage[i])]
      let left = patience[tile &+ i]
      patience[tile &+ i] = left &- hazard
      mover[number & 255] = UInt8(truncatingIfNeeded: i)
      // The sign as a number: a comparison would be made into a branch that no processor can foresee.
      number &+= Int(truncatingIfNeeded: UInt64(bitPattern: Int64(left) &- Int64(hazard)) &>> 63)
    }
    return number
  }
}
