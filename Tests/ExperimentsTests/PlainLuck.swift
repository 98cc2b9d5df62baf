import Foundation

/// Seeded luck for tests that simulate a definition as it is written, apart from the program's own draws.
///
/// SplitMix64: Steele, Lea & Flood 2014, OOPSLA.
struct PlainLuck: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number strictly between 0 and 1.
  mutating func uniform() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  /// A time with a mean of 1.
  mutating func exponential() -> Double { -log(uniform()) }

  /// A gamma number with a scale of 1: Marsaglia & Tsang 2000, ACM Transactions on Mathematical Software 26.
  mutating func gamma(_ shape: Double) -> Double {
    guard shape >= 1 else { return gamma(shape + 1) * pow(uniform(), 1 / shape) }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let normal = (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform())
      let cube = pow(1 + c * normal, 3)
      if cube > 0, log(uniform()) < normal * normal / 2 + d - d * cube + d * log(cube) { return d * cube }
    }
  }

  mutating func beta(_ a: Double, _ b: Double) -> Double {
    let first = gamma(a)
    return first / (first + gamma(b))
  }
}
