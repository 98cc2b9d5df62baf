/// What a number is counted in: its scale, how people write it, and its name for programs.
public enum Unit: String, CaseIterable, Sendable {
  /// A probability or a part of a whole, from 0 to 1, written as per cent for people.
  case share
  /// Points on the scale from 0 to 10 of satisfaction and recommendation surveys; a gap goes from -10 to 10.
  case points
  /// A difference of percentages, from -100 to 100.
  case score
  /// A pure number.
  case factor
  /// A log multiplier for each unit of the cause: +0.1 makes a path about 10% more likely.
  case effect
  /// A number of things: whole for a parameter, an average over people for a metric.
  case count
  /// An amount in the journey's currency.
  case money
  /// A number of the journey's steps: days, weeks or months.
  case steps
  /// A length of time in days, whatever the journey's steps are.
  case days
  /// A rate for each year, written as per cent.
  case perYear

  /// Whether people write it as per cent.
  public var isPercentage: Bool { self == .share || self == .perYear }

  /// What a value of the unit is, after the word “is”: `a share`, `an amount in EUR`.
  public func phrase(currency: String) -> String {
    switch self {
    case .share: "a share"
    case .points: "in points from 0 to 10"
    case .score, .factor, .effect, .steps: "a plain number"
    case .count: "a whole number"
    case .money: "an amount in \(currency)"
    case .days: "a time"
    case .perYear: "a rate per year"
    }
  }

  /// The way people write a value, exactly: reading the text back gives the same bits.
  ///
  /// - Parameters:
  ///   - value: A finite value of the unit.
  ///   - currency: What follows an amount of money.
  public func text(of value: Double, currency: String) -> String {
    switch self {
    case .share: DecimalText.text(of: value, shiftedBy: 2) + "%"
    case .perYear: DecimalText.text(of: value, shiftedBy: 2) + "% per year"
    case .money: DecimalText.text(of: value) + " " + currency
    case .days: Self.duration(value)
    case .points, .score, .factor, .effect, .count, .steps: DecimalText.text(of: value)
    }
  }
  /// A length of time, in hours where reading that back gives the same bits.
  private static func duration(_ days: Double) -> String {
    // A few places are enough for what people type, and take the dust of binary arithmetic away.
    let hours = (days * 24 * 1e6).rounded() / 1e6
    if days.magnitude < 1, hours != 0, hours * (1 / 24) == days {
      return DecimalText.text(of: hours) + (hours == 1 ? " hour" : " hours")
    }
    return DecimalText.text(of: days) + (days == 1 ? " day" : " days")
  }
}

/// Exact decimal text of numbers, moved by powers of ten without arithmetic.
public enum DecimalText {
  /// The shortest decimal text that reads back as the same number, its point moved to the right.
  ///
  /// Multiplying by 100 would turn 0.07 into 7.000000000000001; moving the point in the text does not.
  public static func text(of value: Double, shiftedBy places: Int = 0) -> String {
    guard value.isFinite else { return value.isNaN ? "no number" : value < 0 ? "-unlimited" : "unlimited" }
    guard value != 0 else { return "0" }
    let (digits, exponent) = significantDigits(of: value.magnitude)
    let point = exponent + places  // digits before the decimal point
    let body: String
    if point <= 0 {
      body = "0." + String(repeating: "0", count: -point) + digits
    } else if point >= digits.count {
      body = digits + String(repeating: "0", count: point - digits.count)
    } else {
      body = digits.prefix(point) + "." + digits.dropFirst(point)
    }
    return (value < 0 ? "-" : "") + body
  }

  /// The digits of a positive number and where its decimal point stands: 0.07 is `7` with the point at -1.
  private static func significantDigits(of value: Double) -> (digits: String, point: Int) {
    let parts = value.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    var point = mantissa[0].count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    let all = mantissa[0] + fraction
    let leading = all.prefix { $0 == "0" }.count
    point -= leading
    let digits = all.dropFirst(leading)
    let trailing = digits.reversed().prefix { $0 == "0" }.count
    return (String(digits.dropLast(trailing)), point)
  }
}
