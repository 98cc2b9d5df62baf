public import Experiments
public import Journeys

/// Numbers as people read them: no more digits than are sure, a sign where direction matters, noise marked.
public struct Figures: Hashable, Sendable {
  /// What a step of the journey is called.
  public let step: StepUnit
  /// What follows an amount of money.
  public let currency: String

  /// Creates figures for a journey whose steps are days, weeks or months and whose prices are in a currency.
  public init(step: StepUnit, currency: String = "EUR") {
    self.step = step
    self.currency = currency
  }

  /// A value alone: `23.4%`, `7.1`, `+12`, `6.0 weeks`, `42.30 EUR`.
  public func text(_ value: Double, _ unit: Unit) -> String { text(value, unit, unlike: value) }

  /// A value with what luck may add or take away: `23.4% ± 0.3`, `6.0 ± 0.2 weeks`, `181 000 ± 2 000 EUR`.
  public func text(_ estimate: Estimate, _ unit: Unit) -> String {
    withoutUnit(estimate, unit) + suffix(unit)
  }

  /// A value with the digits that its interval allows, but without the interval and the word for what is counted.
  ///
  /// Round amounts of money get a digit more, so that two of them and their difference look as if they belong together.
  public func short(_ estimate: Estimate, _ unit: Unit) -> String {
    let sure = places(unit, half: estimate.halfWidth, value: estimate.mean)
    return number(estimate.mean, unit, places: sure < 0 ? sure + 1 : sure) + sign(unit)
  }

  /// The same with its unit: `23.4%`, `6.0 weeks`, `181 000 EUR`.
  public func shortWithUnit(_ estimate: Estimate, _ unit: Unit) -> String {
    short(estimate, unit) + suffix(unit)
  }

  /// A value with as many more digits as it takes to see that it is not another one: `7.004`, where that is 7.
  public func text(_ value: Double, _ unit: Unit, unlike other: Double) -> String {
    var places = places(unit, half: nil, value: value)
    while value != other, places < 9, number(value, unit, places: places) == number(other, unit, places: places) {
      places += 1
    }
    return number(value, unit, places: places) + sign(unit) + suffix(unit)
  }

  /// A length of time in days, or in hours where it is less than one: `2.3 days`, `14 hours`, `1.5 hours`.
  func time(_ estimate: Estimate) -> String {
    let hours = estimate.mean * 24
    guard hours > 0, hours < 24 else { return shortWithUnit(estimate, .days) }
    return Rounding.text(of: hours, places: hours < 10 ? 1 : 0) + " hours"
  }

  /// A value with what luck may add or take away, but without the word for what is counted: `6.0 ± 0.2`.
  func withoutUnit(_ estimate: Estimate, _ unit: Unit) -> String {
    let places = places(unit, half: estimate.halfWidth, value: estimate.mean)
    let text = number(estimate.mean, unit, places: places) + sign(unit)
    guard let half = estimate.halfWidth, half > 0, half.isFinite else { return text }
    return text + " ± " + band(half, unit, places: places)
  }

  /// A number that is known exactly, with the digits of an estimate of it.
  func exact(_ value: Double, like estimate: Estimate, _ unit: Unit) -> String {
    number(value, unit, places: places(unit, half: estimate.halfWidth, value: estimate.mean)) + sign(unit)
      + suffix(unit)
  }

  /// A difference with its sign: `+3.7 points`, `≈ +0.1 points` where it may be luck, `same` where there is none.
  public func difference(_ estimate: Estimate, _ unit: Unit) -> String {
    differenceWithoutUnit(estimate, unit) + (Self.isNothing(estimate) ? "" : differenceSuffix(unit))
  }

  /// The same without the word for what is counted: `+3.7`, `≈ +0.1`.
  func differenceWithoutUnit(_ estimate: Estimate, _ unit: Unit) -> String {
    guard !Self.isNothing(estimate) else { return "same" }
    return (Self.isNoise(estimate) ? "≈ " : "") + signedDifference(estimate, unit)
  }

  /// A difference with its sign, but without the word for what is counted: `+3.7`.
  func signedDifference(_ estimate: Estimate, _ unit: Unit) -> String {
    bound(estimate.mean, of: estimate, unit)
  }

