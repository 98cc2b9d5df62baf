public import Journeys

/// How long a run lasts, in the user's words.
public struct RunDuration: Equatable, Sendable {
  /// What is counted.
  public enum Unit: String, CaseIterable, Sendable {
    case step, day, week, month, year
  }

  /// How many there are.
  public var count: Int
  /// What is counted.
  public var unit: Unit
  /// Where it was written.
  public var place: Place

  /// Creates a duration.
  public init(_ count: Int, _ unit: Unit, at place: Place) {
    self.count = count
    self.unit = unit
    self.place = place
  }

  /// Compares the durations; the place does not matter.
  public static func == (one: RunDuration, other: RunDuration) -> Bool {
    one.count == other.count && one.unit == other.unit
  }

  /// The most steps that a run may last.
  public static let limit = 10_000

  /// The duration in steps of a journey, rounded to a whole one.
  ///
  /// - Throws: A diagnostic when there are more than ``limit``.
  public func steps(of unit: StepUnit) throws(Diagnostic) -> Int {
    let steps = exactSteps(of: unit).rounded()
    guard steps <= Double(Self.limit) else {
      throw Diagnostic(
        "\(text) are \(UInt64(min(steps, 1e15)).grouped) steps of a \(unit.rawValue), and \(UInt64(Self.limit).grouped) are the most",
        at: place, remedy: "say less, such as: for \(unit.perYear) \(unit.rawValue)s")
    }
    return Int(max(1, steps))
  }

  /// The duration in steps, which may lie between two whole numbers of them.
  func exactSteps(of unit: StepUnit) -> Double {
    guard self.unit != .step, self.unit.rawValue != unit.rawValue else { return Double(count) }
    let days = TimeUnit(rawValue: self.unit.rawValue)?.days ?? 1
    return Double(count) * days / (TimeUnit(rawValue: unit.rawValue)?.days ?? 1)
  }

  /// The duration as it can be typed.
  public var text: String { "\(count) \(unit.rawValue)" + (count == 1 ? "" : "s") }
}
