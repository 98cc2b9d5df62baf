import Foundation

/// Seeded luck: xorshift64*, Vigna 2016, ACM Transactions on Mathematical Software 42.
struct ReferenceLuck: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
    if state == 0 { state = 1 }
    // Seeds that are near each other begin far apart.
    for _ in 0..<16 { _ = next() }
  }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  /// A number strictly between 0 and 1.
  mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

  mutating func chance(_ probability: Double) -> Bool { uniform() < probability }

  /// A standard normal number: Box & Muller 1958.
  mutating func normal() -> Double { (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform()) }

  /// A time with a mean of 1.
  mutating func exponential() -> Double { -log(uniform()) }

  /// A gamma number with a mean of 1: Marsaglia & Tsang 2000, ACM Transactions on Mathematical Software 26.
  ///
  /// - Parameter shape: Above 0.
  mutating func gamma(shape: Double) -> Double {
    // A shape below 1 is reached from the next higher one.
    let raised = shape < 1 ? shape + 1 : shape
    let d = raised - 1.0 / 3
    while true {
      let x = normal()
      let v = pow(1 + x / (9 * d).squareRoot(), 3)
      guard v > 0, log(uniform()) < x * x / 2 + d * (1 - v + log(v)) else { continue }
      return (shape < 1 ? d * v * pow(uniform(), 1 / shape) : d * v) / shape
    }
  }
}
