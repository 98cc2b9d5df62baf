import Journeys

/// A counter-based random number generator: random access into a sequence of ``SplitMix64``.
///
/// A draw is a pure function of the seed, the replication, what is drawn, the customer and the step. So it depends neither
/// on the order in which customers are visited nor on anything else that is drawn, and two strategies run with one seed
/// meet common random numbers: a stage that one of them adds moves no other draw. The form is that of Salmon, Moraes, Dror
/// & Shaw 2011, Parallel random numbers: as easy as 1, 2, 3.
struct RandomKey: Sendable {
  /// What remains to be mixed with the counter.
  let bits: UInt64

  /// The key of one replication; everything is mixed, so neighbouring seeds and replications share nothing.
  init(seed: UInt64, replication: Int) {
    let run = SplitMix64.mix(seed &+ SplitMix64.increment)
    bits = SplitMix64.mix(run &+ UInt64(truncatingIfNeeded: replication &+ 1) &* SplitMix64.increment)
  }

  private init(bits: UInt64) { self.bits = bits }

  /// The key for one purpose.
  func key(for purpose: Purpose) -> RandomKey {
    RandomKey(bits: SplitMix64.mix(bits ^ purpose.hash))
  }

  /// The 64 random bits of a customer at a step.
  @inline(__always)
  func draw(customer: UInt32, step: UInt32) -> UInt64 {
    Self.draw(key: bits, customer: customer, step: step)
  }

  /// The 64 random bits for a key that was looked up.
  @inline(__always)
  static func draw(key: UInt64, customer: UInt32, step: UInt32) -> UInt64 {
    let counter = UInt64(step) &<< 32 | UInt64(customer)
    return SplitMix64.mix(key &+ counter &* SplitMix64.increment)
  }
}

/// What a draw is for, one stream of random numbers for each; it carries the name of the place it is drawn at, not its number.
struct Purpose: Sendable {
  /// A hash of the names.
  let hash: UInt64

  private init(_ kind: String, _ place: String = "") {
    // FNV-1a, finished by a mix; the hashes of the standard library differ from process to process.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "\(kind)\n\(place)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.hash = SplitMix64.mix(hash)
  }

  /// Which way out of a stage, and whether an advertisement is seen there.
  static func choice(at stage: String) -> Purpose { Purpose("choice", stage) }
  /// How long until chance takes somebody out of a stage, and which way.
  static func patience(at stage: String) -> Purpose { Purpose("patience", stage) }
  /// What an experience is like, as delivered.
  static func delivery(at touchpoint: String) -> Purpose { Purpose("delivery", touchpoint) }
  /// How an experience is perceived, and whether there is one.
  static func perception(at touchpoint: String) -> Purpose { Purpose("perception", touchpoint) }
  /// When somebody comes.
  static let arrival = Purpose("arrival")
  /// Which segment somebody belongs to.
  static let segment = Purpose("segment")
  /// Taste and leniency.
  static let taste = Purpose("taste")
  /// Impulsiveness, and how a promise is taken.
  static let temper = Purpose("temper")
  /// Whether the company learns of a failure, and what it does about it.
  static func complaint(at touchpoint: String) -> Purpose { Purpose("complaint", touchpoint) }
  /// How often somebody buys.
  static let frequency = Purpose("frequency")
  /// How ready somebody is to drop out.
  static let dropout = Purpose("dropout")
  /// When the next purchase is, and what comes with it.
  static let purchase = Purpose("purchase")
  /// Whether somebody who buys less often than planned is lost.
  static let lapse = Purpose("lapse")
  /// Whether the guarantee is made use of.
  static let claim = Purpose("claim")
  /// How a survey is answered.
  static let survey = Purpose("survey")
}

/// Numbers made of random bits.
enum Draw {
  /// The upper 24 bits as a signed number, for ``PortableMath/normal(_:)``.
  @inline(__always)
  static func upper(_ bits: UInt64) -> Int32 { Int32(truncatingIfNeeded: Int64(bitPattern: bits) &>> 40) }

  /// The lower 24 bits as a signed number, for ``PortableMath/normal(_:)``.
  @inline(__always)
  static func lower(_ bits: UInt64) -> Int32 { Int32(truncatingIfNeeded: bits &<< 8) &>> 8 }

  /// The upper 24 bits as a number from 0 to 1, neither end included.
  @inline(__always)
  static func upperUniform(_ bits: UInt64) -> Float { uniform(UInt32(truncatingIfNeeded: bits &>> 40)) }

  /// The lower 24 bits as a number from 0 to 1, neither end included.
  @inline(__always)
  static func lowerUniform(_ bits: UInt64) -> Float { uniform(UInt32(truncatingIfNeeded: bits & 0xFF_FFFF)) }

  /// The 16 bits in between as a number from 0 to 1, neither end included.
  static func middleUniform(_ bits: UInt64) -> Double { (Double(bits &>> 24 & 0xFFFF) + 0.5) * 0x1p-16 }

  /// The upper 52 bits as a number from 0 to 1, neither end included.
  static func preciseUniform(_ bits: UInt64) -> Double { (Double(bits &>> 12) + 0.5) * 0x1p-52 }

  /// The middle of one of 2²⁴ equal parts; the last would round to 1, so it ends just below.
  @inline(__always)
  private static func uniform(_ part: UInt32) -> Float { min((Float(part) + 0.5) * 0x1p-24, 1 - 0x1p-24) }
}

extension Draw {
  /// A number from the gamma distribution with a shape and a mean equal to the shape.
  ///
  /// Rejection sampling after Marsaglia & Tsang 2000 (ACM Transactions on Mathematical Software 26), for every shape with their
  /// boost for small ones: so the same bits give about the same rank, whatever the shape. Each attempt hashes the bits anew.
  ///
  /// - Parameters:
  ///   - shape: Above 0; smaller is more mixed. From 2⁴⁰ on nothing is left of the mixture, and it is the shape itself.
  ///   - bits: Whose luck.
  static func gamma(shape: Double, bits: UInt64) -> Double {
    guard shape < 0x1p40 else { return shape }
    let luck = preciseUniform(SplitMix64.mix(bits ^ 0xA076_1D64_78BD_642F))
    let boost = PortableMath.exp(PortableMath.log(luck) / shape)
    let d = shape + 2.0 / 3
    let c = 1 / (9 * d).squareRoot()
    var word = bits
    // An attempt fails with less than one in twenty, so this many never do.
    for _ in 0..<64 {
      word = SplitMix64.mix(word &+ SplitMix64.increment)
      let x = Double(PortableMath.normal(upper(word)))
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      word = SplitMix64.mix(word &+ SplitMix64.increment)
      let bound = 0.5 * x * x + d - d * v + d * PortableMath.log(v)
      if PortableMath.log(preciseUniform(word)) < bound { return d * v * boost }
    }
    return d * boost
  }
}
