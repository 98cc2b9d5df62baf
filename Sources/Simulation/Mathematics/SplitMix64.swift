/// The pseudorandom generator SplitMix64: a counter that goes up by the golden ratio, and a finaliser that mixes its bits.
///
/// Steele, Lea & Flood 2014, Fast splittable pseudorandom number generators, OOPSLA. Customers draw from it by random
/// access, see ``RandomKey``; whatever else is drawn, such as orders and resamples, walks along a sequence.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64
  /// The second of two normal draws that come together.
  private var spare: Double?

  /// Begins a sequence that depends on the seed alone.
  public init(seed: UInt64) { state = seed }

  /// What the counter goes up by: 2⁶⁴ over the golden ratio, made odd.
  public static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The finaliser: neighbouring words come out as far apart as any.
  @inline(__always)
  public static func mix(_ word: UInt64) -> UInt64 {
    var z = word
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= Self.increment
    return Self.mix(state)
  }

  /// A number from 0 to 1, neither end included.
  public mutating func uniform() -> Double { Draw.preciseUniform(next()) }

  /// A random permutation of so many things by the Fisher–Yates shuffle, from the last place on (Durstenfeld 1964,
  /// Communications of the ACM 7); the bias of a remainder is below one in 10^15 here.
  public mutating func order(of count: Int) -> [Int] {
    var order = Array(0..<max(0, count))
    for last in order.indices.dropFirst().reversed() { order.swapAt(last, Int(next() % UInt64(last + 1))) }
    return order
  }

  /// A draw from the standard normal distribution, by the polar method of Marsaglia & Bray 1964 (SIAM Review 6).
  public mutating func normal() -> Double {
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