  /// How large a difference is, in words that may follow “a difference of”: `3.7 points`, `0.5`, `1.2 weeks`.
  public func size(_ estimate: Estimate, _ unit: Unit) -> String {
    rounded(estimate.mean.magnitude, unit, places: differencePlaces(estimate, unit)) + differenceSuffix(unit)
  }

  /// A distance that somebody asked for, as exactly as it was asked: `0.05 points`.
  func width(_ width: Double, _ unit: Unit) -> String {
    DecimalText.text(of: width, shiftedBy: unit.isPercentage ? 2 : 0) + differenceSuffix(unit)
  }

  /// The two ends of the interval of a difference, with their signs.
  public func ends(_ estimate: Estimate, _ unit: Unit) -> (low: String, high: String)? {
    guard let low = estimate.low, let high = estimate.high else { return nil }
    return (bound(low, of: estimate, unit), bound(high, of: estimate, unit))
  }

  /// An end of an interval with its sign and the digits that go with the mean, but without the unit.
  func bound(_ value: Double, of estimate: Estimate, _ unit: Unit) -> String {
    signed(value, unit, places: differencePlaces(estimate, unit))
  }

  /// The interval of the size of a difference whose sign is sure, the smaller size first.
  func sizeRange(_ estimate: Estimate, _ unit: Unit) -> (low: String, high: String)? {
    guard let low = estimate.low, let high = estimate.high else { return nil }
    let places = differencePlaces(estimate, unit)
    let sizes = [low.magnitude, high.magnitude].sorted().map { rounded($0, unit, places: places) }
    return (sizes[0], sizes[1])
  }

  /// A difference with its sign and its interval: `+3.7 ± 0.3 points`.
  func differenceWithBand(_ estimate: Estimate, _ unit: Unit) -> String {
    guard let half = estimate.halfWidth, half > 0, half.isFinite else { return difference(estimate, unit) }
    let places = differencePlaces(estimate, unit)
    let full =
      signed(estimate.mean, unit, places: places) + " ± " + band(half, unit, places: places) + differenceSuffix(unit)
    return Self.isNoise(estimate) ? "≈ " + full : full
  }

  /// Whether a difference may be luck: its interval contains 0, or one replication alone cannot say.
  public static func isNoise(_ difference: Estimate) -> Bool { difference.covers(0) }

  /// Whether a difference is hardly one: less than half a per cent of what it is a difference in.
  static func isSlight(_ difference: Estimate, of level: Estimate) -> Bool {
    difference.mean.magnitude < 0.005 * level.mean.magnitude
  }

  static func isNothing(_ difference: Estimate) -> Bool {
    difference.mean == 0 && (difference.halfWidth ?? 0) == 0
  }

  // MARK: Digits

  /// A text with the thousands of its whole numbers in groups: `cost <= 36 000 EUR`.
  public static func grouped(_ text: String) -> String {
    text.replacing(/(^|[^\d.])(\d{5,})(?!\.?\d)/) { $0.output.1 + Rounding.grouped(String($0.output.2)) }
  }

  private func number(_ value: Double, _ unit: Unit, places: Int) -> String {
    unit == .score ? signed(value, unit, places: places) : rounded(value, unit, places: places)
  }

  /// The half-width in the digits of its value; what is not nothing is never written as 0.
  func band(_ half: Double, _ unit: Unit, places: Int) -> String {
    let text = rounded(half, unit, places: places)
    guard text.allSatisfy({ "0.".contains($0) }) else { return text }
    return places == 0 ? "1" : text.dropLast() + "1"
  }

  /// A number with a plus sign where it is above 0 and does not look like 0.
  func signed(_ value: Double, _ unit: Unit, places: Int) -> String {
    let text = rounded(value, unit, places: places)
    return value > 0 && text.contains { ("1"..."9").contains($0) } ? "+" + text : text
  }

  func rounded(_ value: Double, _ unit: Unit, places: Int) -> String {
    unit == .money
      ? Rounding.amount(value, places: places)
      : Rounding.text(of: value, places: places, shiftedBy: unit.isPercentage ? 2 : 0)
  }

