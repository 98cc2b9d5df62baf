/// How people leave the stages where everybody leaves with the same chances, in one step.
///
/// A row cuts the numbers below 2³⁰ into slots: bad ways, staying, good ways. A stage that is not of this kind has one
/// slot, staying.
struct ChoiceTable: Sendable {
  /// The first draw that belongs to each of the four slots after the first; beyond the last, more than any draw.
  private(set) var lower: [SIMD4<Int32>]
  /// The same for the four slots after those.
  private(set) var upper: [SIMD4<Int32>]
  /// The slot of staying.
  let staying: [UInt8]
  /// Whether any stage has more than five slots.
  let isWide: Bool

  /// How many bits a draw has; marks beyond the last are out of its reach.
  static let drawBits: UInt64 = 30
  private static let never = SIMD4(repeating: Int32.max)

  init(_ journey: CompiledJourney, _ awareness: Awareness) {
    let rows = journey.stages.count + 1  // the last is for the places that nobody takes
    lower = Array(repeating: Self.never, count: rows)
    upper = Array(repeating: Self.never, count: rows)
    staying = (0..<rows).map { stage in
      let isByChance = stage < journey.stages.count && journey.treatments[stage] == .constant
      return isByChance ? UInt8(truncatingIfNeeded: journey.badExits[stage]) : 0
    }
    isWide = journey.quadsPerStage > 1
    for stage in journey.stages.indices { set(stage, journey, awareness) }
  }

  /// Works out anew the one row that awareness changes.
  mutating func update(_ journey: CompiledJourney, _ awareness: Awareness) {
    set(journey.start, journey, awareness)
  }

  private mutating func set(_ stage: Int, _ journey: CompiledJourney, _ awareness: Awareness) {
    guard journey.treatments[stage] == .constant else { return }
    let rates = journey.rates(from: stage, awareness)
    let total = rates.reduce(0, +)
    let leaving = PortableMath.oneMinusExp(ofMinus: total)
    var shares = rates.map { total > 0 ? leaving * $0 / total : 0 }
    shares.insert(1 - leaving, at: journey.badExits[stage])
    var sum = 0.0
    for (slot, share) in shares.dropLast().prefix(8).enumerated() {
      sum += share
      let mark = Int32((min(1, sum) * Double(1 << Self.drawBits)).rounded())
      if slot < 4 { lower[stage][slot] = mark } else { upper[stage][slot - 4] = mark }
    }
  }
}
