public import Journeys
public import Simulation

/// Probabilistic sensitivity analysis: strategies beside each other where parameters are not known, what that makes of the
/// choice, and what to measure first.
///
/// Three things are kept apart: the uncertainty of the parameters, which no simulation makes smaller; the error of
/// drawing, which more draws do; and Monte Carlo error, that is luck, which larger populations and more replications do.
public struct UncertainComparison: SimulatedResult {
  /// One strategy against the first in one metric.
  public struct Row: Hashable, Sendable {
    /// The number of the strategy.
    public let strategy: Int
    /// What is compared.
    public let metric: Metric
    /// The difference on average over all draws; its interval is that of luck and of drawing together.
    public let difference: Estimate
    /// The same with the interval that luck alone leaves: Monte Carlo error, which more customers make smaller.
    public let luck: Estimate
    /// The same with the interval that drawing alone leaves: more draws make it smaller, more customers do not.
    ///
    /// As wide as for independent draws; those of a Latin hypercube leave at most that.
    public let drawing: Estimate
    /// Where the difference lies 9 times out of 10, as far as the parameters make it vary.
    public let interval: ClosedRange<Double>
    /// How much of what varies between draws comes from the parameters.
    public let variance: VarianceParts
    /// The difference in each draw, as the simulation has it.
    let means: [Double]

    /// Whether luck leaves something to be seen of single draws: the parameters move the difference by more than luck does,
    /// or luck alone does not bring it near 0.
    ///
    /// Otherwise single draws have been moved together so far that they say nothing about how sure a choice is.
    public var isTold: Bool {
      variance.parameters >= variance.luck || difference.mean.magnitude > 3 * variance.luck.squareRoot()
    }

    /// The difference in each draw, as far as the parameters make it vary.
    var draws: [Double] { Self.shrunk(means, around: difference.mean, variance) }

    fileprivate static func shrunk(_ means: [Double], around mean: Double, _ variance: VarianceParts) -> [Double] {
      means.map { mean + ($0 - mean) * variance.shrinkage }
    }
  }

  /// What knowing a parameter exactly would be worth.
  public struct Information: Hashable, Sendable {
    /// The parameter.
    public let path: ParameterPath
    /// At most so much, in the unit of the metric.
    public let value: Double
  }

  /// The strategies, the one to compare against first.
  public let strategies: [Variant]
  /// The strategy to compare against.
  public var variant: Variant { strategies[0] }
  /// What is chosen by; more or less of it is better.
  public let metric: Metric
  /// How large the populations of each draw were, and which luck they met.
  public let settings: RunSettings
  /// How many draws were asked for, how many could not be simulated, and how many count.
  public let requested: Int, impossible: Int, finished: Int
  /// What is chosen by, on average over all draws with the first strategy.
  public let level: Estimate?
  /// The strategies but the first, each in every metric.
  public let rows: [Row]
  /// What the choice among the strategies comes to.
  public let decision: Decision
  /// What to measure first: the most valuable parameter at the beginning, equal ones in the order of the journey.
  public let information: [Information]

  /// Whether nobody stopped it.
  public let isComplete: Bool

  /// Whether each draw had enough customers to say how sure the choice is.
  public var isTold: Bool { rows.allSatisfy { $0.metric != metric || $0.isTold } }
}

