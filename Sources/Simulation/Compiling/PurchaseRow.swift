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
  /// What works on it.
  let effects: PathEffects

  init(_ variant: Variant, _ path: Path, _ exit: Exit, segment: String?) {
    self.exit = exit
    effects = PathEffects(variant, path.ends, segment: segment)
  }

  /// How ready a customer is to drop out on an occasion, as a hazard.
  ///
  /// - Parameter hazard: What it is where nothing works on it, see ``RankedChances``.
  func readiness(_ customer: Customer, hazard: Float) -> Double {
    let effect = effects.total(customer)
    return Double(hazard) * (effect == 0 ? 1 : PortableMath.exp(effect))
  }
}

extension RankedChances {
  /// How ready people are to drop out by a path: a beta distribution by its mean and its polarisation `1 / (a + b + 1)`
  /// (Sabavala & Morrison 1977); without a path nobody is.
  init(dropout path: Path?, _ variant: Variant) {
    let mean = path.map { variant[.probability, .path($0.ends)] } ?? 0
    let spread = variant[.dropoutSpread]
    let weight = spread > 0 ? 1 / spread - 1 : 0
    if weight > 0, mean > 0, mean < 1 {
      self = Self.beta(a: mean * weight, b: (1 - mean) * weight)
    } else {
      self.init(mean: mean)
    }
  }
}
