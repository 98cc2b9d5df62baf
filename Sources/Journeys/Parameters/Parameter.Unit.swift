extension Parameter {
  /// What the numbers of a parameter mean, and how people write them.
  public enum Unit: String, CaseIterable, Sendable {
    /// A probability or a part of a whole, written as per cent.
    case share
    /// A point on the scale from 0 to 10 of satisfaction and recommendation surveys.
    case points
    /// A pure number.
    case factor
    /// A log multiplier for each unit of the cause: +0.1 makes a path about 10% more likely.
    case effect
    /// A whole number.
    case count
    /// An amount in the journey's currency.
    case money
    /// A length of time, in days.
    case days
    /// A rate for each year, written as per cent.
    case perYear

    /// Whether people write it as per cent.
    public var isPercentage: Bool { self == .share || self == .perYear }
  }
}
