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
