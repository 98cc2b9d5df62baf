public import Journeys
public import Simulation

/// The best setting of a few parameters that somebody can pay for.
///
/// It is found on one luck and judged with another that had no part in the choice.
public struct Search: SimulatedResult {
  /// What may be spent.
  public struct Limit: Hashable, Sendable {
    /// What is limited.
    public let metric: Metric
    /// The most it may be, in the metric's unit.
    public let value: Double

    /// Sets a limit.
    public init(_ metric: Metric, _ value: Double) {
      self.metric = metric
      self.value = value
    }
  }

  /// What is searched.
  public struct Plan: Sendable {
    /// The parameters and how far each may go, one to five.
    public let factors: [Interactions.Factor]
    /// What is to be made best, one of which more or less is better.
    public let metric: Metric
    /// What may be spent, if there is a limit.
    public let limit: Limit?
    /// How large each population of the search is, and its luck.
    public let settings: RunSettings
    /// How large each population is in which the best are judged; its luck is another one.
    public let judging: RunSettings

    /// Creates a plan.
    ///
    /// - Parameters:
    ///   - settings: How large each population of the search is, and its luck.
    ///   - judging: How large the populations are in which the best are judged; their luck is made fresh.
    public init(
      _ factors: [Interactions.Factor], best metric: Metric, within limit: Limit? = nil, settings: RunSettings,
      judging: RunSettings
    ) {
      self.factors = factors
      self.metric = metric
      self.limit = limit
      self.settings = settings
      self.judging = judging.fresh
    }

    /// How many settings of so many parameters are tried at most.
    public static func settings(over parameters: Int) -> Int { 60 * max(1, parameters) }

    /// How many of the best are judged beside the present setting.
    public static let finalists = 5
    /// By what part of the range two of them differ at least in one parameter.
    static let distance = 0.05
  }

  /// A setting that was tried.
  public struct Candidate: Sendable {
    /// The value of each parameter, in the order of the plan.
    public let values: [Double]
    /// The journey with this setting.
    public let variant: Variant
    /// The metric on the luck of the search.
    public let found: Estimate?
    /// What is limited, on the luck of the search.
    public let spent: Estimate?
  }

  /// The journey and the strategy in which parameters move.
  public let variant: Variant
  /// What was searched.
  public let plan: Plan
  /// How large each population of the search is, and its luck.
  public var settings: RunSettings { plan.settings }
  /// The setting that holds now.
  public let present: Candidate
  /// The settings that looked best within the limit and better than the present one, the best first.
  public let best: [Candidate]
  /// The setting that spends least of those that were tried; nil where there is no limit.
  public let cheapest: Candidate?
  /// How many settings were tried.
  public let tried: Int
  /// Whether nobody stopped it.
  public let isComplete: Bool
  /// The present setting and then the best, with fresh luck; empty where none is better or somebody stopped it before.
  public let judged: [RunResult]
}
