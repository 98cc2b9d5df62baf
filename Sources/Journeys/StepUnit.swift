/// How much time one simulated step stands for.
public enum StepUnit: String, CaseIterable, Sendable {
  case day, week, month

  /// The number of steps in a year, which is how long a run lasts by default.
  public var perYear: Int {
    switch self {
    case .day: 365
    case .week: 52
    case .month: 12
    }
  }

  /// When something begins, in words such as `from week 10`: after ten weeks.
  public func text(from start: Int) -> String { "from \(rawValue) \(start)" }

  /// The length of a step in days, a year having 365.
  public var days: Double { 365 / Double(perYear) }
}
