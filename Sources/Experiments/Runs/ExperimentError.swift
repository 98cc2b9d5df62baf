public import Journeys

/// Why there is no result.
public enum ExperimentError: Error, Hashable, Sendable {
  /// The journey cannot be simulated as it stands.
  case journey(JourneyProblem)
  /// A setting lies beyond its range; the word is the one people type after its number.
  case setting(String, value: Int, range: ClosedRange<Int>)
  /// The machine has too little memory; amounts are in bytes, and `largest` is the number of customers that would fit.
  case memory(customers: Int, needed: Int, usable: Int, largest: Int)
  /// A metric that has to be known in every population speaks of nobody in one.
  case undefined(String)
  /// The run was stopped before one replication was done.
  case interrupted

  /// What is wrong, in the user's words.
  public var message: String {
    switch self {
    case .journey(let problem): problem.message
    case .setting(let word, let value, let range):
      "\(Self.text(of: value)) \(word) are too \(value < range.lowerBound ? "few" : "many"): "
        + "a run has from \(Self.text(of: range.lowerBound)) to \(Self.text(of: range.upperBound))"
    case .memory(let customers, let needed, let usable, _):
      "\(Self.text(of: customers)) customers would need \(Self.text(ofBytes: needed)) of memory, "
        + "and a run may use \(Self.text(ofBytes: usable))"
    case .undefined(let metric): "\(metric) speaks of nobody in some of these runs"
    case .interrupted: "the run was stopped before one replication was done, so there is no result"
    }
  }

  /// One thing to do about it.
  public var remedy: String {
    switch self {
    case .journey(let problem): problem.remedy
    case .setting(let word, let value, let range):
      value < range.lowerBound
        ? "say at least: \(Self.text(of: range.lowerBound)) \(word)"
        : "say at most: \(Self.text(of: range.upperBound)) \(word)"
    case .memory(_, _, _, let largest) where largest > 0:
      "say at most: \(Self.text(of: Self.roundedDown(largest))) customers"
    case .memory: "ask for fewer replications or fewer steps"
    case .undefined: "try more customers, a longer time, or another metric such as conversion"
    case .interrupted: "run again, with fewer customers or replications if it takes too long"
    }
  }

  /// A whole number as it is typed: 10 000.
  private static func text(of number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(" ") }
      text.append(digit)
    }
    return number < 0 ? "-\(text)" : text
  }

  /// An amount of memory as people write it.
  private static func text(ofBytes bytes: Int) -> String {
    let units = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")]
    guard let (size, name) = units.first(where: { bytes >= $0.0 }) else { return "\(bytes) bytes" }
    let tenths = bytes / (size / 10)
    return tenths >= 100 || tenths % 10 == 0 ? "\(tenths / 10) \(name)" : "\(tenths / 10).\(tenths % 10) \(name)"
  }

  /// A number of at most two digits and zeros, not above the one given.
  private static func roundedDown(_ number: Int) -> Int {
    var scale = 1
    while number / scale >= 100 { scale *= 10 }
    return number / scale * scale
  }
}
