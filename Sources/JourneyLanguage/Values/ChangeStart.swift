public import Journeys

/// When a change begins, in the user's words: `from week 10` lets ten weeks pass first.
public struct ChangeStart: Equatable, Sendable {
  /// How long things stay as they were before.
  private let wait: RunDuration

  /// Creates a start after so many units.
  public init(_ count: Int, _ unit: RunDuration.Unit, at place: Place) {
    wait = RunDuration(count, unit, at: place)
  }

  /// The units in which a start is counted, the most usual first.
  ///
  /// A year is none of them: from year 2 would be the third for some and the second for others.
  static let units: [RunDuration.Unit] = [.week, .day, .month, .step]
  /// The latest: a run of the most steps still gets there.
  static let limit = RunDuration.limit - 1

  /// The number of steps of a journey that pass before; 0 is the beginning.
  ///
  /// - Throws: A diagnostic when it lies between two steps, or beyond the longest run.
  public func step(of unit: StepUnit) throws(Diagnostic) -> Int {
    let steps = wait.exactSteps(of: unit)
    let nearest = steps.rounded()
    guard nearest <= Double(Self.limit) else {
      throw Diagnostic(
        "\(moment) is beyond the longest run, which has \(UInt64(RunDuration.limit).grouped) steps", at: wait.place,
        remedy: "the latest is: \(unit.text(from: Self.limit))", suggestion: unit.text(from: Self.limit))
    }
    // A twelfth of a year has no exact number of days.
    guard abs(steps - nearest) < 1e-9 else {
      throw Diagnostic(
        "the journey goes by \(unit.rawValue), and \(moment) begins within a \(unit.rawValue)", at: wait.place,
        remedy: "the nearest is: \(unit.text(from: Int(nearest)))", suggestion: unit.text(from: Int(nearest)))
    }
    return Int(nearest)
  }

  /// The moment in words: `week 10`.
  public var moment: String { "\(wait.unit.rawValue) \(wait.count)" }
  /// The start as it can be typed.
  public var text: String { "from \(moment)" }
}
