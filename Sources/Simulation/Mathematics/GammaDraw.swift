/// Gamma-distributed numbers out of 64 random bits.
enum GammaDraw {
  /// A number from the gamma distribution with a shape and a mean equal to the shape.
  ///
  /// Rejection after Marsaglia & Tsang 2000 (ACM Transactions on Mathematical Software 26); below a shape of 1 by their
  /// boost. Each attempt hashes the bits anew, so that the same bits give the same number.
  ///
  /// - Parameters:
  ///   - shape: Above 0; smaller is more mixed.
  ///   - bits: Whose luck.
  static func draw(shape: Double, bits: UInt64) -> Double {
    guard shape >= 1 else {
      let luck = Draw.preciseUniform(RandomKey.mix(bits ^ 0xA076_1D64_78BD_642F))
      return draw(shape: shape + 1, bits: bits) * PortableMath.exp(PortableMath.log(luck) / shape)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    var word = bits
    while true {
      word = RandomKey.mix(word &+ 0x9E37_79B9_7F4A_7C15)
      let x = Double(PortableMath.normal(Draw.upper(word)))
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      word = RandomKey.mix(word &+ 0x9E37_79B9_7F4A_7C15)
      let bound = 0.5 * x * x + d - d * v + d * PortableMath.log(v)
      if PortableMath.log(Draw.preciseUniform(word)) < bound { return d * v }
    }
  }
}
