import Experiments
import Journeys

/// Numbers, times and names as somebody would say them.
struct StoryWords: Sendable {
  let step: StepUnit
  let currency: String
  /// The number of the customer, which decides among ways of saying the same.
  let customer: Int

  /// The way that was chosen last of those of a theme; looked up by key only.
  private(set) var last: [Theme: Int] = [:]

  /// What there are several ways to say of.
  enum Theme: Int, Sendable {
    case time, kept, worse, better, answer, period, way
  }

  /// One of several ways to say the same: always the same one at the same place of a story, and never one twice running.
  mutating func pick(_ ways: [String], at step: Int, _ theme: Theme) -> String {
    var hash = UInt64(truncatingIfNeeded: customer) &* 0x9E37_79B9_7F4A_7C15
    for number in [step, theme.rawValue] {
      hash = (hash ^ UInt64(truncatingIfNeeded: number)) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
    }
    var choice = Int(hash % UInt64(ways.count))
    if choice == last[theme] { choice = (choice + 1) % ways.count }
    last[theme] = choice
    return ways[choice]
  }

  /// A name of the journey as it is read aloud.
  func name(_ name: String) -> String { name.replacing("-", with: " ") }

  /// Points on the scale from 0 to 10.
  func points(_ value: Double) -> String { Rounding.text(of: value, places: 1) }

  /// An amount of money, to the cent.
  func money(_ amount: Double) -> String {
    let exact = Rounding.text(of: amount, places: MinorUnits.places(of: currency))
    let isWhole = exact.split(separator: ".").dropFirst().allSatisfy { $0.allSatisfy { $0 == "0" } }
    return (isWhole ? Rounding.text(of: amount, places: 0) : exact) + "\u{A0}" + currency
  }

  /// A whole number, in words up to twelve.
  func count(_ count: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    return words.indices.contains(count) ? words[count] : "\(count)"
  }

  func times(_ number: Int) -> String {
    switch number {
    case 1: "once"
    case 2: "twice"
    default: "\(count(number)) times"
    }
  }

  /// So many steps: `one week`, `five weeks`.
  func steps(_ number: Int) -> String { "\(count(number)) \(step.rawValue)" + (number == 1 ? "" : "s") }

  /// A step by its number: `In week 3`, `On day 65`.
  func moment(_ number: Int) -> String { "\(step == .day ? "On" : "In") \(step.rawValue) \(number)" }

  /// When something happened, at the beginning of a sentence; `before` is when the last thing happened that was told.
  mutating func when(_ now: Int, after before: Int?) -> String {
    let plain = moment(now)
    guard let before else { return plain }
    switch now - before {
    case ...0: return "That same \(step.rawValue)"
    case 1: return pick([plain, "The next \(step.rawValue)", "A \(step.rawValue) later"], at: now, .time)
    case 2...12: return pick([plain, "\(steps(now - before).capitalisedFirst) later"], at: now, .time)
    default: return plain
    }
  }

  /// How long something took, given in days.
  func duration(days: Double) -> String {
    let hours = Int((days * 24).rounded())
    if hours < 1 { return "within the hour" }
    if hours < 36 { return "after \(hours == 1 ? "an hour" : "\(count(hours)) hours")" }
    let whole = Int(min(days, 1e6).rounded())
    return "after \(count(whole)) days"
  }
}
