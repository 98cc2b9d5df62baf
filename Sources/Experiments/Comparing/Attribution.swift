public import Journeys
public import Simulation

/// Shapley attribution: why a metric differs between two strategies, and how much each of the parameters that differ adds.
///
/// The parts are Shapley shares of the change, so they add up to it whatever the parameters do together; see ``Shapley``.
public struct Attribution: SimulatedResult {
  /// What one parameter adds.
  public struct Part: Hashable, Sendable {
    /// The parameter.
    public let path: ParameterPath
    /// What it adds to the metric, in its unit; the interval covers luck and, where orders were drawn, drawing them.
    public let share: Estimate
  }

  /// How the worth of a mixture of the strategies was found.
  public enum Method: Hashable, Sendable {
    /// Worked out without customers and without luck.
    case exact
    /// Simulated, each population of every mixture with the same luck.
    case simulated
  }

  /// What changes.
  public let metric: Metric
  /// The two strategies.
  public let mixture: StrategyMixture
  /// How the worths were found.
  public let method: Method
  /// How large each population was, and which luck all met.
  public let settings: RunSettings
  /// How many replications of all mixtures were done.
  public let finished: Int
  /// How many mixtures were looked at.
  public let mixtures: Int
  /// How many pairs of orders were drawn; 0 where every mixture was looked at.
  public let pairs: Int
  /// The whole change.
  public let total: Difference
  /// The parts, in the order of ``StrategyMixture/parameters``.
  public let parts: [Part]
  /// The change along the stages that nobody can go round; empty where the metric is not conversion.
  public let funnel: [FunnelStep]

  /// The journey under the strategy that the change leads to.
  public var variant: Variant { mixture.after }

  /// The parts, the largest first; equally large ones in the order of the journey.
  public var ranking: [Part] { parts.descending { $0.share.mean.magnitude } }
}

extension Attribution {
  /// Shares the change out.
  ///
  /// - Parameters:
  ///   - worths: For each mixture of the plan the metric in each replication; nil where it is undefined or was not done.
  ///   - funnel: The change along the stages.
  ///   - finished: How many replications of all mixtures were done.
  /// - Returns: Nothing where in each replication the metric is undefined in some mixture.
  init?(
    _ plan: AttributionPlan, _ worths: [[Double?]], funnel: [FunnelStep], settings: RunSettings, finished: Int,
    method: Method
  ) {
    let usable = (worths.first ?? []).indices.compactMap { replication -> [Double]? in
      let column = worths.compactMap { $0[replication] }
      return column.count == worths.count ? column : nil
    }
    guard let total = Difference(of: plan.metric, before: usable.map { $0.first }, after: usable.map { $0.last }) else {
      return nil
    }
    self.metric = plan.metric
    self.mixture = plan.mixture
    self.method = method
    self.settings = settings
    self.finished = finished
    self.total = total
    self.funnel = funnel
    mixtures = plan.shapley.coalitions.count
    pairs = plan.shapley.pairs
    let shares = usable.map(plan.shapley.shares)
    let drawn = Self.byPair(plan.shapley, usable)
    parts = plan.mixture.parameters.enumerated().compactMap { player, path in
      let values = shares.map { $0[player] }
      let share =
        plan.shapley.isExact ? Estimate(values) : Estimate(of: values, drawn: drawn.map { $0[player] })
      return share.map { Part(path: path, share: $0) }
    }
  }

  /// What each player adds in each pair of orders, on average over replications.
  private static func byPair(_ shapley: Shapley, _ worths: [[Double]]) -> [[Double]] {
    (0..<shapley.pairs).map { pair in
      let shares = worths.map { shapley.shares(of: $0, pair: pair) }
      return (0..<shapley.players).map { player in
        shares.lazy.map { $0[player] }.compensatedSum / Double(shares.count)
      }
    }
  }
}

extension Estimate {
  /// A mean over replications and over draws that all of them share.
  ///
  /// The variances of both means are added, which counts what the two do together twice and so errs on the safe side;
  /// degrees of freedom by Satterthwaite 1946, Biometrics Bulletin 2.
  fileprivate init?(of values: [Double], drawn: [Double]) {
    guard let luck = Moments(values), let draws = Moments(drawn) else { return nil }
    guard let noise = luck.varianceOfMean, let drawing = draws.varianceOfMean else {
      self.init(
        mean: luck.mean, varianceOfMean: nil, degreesOfFreedom: 1, count: luck.count, confidence: Self.usualConfidence)
      return
    }
    let sum = noise + drawing
    let scale = noise * noise / Double(luck.count - 1) + drawing * drawing / Double(draws.count - 1)
    self.init(
      mean: luck.mean, varianceOfMean: sum, degreesOfFreedom: scale > 0 ? sum * sum / scale : 1, count: luck.count,
      confidence: Self.usualConfidence)
  }
}
