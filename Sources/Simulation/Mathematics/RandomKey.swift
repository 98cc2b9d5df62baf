import Journeys

/// Random access into a SplitMix64 sequence.
///
/// A draw is a pure function of the seed, the replication, what is drawn, the customer and the step. So it depends neither
/// on the order in which customers are visited nor on anything else that is drawn, and two strategies run with one seed
/// meet the same luck: a stage that one of them adds moves no other draw.
struct RandomKey: Sendable {
  /// What remains to be mixed with the counter.
  let bits: UInt64

  private static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The key of one replication; everything is mixed, so neighbouring seeds and replications share nothing.
  init(seed: UInt64, replication: Int) {
    let run = Self.mix(seed &+ Self.golden)
    bits = Self.mix(run &+ UInt64(truncatingIfNeeded: replication &+ 1) &* Self.golden)
  }

  private init(bits: UInt64) { self.bits = bits }

  /// The key for one purpose.
  func key(for purpose: Purpose) -> RandomKey {
    RandomKey(bits: Self.mix(bits ^ purpose.hash))
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
    return mix(key &+ counter &* golden)
  }

  /// The SplitMix64 finaliser of Steele, Lea and Flood (2014).
  @inline(__always)
  static func mix(_ word: UInt64) -> UInt64 {
    var z = word
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }
}

/// What a draw is for; it carries the name of the place it is drawn at, not its number.
struct Purpose: Sendable {
  /// A hash of the names.
  let hash: UInt64

  private init(_ kind: String, _ place: String = "") {
    // FNV-1a, finished by a mix; the hashes of the standard library differ from process to process.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "\(kind)\n\(place)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.hash = RandomKey.mix(hash)
  }

  /// Which way out of a stage, and whether an advertisement is seen there.
  static func choice(at stage: String) -> Purpose { Purpose("choice", stage) }
  /// How long until chance takes somebody out of a stage, and which way.
  static func patience(at stage: String) -> Purpose { Purpose("patience", stage) }
  /// What an experience is like, as delivered.
  static func delivery(at touchpoint: String) -> Purpose { Purpose("delivery", touchpoint) }
  /// How an experience is perceived, and whether there is one.
  static func perception(at touchpoint: String) -> Purpose { Purpose("perception", touchpoint) }
  /// Which segment somebody belongs to.
  static let segment = Purpose("segment")
  /// Taste and leniency.
  static let taste = Purpose("taste")
  /// Impulsiveness and the reading of a promise.
  static let temper = Purpose("temper")
  /// Whether the company learns of a failure, and what it does about it.
  static func complaint(at touchpoint: String) -> Purpose { Purpose("complaint", touchpoint) }
  /// How often somebody buys.
  static let frequency = Purpose("frequency")
  /// How ready somebody is to drop out.
  static let dropout = Purpose("dropout")
  /// When the next purchase is, and what comes with it.
  static let purchase = Purpose("purchase")
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

  /// The upper 52 bits as a number from 0 to 1, neither end included.
  static func preciseUniform(_ bits: UInt64) -> Double { (Double(bits &>> 12) + 0.5) * 0x1p-52 }

  /// The middle of one of 2²⁴ equal parts; the last would round to 1, so it ends just below.
  @inline(__always)
  private static func uniform(_ part: UInt32) -> Float { min((Float(part) + 0.5) * 0x1p-24, 1 - 0x1p-24) }
}
