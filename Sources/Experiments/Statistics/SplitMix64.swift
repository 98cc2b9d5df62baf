import Simulation

/// The generator of Steele, Lea and Flood (2014), for luck that is not that of customers.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64
  /// The second of two normal draws that come together.
  private var spare: Double?

  /// Begins a sequence that depends on the seed alone.
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }

  /// A number from 0 to 1, neither end included.
  mutating func uniform() -> Double { (Double(next() &>> 12) + 0.5) * 0x1p-52 }

  /// A random order of so many things (Durstenfeld 1964); the bias of a remainder is below one in 10^15 here.
  mutating func order(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in order.indices.dropFirst().reversed() { order.swapAt(last, Int(next() % UInt64(last + 1))) }
    return order
  }

  /// A draw from the standard normal distribution, by the polar method of Marsaglia & Bray 1964 (SIAM Review 6).
  mutating func normal() -> Double {
    if let spare {
      self.spare = nil
      return spare
    }
    while true {
      let (x, y) = (2 * uniform() - 1, 2 * uniform() - 1)
      let square = x * x + y * y
      guard square < 1, square > 0 else { continue }
      let scale = (-2 * PortableMath.log(square) / square).squareRoot()
      spare = y * scale
      return x * scale
    }
  }
}
