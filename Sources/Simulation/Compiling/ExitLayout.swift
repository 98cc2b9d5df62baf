import Journeys
import OrderedCollections

/// Orders and weighs the ways out of the stages of a journey while it is compiled (equation E6).
struct ExitLayout {
  /// A way out with the path it belongs to.
  struct Way {
    let path: Path
    let exit: Exit
    /// Whether bad luck takes it: it leads to an outcome, or back, or nowhere new, and nothing good is marked on it.
    let isBad: Bool
  }

  private let variant: Variant
  private let stageNumbers: [String: Int]

  init(_ variant: Variant) {
    self.variant = variant
    // Looked up by key only; the order of a dictionary never reaches a result.
    stageNumbers = Dictionary(uniqueKeysWithValues: variant.journey.stages.keys.enumerated().map { ($1, $0) })
  }

  /// The ways out of an instant stage, in the order of the file.
  func ways(from stage: Stage) -> [(path: Path, exit: Exit)] {
    variant.journey.paths.values.enumerated().filter { $1.ends.from == stage.name }.map { number, path in
      (path, Exit(path, number: number, to: stageNumbers[path.ends.to] ?? 0))
    }
  }

  /// Monotone coupling: the ways out of a stage where people stay, in the order lost, back, on.
  ///
  /// One uniform number picks among them by inverse CDF, so that luck which is bad under one strategy is bad under another
  /// (Glasserman & Yao 1992, Management Science 38). Where channels bring people along, each channel is a way.
  func exits(from stage: Stage) -> [Way] {
    let from = stageNumbers[stage.name] ?? 0
    var ranked: [(rank: Int, way: Way)] = []
    for (path, exit) in ways(from: stage) where path.isByChannels || path.isTakenByStep {
      let isMarkedGood = path.marks.contains(.buys) || path.marks.contains(.refers) || path.isByChannels
      let isOutcome = variant.journey.stages[path.ends.to]?.kind == .outcome
      let rank = isMarkedGood ? 2 : isOutcome ? 0 : Int(exit.to) <= from ? 1 : 2
      let channels: [Int?] = path.isByChannels ? Array(0..<variant.journey.channels.count) : [nil]
      for channel in channels {
        var each = exit
        if let channel { each.channel = UInt8(truncatingIfNeeded: channel) }
        ranked.append((rank, Way(path: path, exit: each, isBad: rank < 2)))
      }
    }
    return (0...2).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.way) }
  }

  /// The way of those who drop out after a purchase at a stage, if there is one.
  func dropout(from stage: Stage) -> (path: Path, exit: Exit)? {
    ways(from: stage).first { $0.path.marks.contains(.dropout) }
  }

  /// Competing risks (equation E6): the constant hazard of each way out of a stage, nil where it is a channel that brings
  /// people along.
  ///
  /// From base probabilities `π` with the sum `Π`: `-ln(1 - Π) π / Π`, so that competing ways share exactly what the
  /// file says when nothing is felt (Cox 1972; Prentice et al. 1978).
  func hazards(from stage: Stage, segment: String? = nil) -> [Double?] {
    let ways = exits(from: stage)
    func base(_ way: Way) -> Double { variant[.probability, .path(way.path.ends)] }
    let total = ways.reduce(0) { $0 + ($1.path.isByChannels ? 0 : base($1)) }
    // A row that adds up to 1 leaves nobody: as good as certain, and finite.
    let leaving = PortableMath.minusLogOneMinus(min(total, 1 - 0x1p-24)) / Double(variant.journey.stepParts)
    let rate = total > 0 ? leaving / total : 0
    return ways.map { way in
      guard !way.path.isByChannels else { return nil }
      let effects = PathEffects(variant, way.path.ends, segment: segment)
      return rate * base(way) * (effects.constant == 0 ? 1 : PortableMath.exp(effects.constant))
    }
  }

  /// The ways out of a stage as the people of a segment take them, four by four.
  func quads(from stage: Stage, segment: String?) -> [ExitQuad] {
    let ways = exits(from: stage)
    let hazards = hazards(from: stage, segment: segment)
    let base2 = 1.442_695_040_888_963_4  // 1 / ln 2
    var quads = Array(repeating: ExitQuad(), count: (ways.count + 3) / 4)
    for (number, way) in ways.enumerated() {
      let effects = PathEffects(variant, way.path.ends, segment: segment)
      let (quad, lane) = number.quotientAndRemainder(dividingBy: 4)
      let hazard = hazards[number] ?? 0
      quads[quad].base[lane] = hazard > 0 ? Float(max(-126, PortableMath.log(hazard * base2) * base2)) : -126
      quads[quad].attitude[lane] = Float(effects.attitude * base2)
      quads[quad].expectation[lane] = Float(effects.expectation * base2)
      quads[quad].surprise[lane] = Float(effects.surprise * base2)
      quads[quad].problem[lane] = Float(effects.problem * base2)
      quads[quad].referred[lane] = Float(effects.referred * base2)
      quads[quad].impulse[lane] = way.exit.meaning.contains(.impulse) ? 1 : 0
    }
    return quads
  }

  /// Whether feelings decide which way people leave a stage.
  func isFelt(_ stage: Stage) -> Bool {
    exits(from: stage).contains { way in
      guard !way.path.isByChannels else { return false }
      return way.exit.meaning.contains(.impulse) || !PathEffects(variant, way.path.ends, segment: nil).isConstant
    }
  }

  /// Whether the segments leave a stage with different chances: they mind a price that is not the planned one differently.
  func differs(_ stage: Stage, between segments: [String?]) -> Bool {
    exits(from: stage).contains { way in
      guard !way.path.isByChannels else { return false }
      return Set(segments.map { PathEffects(variant, way.path.ends, segment: $0).constant }).count > 1
    }
  }
}