extension UncertainComparison {
  /// Judges what came out.
  ///
  /// - Returns: Nothing where fewer than three draws have the metric in all populations.
  init?(_ plan: UncertaintyPlan, by metric: Metric, _ arms: Arms) {
    let count = plan.strategies.count
    let done = plan.draws.indices.filter { draw in (0..<count).allSatisfy { arms.isComplete(draw * count + $0) } }
    func samples(_ metric: Metric) -> (draws: [Int], values: [[[Double]]]) {
      let all = done.compactMap { draw -> (Int, [[Double]])? in
        let values = (0..<count).map { arms.values(of: metric, in: draw * count + $0).compactMap(\.self) }
        return values.allSatisfy { $0.count == arms.settings.replications } ? (draw, values) : nil
      }
      return (all.map(\.0), all.map(\.1))
    }
    let (draws, values) = samples(metric)
    guard draws.count > 2, metric.moreIsBetter != nil else { return nil }
    rows = (1..<count).flatMap { strategy in
      arms.metrics.compactMap { metric in
        let differences = samples(metric).values.map { zip($0[strategy], $0[0]).map { $0 - $1 } }
        return differences.count > 2 ? Row(strategy, metric, differences) : nil
      }
    }
    self.level = Estimate(values.compactMap { Moments($0[0])?.mean })
    let mine = rows.filter { $0.metric == metric }
    guard mine.count == count - 1 else { return nil }
    func worths(_ worth: (Row) -> [Double]) -> [[Double]] {
      [values.map { _ in 0 }] + mine.map { worth($0).map { metric.direction * $0 } }
    }
    let decision = Decision(worths: worths(\.draws))
    let seen = worths(\.means)
    // Many parameters are many chances to see a relation where there is none.
    let level = 0.01 / Double(max(1, plan.parameters.count * mine.count))
    let known = plan.parameters.enumerated().map { number, path in
      let causes = draws.map { plan.draws[$0][number] }
      return Information(path: path, value: decision.valueOfKnowing(causes, worths: seen, level: level))
    }
    self.decision = decision
    information = known.descending(by: \.value)
    strategies = plan.strategies
    self.metric = metric
    settings = arms.settings
    requested = plan.requested
    impossible = plan.requested - plan.draws.count
    finished = draws.count
    isComplete = done.count == plan.draws.count
  }
}

extension UncertainComparison.Row {
  init?(_ strategy: Int, _ metric: Metric, _ samples: [[Double]]) {
    let means = samples.compactMap { Moments($0)?.mean }
    guard let difference = Estimate(means), let variance = VarianceParts(samples) else { return nil }
    (self.strategy, self.metric, self.difference, self.variance) = (strategy, metric, difference, variance)
    let draws = Double(samples.count)
    func estimate(_ variance: Double, _ degrees: Double) -> Estimate {
      Estimate(
        mean: difference.mean, varianceOfMean: variance / draws, degreesOfFreedom: degrees, count: samples.count,
        confidence: Estimate.usualConfidence)
    }
    luck = estimate(variance.luck, samples.reduce(0) { $0 + Double($1.count - 1) })
    drawing = estimate(variance.parameters, draws - 1)
    self.means = means
    let sorted = Self.shrunk(means, around: difference.mean, variance).sorted()
    let tail = (1 - ParameterDistribution.confidence) / 2
    let ends = [tail, 1 - tail].map { sorted[Int((Double(sorted.count - 1) * $0).rounded())] }
    interval = ends[0]...ends[1]
  }
}

/// Variance components: how much of what varies between draws of the parameters comes from them, and how much from
/// simulation luck.
///
/// Var = Var(parameters) + E[Var(luck)] / R with R populations for each draw (Briggs, Claxton & Sculpher 2006, Decision
/// Modelling for Health Economic Evaluation, chapter 4; O'Hagan, Stevenson & Madan 2007, Health Economics 16).
public struct VarianceParts: Hashable, Sendable {
  /// The variance that the parameters bring about, 0 where luck explains all.
  public let parameters: Double
  /// The variance that luck adds to the mean of one draw.
  public let luck: Double

  /// Shrinkage: how far means of draws have to be moved together so that what is left varies as the parameters make it vary.
  var shrinkage: Double { parameters > 0 ? (parameters / (parameters + luck)).squareRoot() : 0 }
}

extension VarianceParts {
  /// Takes samples apart, one for each draw, whose values met different luck.
  ///
  /// - Returns: Nothing where there are fewer than two draws, or one with fewer than two values.
  public init?(_ samples: [[Double]]) {
    let moments = samples.compactMap(Moments.init)
    let luck = moments.compactMap(\.varianceOfMean)
    guard luck.count == samples.count, let total = Moments(moments.map(\.mean))?.variance,
      let mean = Moments(luck)?.mean
    else { return nil }
    self.luck = mean
    parameters = max(0, total - mean)
  }
}
