public import Journeys
public import Simulation

/// Optimisation by simulation under a budget: the best setting of a few parameters that somebody can pay for.
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

extension Search {
  /// What came of it; settings are numbered in the order of ``Search/judged``, so that 0 is the present one.
  public enum Answer: Hashable, Sendable {
    /// A setting is the best of those judged; the present one is worse beyond luck, or spends too much.
    ///
    /// - asGood: Those that luck cannot tell apart from it.
    case better(Int, asGood: [Int])
    /// The present setting is the best, or luck cannot tell it apart from the best of those judged.
    ///
    /// - leader: The one whose mean is best; nil where nothing looked better.
    case nothingBetter(leader: Int?)
    /// Nothing that was tried is within the limit.
    case tooDear
    /// Everything that looked best breaks the limit with fresh luck, and so does the present setting.
    case brokenLimit
    /// It was not judged with fresh luck.
    case unjudged
  }

  /// What is spent in a setting that was judged.
  public func spent(_ number: Int) -> Estimate? { plan.limit.flatMap { judged[number].estimate(of: $0.metric) } }

  /// The metric in a setting that was judged.
  public func level(_ number: Int) -> Estimate? { judged[number].estimate(of: plan.metric) }

  /// What the metric gains or loses in a setting that was judged, against the present one with the same luck.
  public func difference(_ number: Int) -> Difference? {
    Difference(of: plan.metric, from: judged[0], to: judged[number])
  }

  /// Whether a setting that was judged keeps to the limit with fresh luck, on average over the populations.
  public func isWithin(_ number: Int) -> Bool {
    guard let limit = plan.limit else { return true }
    return spent(number).map { $0.mean <= limit.value } ?? false
  }

  /// What came of it.
  public var answer: Answer {
    guard !best.isEmpty else {
      // Without a better one the present setting stands, unless it is itself too dear.
      guard isComplete else { return .unjudged }
      return isAllowed(present) ? .nothingBetter(leader: nil) : .tooDear
    }
    guard let first = judged.first else { return .unjudged }
    let within = judged.indices.filter(isWithin)
    guard let only = within.first else { return .brokenLimit }
    guard within.count > 1 else {
      return only == 0 ? .nothingBetter(leader: nil) : level(only) == nil ? .unjudged : .better(only, asGood: [])
    }
    let ranking = first.finished > 1 ? Ranking(within.map { judged[$0] }, by: plan.metric) : nil
    guard let ranking else { return .unjudged }
    func number(_ standing: Standing) -> Int { judged.firstIndex { $0.strategyName == standing.strategy } ?? 0 }
    let leaders = ranking.standings.filter(\.isAmongBest).map(number)
    let leader = number(ranking.standings[0])
    return leaders.contains(0)
      ? .nothingBetter(leader: leader == 0 ? nil : leader) : .better(leader, asGood: leaders.filter { $0 != leader })
  }

  /// Whether a setting keeps to the limit on the luck of the search, on average.
  func isAllowed(_ candidate: Candidate) -> Bool {
    guard let limit = plan.limit else { return true }
    return candidate.spent.map { $0.mean <= limit.value } ?? false
  }

  /// Which of some settings that were judged has most to be said for it otherwise: the one that spends least, or where
  /// nothing is limited the one that is nearest to the present setting.
  public func simplest(of numbers: [Int]) -> Int? {
    func weight(_ number: Int) -> Double {
      if plan.limit != nil { return spent(number)?.mean ?? .infinity }
      return distance(number == 0 ? present : best[number - 1])
    }
    return numbers.min { (weight($0), $0) < (weight($1), $1) }
  }

  /// How far a setting is from the present one: the parts of their ranges by which parameters are moved, added up.
  private func distance(_ candidate: Candidate) -> Double {
    zip(zip(candidate.values, present.values), plan.factors).reduce(0) { sum, pair in
      sum + (pair.0.0 - pair.0.1).magnitude / (pair.1.range.upperBound - pair.1.range.lowerBound)
    }
  }
}
