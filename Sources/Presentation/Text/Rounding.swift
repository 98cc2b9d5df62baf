import Journeys

/// Decimal rounding of the digits people would see, the same on every machine.
///
/// A number is rounded as it is written: 0.285 is 28.5% and becomes 29%, although the nearest binary fraction lies a
/// little below. Five is rounded away from zero.
enum Rounding {
  /// The number with so many places after its point, the groups of its thousands joined by no-break spaces.
  ///
  /// - Parameters:
  ///   - value: Any number; one that is not finite is written in words.
  ///   - places: The digits after the point; fewer than none round to tens, hundreds, ….
  ///   - shift: How far the point is moved to the right first; 2 turns a share into per cent.
  ///   - least: How many digits a whole number has at least where they stand in groups.
  static func text(of value: Double, places: Int, shiftedBy shift: Int = 0, groupedFrom least: Int = 5) -> String {
    guard value.isFinite else { return DecimalText.text(of: value) }
    let number = digits(of: value.magnitude, places: places, shiftedBy: shift)
    let isZero = (number.whole + number.fraction).allSatisfy { $0 == "0" }
    return (value < 0 && !isZero ? "-" : "") + grouped(number.whole, from: least)
      + (number.fraction.isEmpty ? "" : "." + number.fraction)
  }

  /// An amount of money: all of its thousands in groups, and fewer places than none round it to tens, hundreds, ….
  static func amount(_ value: Double, places: Int) -> String { text(of: value, places: places, groupedFrom: 4) }

  /// The number with so many places and without groups, as programs read it.
  static func plain(_ value: Double, places: Int) -> String {
    text(of: value, places: places, groupedFrom: .max)
  }

  /// The power of ten of the first digit of a number: 2 for 181, 0 for everything below 10.
  static func magnitude(of value: Double) -> Int {
    guard value.isFinite else { return 0 }
    return DecimalText.text(of: value.magnitude).prefix { $0 != "." }.count - 1
  }

  /// The first digit of a number that is not 0; of a number from 1 on, the one whose power of ten is ``magnitude(of:)``.
  static func firstDigit(of value: Double) -> Character? {
    DecimalText.text(of: value.magnitude).first { ("1"..."9").contains($0) }
  }

  /// The number with all of its digits, up to nine, in groups.
  static func exactText(of value: Double, shiftedBy shift: Int = 0) -> String {
    let text = DecimalText.text(of: nearest(to: value) ?? value, shiftedBy: shift)
    let whole = text.drop { $0 == "-" }.prefix { $0.isNumber }
    guard !whole.isEmpty else { return text }
    return (text.hasPrefix("-") ? "-" : "") + grouped(String(whole)) + text.drop { $0 != "." }
  }

  /// The nearest number of at most nine significant digits, which is what programs get; nil where there is no number.
  static func nearest(to value: Double) -> Double? {
    guard value.isFinite else { return nil }
    let parts = value.magnitude.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".").joined()
    let significant = mantissa.drop { $0 == "0" }
    guard significant.count > 9, let exponent = parts.count > 1 ? Int(parts[1]) : 0 else {
      return value == 0 ? 0 : value
    }
    let whole = parts[0].prefix { $0 != "." }.count
    let dropped = significant.count - 9
    let kept = rounded(Array(significant.utf8.prefix(10)), to: 9)
    let last = whole - mantissa.count + dropped + exponent  // the power of ten of the last digit that is kept
    guard let nearest = Double(String(decoding: kept, as: UTF8.self) + "e\(last)"), nearest.isFinite else {
      return value
    }
    return value < 0 ? -nearest : nearest
  }

  /// The digits before and after the point; fewer places than none leave zeros before it.
  private static func digits(of value: Double, places: Int, shiftedBy shift: Int) -> (whole: String, fraction: String) {
    let exact = DecimalText.text(of: value, shiftedBy: shift).split(separator: ".")
    let whole = exact.first.map { Array($0.utf8) } ?? [zero]
    let fraction = exact.count > 1 ? Array(exact[1].utf8) : []
    guard places >= 0 else {
      let kept = max(0, whole.count + places)
      let digits = whole.count + places < 0 ? [] : rounded(whole, to: kept)
      let text = String(decoding: digits, as: UTF8.self)
      return (text.isEmpty ? "0" : text + String(repeating: "0", count: -places), "")
    }
    let padding = [UInt8](repeating: zero, count: max(0, places + 1 - fraction.count))
    let all = rounded(whole + fraction.prefix(places + 1) + padding, to: whole.count + places)
    let point = all.count - places
    return (String(decoding: all[..<point], as: UTF8.self), String(decoding: all[point...], as: UTF8.self))
  }

  /// The first so many digits, one more where rounding carries; the digit after them decides.
  private static func rounded(_ digits: [UInt8], to count: Int) -> [UInt8] {
    var kept = Array(digits.prefix(count))
    guard digits.count > count, digits[count] >= zero + 5 else { return kept }
    for index in kept.indices.reversed() {
      guard kept[index] == nine else {
        kept[index] += 1
        return kept
      }
      kept[index] = zero
    }
    return [zero + 1] + kept
  }

  /// Digits in groups of three, where there are as many as that.
  static func grouped(_ whole: String, from least: Int = 5) -> String {
    guard whole.count >= least else { return whole }
    return whole.enumerated().reduce(into: "") { text, digit in
      if digit.offset > 0, (whole.count - digit.offset) % 3 == 0 { text.append("\u{A0}") }
      text.append(digit.element)
    }
  }

  private static let zero = UInt8(ascii: "0")
  private static let nine = UInt8(ascii: "9")
}
