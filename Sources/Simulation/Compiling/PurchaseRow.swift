import Journeys
import OrderedCollections

/// How the people of one segment buy again at a stage, and drop out (equation E9).
struct PurchaseRow: Sendable {
  /// The path they take by buying.
  var path = 0
  /// What a contract takes off the clock in one step, rounded up; 0 where there is none and people buy when they like.
  var contract: UInt32 = 0
  /// The base-two logarithm of how often an average customer buys in a step as planned.
  var base: Float = -126
  /// The base-two logarithm of how many times as often people buy through what is the same for all, such as the price.
  var constant: Float = 0
  /// How many times as often as planned people buy at the most, less 1.
  var room: Float = 0
  /// How many of the occasions that are let pass may be the last.
  var lapse: Float = 0
  /// What is added with each unit of what a customer feels.
  var attitude: Float = 0
  var expectation: Float = 0
  var surprise: Float = 0
  var problem: Float = 0
  var referred: Float = 0
  /// How people drop out, if they do.
  var dropout: DropoutRow?

  /// A stage where nobody buys again.
  init() {}

  /// The base-two logarithm of how many times as often as planned somebody buys.
  @inline(__always)
  func exponent(_ attitude: Float, _ expectation: Float, _ surprise: Float, _ problem: Float, _ referred: Float)
    -> Float
  {
    constant + self.attitude * (attitude - Customer.neutral) + self.expectation * (expectation - Customer.neutral)
      + self.surprise * surprise + (self.problem * problem + self.referred * referred)
  }

  /// The row of a stage; nil where nobody buys again.
  init?(_ variant: Variant, _ stage: Stage, segment: String?, _ layout: ExitLayout) {
    let journey = variant.journey
    let ends = Path.Ends(from: stage.name, to: stage.name)
    guard let number = journey.paths.index(forKey: ends), let path = journey.paths[ends], path.isRepeat
    else { return nil }
    self.path = number
    let rate = journey.stepDays / variant[.every, .path(ends)]
    if path.marks.contains(.renews) {
      contract = UInt32(min((rate * Departures.patiencePerHazard).rounded(.up), 0x1p31))
    } else {
      let base2 = 1.442_695_040_888_963_4  // 1 / ln 2
      let effects = PathEffects(variant, ends, segment: segment)
      let often = segment.map { variant[.segmentBuying, .segment($0)] } ?? 1
      base = Float(PortableMath.log(rate * often) * base2)
      constant = Float(effects.constant * base2)
      room = Float(variant[.needCeiling] - 1)
      attitude = Float(effects.attitude * base2)
      expectation = Float(effects.expectation * base2)
      surprise = Float(effects.surprise * base2)
      problem = Float(effects.problem * base2)
      referred = Float(effects.referred * base2)
    }
    lapse = contract > 0 ? 0 : Float(variant[.lapse])
    dropout = layout.dropout(from: stage).map { DropoutRow(variant, $0.path, $0.exit, segment: segment) }
  }
}

/// Beta-geometric dropout (equation E9): how people drop out after a purchase, or instead of a renewal.
struct DropoutRow: Sendable {
  /// Where they go.
  let exit: Exit
  /// The average chance.
  let mean: Double
  /// What works on it.
  let effects: PathEffects
  /// The shapes of the two gamma variables whose ratio is a person's own chance; nil where all are alike.
  private let shapes: (leaves: Double, stays: Double)?

  init(_ variant: Variant, _ path: Path, _ exit: Exit, segment: String?) {
    self.exit = exit
    mean = variant[.probability, .path(path.ends)]
    effects = PathEffects(variant, path.ends, segment: segment)
    // A beta distribution by its mean and its polarisation 1 / (a + b + 1) (Sabavala & Morrison 1977).
    let spread = variant[.dropoutSpread]
    let weight = spread > 0 ? 1 / spread - 1 : 0
    shapes = spread > 0 && mean > 0 && mean < 1 ? (mean * weight, (1 - mean) * weight) : nil
  }

  /// The beta-distributed chance of one customer, from the ratio of two gamma variables, as the hazard `-ln(1 - chance)`.
  func hazard(bits: UInt64) -> Float {
    guard let shapes else { return Float(min(PortableMath.minusLogOneMinus(mean), 64)) }
    let leaves = Draw.gamma(shape: shapes.leaves, bits: bits)
    let stays = Draw.gamma(shape: shapes.stays, bits: SplitMix64.mix(bits ^ 0x8EBC_6AF0_9C88_C6E3))
    guard stays > 0 else { return 64 }
    return Float(min(PortableMath.log((leaves + stays) / stays), 64))
  }

  /// How ready a customer with a chance of their own is to drop out on an occasion, as a hazard.
  func readiness(_ customer: Customer, hazard: Float) -> Double {
    let effect = effects.total(customer)
    return Double(hazard) * (effect == 0 ? 1 : PortableMath.exp(effect))
  }
}
