import Journeys

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

  init(_ path: Path, number: Int, to: Int, channel: Int? = nil) {
    self.path = UInt16(truncatingIfNeeded: number)
    self.to = UInt8(truncatingIfNeeded: to)
    self.channel = channel.map { UInt8(truncatingIfNeeded: $0) } ?? Customer.noChannel
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
