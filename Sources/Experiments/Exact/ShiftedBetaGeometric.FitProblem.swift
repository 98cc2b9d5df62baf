extension ShiftedBetaGeometric {
  /// Why numbers of survivors have no shifted beta-geometric distribution that comes nearest to them.
  public enum FitProblem: Error, Hashable, Sendable {
    /// There are fewer than two periods, and two parameters cannot be told apart.
    case tooFewPeriods(Int)
    /// A number is negative or not finite; the beginning is period 0.
    case impossible(Double, period: Int)
    /// More are there after a period than before it.
    case growing(from: Double, to: Double, period: Int)
    /// The cohort is empty from the beginning.
    case nobodyBegins
    /// Nobody left.
    case nobodyLeaves
    /// Everybody left at the end of the first period.
    case nobodyStays
    /// Retention does not rise from period to period, so that one churn rate for all comes nearest.
    case noDifferences(churn: Double)
    /// Hardly anybody leaves after the first period: the nearest would be customers who leave at once or never.
    case allOrNothing

    /// What is wrong, in the user's words.
    public var message: String {
      switch self {
      case .tooFewPeriods(let count):
        "survivors after \(count == 1 ? "1 period" : "\(count) periods") cannot tell how far customers differ"
      case .impossible(let count, let period):
        "\(period == 0 ? "at the beginning" : "after period \(period)") there cannot be \(count) customers"
      case .growing(let from, let to, let period):
        "\(to) customers after period \(period) are more than the \(from) before it"
      case .nobodyBegins: "the cohort has no customers at the beginning"
      case .nobodyLeaves: "nobody left, so that nothing is known about churn"
      case .nobodyStays: "everybody left at the end of the first period, so that nothing is known about those who stay"
      case .noDifferences(let churn):
        "retention does not rise from period to period: one churn rate of \(Self.percent(churn)) says it all"
      case .allOrNothing: "nearly all who leave do so at the end of the first period: the others would stay for ever"
      }
    }

    /// One thing to do about it.
    public var remedy: String {
      switch self {
      case .tooFewPeriods, .nobodyLeaves, .nobodyStays, .allOrNothing: "observe the cohort for more periods"
      case .impossible: "give a number from 0 on for the beginning and for each period"
      case .growing: "count the customers of one cohort only, without new ones"
      case .nobodyBegins: "begin with the number of customers before the first period, or with 100"
      case .noDifferences: "use a spread of 0"
      }
    }

    /// A share as a percentage with two decimals.
    private static func percent(_ share: Double) -> String {
      "\((share * 10_000).rounded() / 100)%"
    }
  }
}