/// One way out of a stage, in six bytes.
struct Exit: Sendable {
  /// The number of the path in the journey.
  var path: UInt16
  /// The number of the stage it leads to.
  var to: UInt8
  /// The number of the channel that brings people along it; 255 where none does.
  var channel: UInt8
  /// What taking it means.
  var meaning: Meaning

  /// What taking a path means.
  struct Meaning: OptionSet, Sendable {
    let rawValue: UInt8
    static let purchase = Meaning(rawValue: 1)
    static let referral = Meaning(rawValue: 2)
    static let impulse = Meaning(rawValue: 4)
  }

  init(_ path: Path, number: Int, to: Int) {
    self.path = UInt16(truncatingIfNeeded: number)
    self.to = UInt8(truncatingIfNeeded: to)
    channel = Customer.noChannel
    meaning = []
    if path.marks.contains(.buys) || path.marks.contains(.renews) { meaning.insert(.purchase) }
    if path.marks.contains(.refers) { meaning.insert(.referral) }
    if path.marks.contains(.impulse) { meaning.insert(.impulse) }
  }
}

/// How four ways out of a stage depend on a customer; rates are in base-two logarithms (equation E6).
struct ExitQuad: Sendable {
  /// The rate where nothing is felt; -126 where there is no way.
  var base = SIMD4<Float>(repeating: -126)
  var attitude = SIMD4<Float>()
  var expectation = SIMD4<Float>()
  var surprise = SIMD4<Float>()
  var impulse = SIMD4<Float>()
  var problem = SIMD4<Float>()
  var referred = SIMD4<Float>()

  /// The base-two logarithms of the rates for one customer.
  @inline(__always)
  func exponent(
    _ attitude: Float, _ expectation: Float, _ surprise: Float, _ impulse: Float, _ problem: Float, _ referred: Float
  ) -> SIMD4<Float> {
    base + self.attitude * (attitude - Customer.neutral) + self.expectation * (expectation - Customer.neutral)
      + self.surprise * surprise + self.impulse * impulse + (self.problem * problem + self.referred * referred)
  }
}
