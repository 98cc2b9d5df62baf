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

extension PortableMath {
  /// The natural logarithm of a positive number, infinite at 0; relative error below 1e-14.
  ///
  /// Made for compiling a journey, where the same file must give the same rows on every machine.
  public static func log(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? -.infinity : .nan }
    guard x.isFinite else { return x }
    // Numbers too small to have all their digits are made larger first.
    guard x >= .leastNormalMagnitude else { return log(x * 0x1p54) - 54 * 0.693_147_180_559_945_3 }
    // Counted from the square root of a half, so that what remains lies around 1, and no branch depends on it.
    let exponent = Int64(bitPattern: x.bitPattern &- 0x3FE6_A09E_667F_3BCD) &>> 52
    let m = Double(bitPattern: x.bitPattern &- UInt64(bitPattern: exponent &<< 52))
    // ln m = 2 artanh((m - 1) / (m + 1)), whose series converges fast this close to 1.
    let z = (m - 1) / (m + 1)
    return Double(exponent) * 0.693_147_180_559_945_3 + 2 * z * artanhSeries(z * z)
  }

  /// Euler's number to the power of `x`; relative error below 1e-14.
  public static func exp(_ x: Double) -> Double {
    guard x == x else { return x }
    guard x < 709 else { return .infinity }
    guard x > -708 else { return 0 }
    let n = (x * 1.442_695_040_888_963_4).rounded(.toNearestOrEven)
    // Two parts of ln 2, so that the difference loses nothing.
    let rest = (x - n * 0.693_147_180_369_123_8) - n * 1.908_214_929_270_587_7e-10
    var sum = 1.0
    for k in stride(from: 14, through: 1, by: -1) { sum = sum * rest / Double(k) + 1 }
    return sum * Double(sign: .plus, exponent: Int(n), significand: 1)
  }

  /// `1 - e^-x`, exact to the last digits however small `x` is.
  public static func oneMinusExp(ofMinus x: Double) -> Double {
    guard x.magnitude < 0.1 else { return 1 - exp(-x) }
    var sum = 1.0
    for k in stride(from: 14, through: 2, by: -1) { sum = 1 - sum * x / Double(k) }
    return x * sum
  }

  /// `-ln(1 - x)`, exact to the last digits however small `x` is; infinite from 1 on.
  public static func minusLogOneMinus(_ x: Double) -> Double {
    guard x < 1 else { return .infinity }
    guard x.magnitude < 0.1 else { return -log(1 - x) }
    let z = x / (2 - x)
    return 2 * z * artanhSeries(z * z)
  }

  /// `ln(1 + x)` (log1p) for `x` above -1, exact to the last digits however small `x` is.
  public static func logOnePlus(_ x: Double) -> Double { -minusLogOneMinus(-x) }

  /// The series `artanh(z) / z` = 1 + z²/3 + z⁴/5 + … from the square of `z`, for `z` below 0.18.
  @inline(__always)
  private static func artanhSeries(_ square: Double) -> Double {
    // In pairs of pairs, as customers draw logarithms too: a processor works on several at once.
    let two = square * square
    let four = two * two
    let low = (1 + square * (1.0 / 3)) + two * (1.0 / 5 + square * (1.0 / 7))
    let middle = (1.0 / 9 + square * (1.0 / 11)) + two * (1.0 / 13 + square * (1.0 / 15))
    let high = (1.0 / 17 + square * (1.0 / 19)) + two * (1.0 / 21 + square * (1.0 / 23))
    return low + four * (middle + four * high)
  }
}
