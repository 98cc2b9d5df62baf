/// Elementary functions built from IEEE 754 `+`, `-`, `*` and integer operations alone.
///
/// They return the same bits on every machine and in every vector width; the C library's do not. The polynomials are
/// near-minimax fits; the tests hold the stated errors against Foundation on `Double`.
public enum PortableMath {
  /// Two to the power of `x`, clamped to ±126; relative error below 2e-7, and exactly 1 at 0.
  @inline(__always)
  static func exp2(_ x: Float) -> Float {
    let (scale, rest) = exp2Parts(min(max(x, -126), 126))
    return scale + scale * rest
  }

  /// `1 - 2^-x` for `x` from 0 on; relative error below 4e-7 down to the smallest `x`.
  @inline(__always)
  static func oneMinusExp2(ofMinus x: Float) -> Float {
    let (scale, rest) = exp2Parts(max(-x, -126))
    return (1 - scale) - scale * rest
  }

  /// The power of two next to `x`, and what is missing to `2^x` as a part of it.
  @inline(__always)
  private static func exp2Parts(_ x: Float) -> (scale: Float, rest: Float) {
    let shifted = x + 12_582_912  // adding 1.5 · 2²³ rounds to an integer
    let fraction = x - (shifted - 12_582_912)
    var p: Float = 0.000_154_614_477_651_193_74
    p = p * fraction + 0.001_339_086_680_673_062_8
    p = p * fraction + 0.009_618_056_938_052_177
    p = p * fraction + 0.055_503_569_543_361_664
    p = p * fraction + 0.240_226_507_186_889_65
    p = p * fraction + 0.693_147_182_464_599_6
    return (Float(bitPattern: (1 as Float).bitPattern &+ shifted.bitPattern &<< 23), p * fraction)
  }

  /// The base-two logarithm of a positive normal number; absolute error below 2e-5.
  @inline(__always)
  static func log2(_ x: Float) -> Float {
    let bits = x.bitPattern
    let exponent = Int32(bitPattern: bits &- 0x3F35_04F3) &>> 23
    let y = Float(bitPattern: bits &- UInt32(bitPattern: exponent) &<< 23) - 1
    var p: Float = 0.252_660_244_703_292_85
    p = p * y + -0.394_575_357_437_133_8
    p = p * y + 0.486_686_140_298_843_4
    p = p * y + -0.720_241_785_049_438_5
    p = p * y + 1.442_577_958_106_994_6
    return Float(exponent) + p * y
  }

  /// The standard normal quantile of a 24-bit draw in `-2²³ ..< 2²³`; absolute error below 2e-4.
  @inline(__always)
  static func normal(_ draw: Int32) -> Float {
    let x = (Float(draw) + 0.5) * 0x1p-23  // in (-1, 1), symmetric
    let t = log2((1 - x) * (1 + x)) * -0.086_643_397_5 - 1
    var p: Float = -0.033_709_105_104_207_99
    p = p * t + 0.096_551_336_348_056_8
    p = p * t + -0.064_645_767_211_914_06
    p = p * t + -0.061_401_080_340_147_02
    p = p * t + 0.192_513_570_189_476
    p = p * t + -0.456_676_930_189_132_7
    p = p * t + 1.993_973_493_576_049_8
    p = p * t + 3.763_822_317_123_413
    return p * x
  }
}