  private func places(_ unit: Unit, half: Double?, value: Double) -> Int {
    switch unit {
    case .share, .perYear:
      guard let half, half > 0 else { return value != 0 && value.magnitude < 0.001 ? 2 : 1 }
      return half >= 0.02 ? 0 : half >= 0.0005 ? 1 : 2
    case .points, .days: return (half ?? 1) >= 0.05 || half == 0 ? 1 : 2
    case .score: return 0
    case .steps: return 1
    case .count, .factor, .effect: return half.map { $0 >= 0.05 } ?? (value.magnitude >= 10) ? 1 : 2
    case .money: return moneyPlaces(half: half, value: value)
    }
  }

  /// Cents where they are sure, whole amounts otherwise, and round ones where even those are not.
  private func moneyPlaces(half: Double?, value: Double) -> Int {
    let cents = MinorUnits.places(of: currency)
    guard let half, half > 0, half.isFinite else { return value != 0 && value.magnitude < 1000 ? cents : 0 }
    if half < 1 { return value.magnitude < 10_000 ? cents : 0 }
    // One digit of an interval is enough, unless it is a 1. What is less sure than it is large keeps its first digit.
    let sure = Rounding.magnitude(of: half) - (Rounding.firstDigit(of: half) == "1" ? 1 : 0)
    return -min(max(0, sure), value == 0 ? .max : Rounding.magnitude(of: value))
  }

  func differencePlaces(_ estimate: Estimate, _ unit: Unit) -> Int {
    let half = estimate.halfWidth
    switch unit {
    case .share, .perYear, .points: return max(1, places(unit, half: half, value: estimate.mean))
    case .score: return (half ?? 1) >= 0.5 || half == 0 ? 0 : 1
    case .steps, .days, .count, .factor, .effect: return (half ?? 1) >= 0.05 || half == 0 ? 1 : 2
    case .money: return moneyPlaces(half: half, value: estimate.mean)
    }
  }

  /// What stands at a number itself: the sign of per cent.
  private func sign(_ unit: Unit) -> String { unit.isPercentage ? "%" : "" }

  /// The word for what is counted, behind a number and its interval.
  func suffix(_ unit: Unit) -> String {
    switch unit {
    case .share, .points, .score, .count, .factor, .effect: ""
    case .steps: " \(step.rawValue)s"
    case .days: " days"
    case .money: " \(currency)"
    case .perYear: " per year"
    }
  }

  /// The word behind a difference: one of shares is in percentage points.
  func differenceSuffix(_ unit: Unit) -> String {
    unit.isPercentage ? " points" + suffix(unit) : suffix(unit)
  }
}

extension Figures {
  /// A change and its parts with equally many digits, so that the parts add up as they are printed.
  struct Parts: Sendable {
    let whole: Double
    let parts: [Double]
    fileprivate let places: Int
  }

  func parts(_ parts: [Estimate], of whole: Estimate, _ unit: Unit) -> Parts {
    // The whole may get a digit more than is sure, for the sake of small parts, but no more.
    let own = differencePlaces(whole, unit)
    let places = min(own + 1, parts.map { differencePlaces($0, unit) }.reduce(own, max))
    let shift = unit.isPercentage ? 2 : 0
    return Parts(
      whole: Double(Rounding.plain(whole.mean, places: places + shift)) ?? whole.mean,
      parts: Apportionment.rounded(parts.map(\.mean), of: whole.mean, places: places + shift), places: places)
  }

  /// The size of a rounded part without its unit: `1.6`.
  func size(_ value: Double, _ unit: Unit, in parts: Parts) -> String {
    rounded(value.magnitude, unit, places: parts.places)
  }

  /// A rounded part with its sign and with what luck may add or take away: `+1.6 ± 0.2 points`.
  func part(_ value: Double, _ estimate: Estimate, _ unit: Unit, in parts: Parts) -> String {
    guard !Self.isNothing(estimate) else { return "nothing" }
    let half = estimate.halfWidth.flatMap { $0 > 0 ? " ± " + band($0, unit, places: parts.places) : nil } ?? ""
    let text = signed(value, unit, places: parts.places) + half + differenceSuffix(unit)
    return Self.isNoise(estimate) ? "≈ " + text : text
  }
}
