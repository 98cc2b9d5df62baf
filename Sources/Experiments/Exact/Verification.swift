public import Journeys
import OrderedCollections
import Simulation

/// Verification of the simulation by closed forms: the exact answer beside the simulated one.
public struct Verification: Sendable {
  /// What a number is about.
  public enum Theme: String, CaseIterable, Sendable {
    case funnel, purchases, money, support
  }

  /// What is known exactly.
  public enum Quantity: Hashable, Sendable {
    /// The share of customers at a stage at the end of the run.
    case occupancy(stage: String)
    /// A metric of the catalogue.
    case metric(Metric)

    /// What it is called, such as `at-end.checkout` or `reached.checkout`.
    public var name: String {
      switch self {
      case .occupancy(let stage): "at-end.\(stage)"
      case .metric(let metric): metric.name
      }
    }

    /// What its numbers mean.
    public var unit: Unit {
      switch self {
      case .occupancy: .share
      case .metric(let metric): metric.unit
      }
    }
  }

  /// One quantity, known twice.
  public struct Row: Hashable, Sendable {
    /// What it is about.
    public let theme: Theme
    /// What it is.
    public let quantity: Quantity
    /// The exact answer.
    public let exact: Double
    /// The simulated answer.
    public let simulated: Estimate
    /// How many standard errors the simulated answer lies above the exact one, or nil where no error is to be expected
    /// and there is one all the same.
    public let score: Double?
    /// Whether that is within what luck does: at most as unlikely as four standard deviations.
    public let agrees: Bool
  }

  /// The quantities, theme by theme; none where there is no exact answer.
  public let rows: [Row]
  /// What keeps an exact answer away, in the user's words; ``Journeys/Variant/neutral`` has no such obstacles.
  public let obstacles: [String]
  /// What was left out of the journey because it has no exact answer here, in the user's words; nothing of it is
  /// verified.
  public let leftOut: [String]
  /// Whether people bring others along, so that the exact answer is that of a large population: a small one has more
  /// luck.
  public let isOfManyPeople: Bool

  /// How many standard errors are as unlikely as four standard deviations, with so many replications, at least two.
  public static func limit(replications: Int) -> Double {
    StudentT.quantile(NormalDistribution.cumulative(4), degreesOfFreedom: Double(replications - 1)) ?? 4
  }

  /// Whether everything agrees; false where there is nothing to compare.
  public var agrees: Bool { !rows.isEmpty && rows.allSatisfy(\.agrees) }
}

extension Verification {
  /// Compares a run with the exact answer.
  ///
  /// - Parameters:
  ///   - result: The run, of at least two replications: one tells nothing about luck.
  ///   - original: The journey that the run is the neutral copy of, if it is one.
  public init(of result: RunResult, neutralOf original: Variant? = nil) {
    leftOut = original?.leftOut ?? []
    isOfManyPeople = result.variant.hasWordOfMouth
    if let problem = result.variant.problems.first {
      (rows, obstacles) = ([], [problem.message])
    } else {
      obstacles = result.variant.leftOut
      rows = obstacles.isEmpty ? Self.rows(Expectation(of: result.variant, steps: result.steps), result) : []
    }
  }

  private static func rows(_ exact: Expectation, _ result: RunResult) -> [Row] {
    let journey = result.variant.journey
    let stages = Array(exact.chain.stages.enumerated())
    let atEnd = stages.map { stage, name in
      let shares = result.replications.map { replication in
        replication.tally.occupancy.last?[checked: stage].flatMap { TallyLayout.share($0, of: result.customers) }
      }
      return row(.funnel, .occupancy(stage: name), exact.atEnd(stage), Estimate(shares), result)
    }
    func metrics(_ theme: Theme, at stage: String? = nil, _ values: [(MetricDefinition, Double?)]) -> [Row?] {
      values.map { definition, value in
        MetricCatalogue.metric(definition, stage, in: journey).flatMap { metric in
          row(theme, .metric(metric), value, result.estimate(of: metric), result)
        }
      }
    }
    let reached = stages.flatMap { metrics(.funnel, at: $1, [(.reached, exact.reached($0))]) }
    let people = Double(result.customers * result.finished)
    let (money, market) = (exact.money, result.variant[.marketSize])
    let conversion = exact.conversion
    let others =
      metrics(.funnel, [(.conversion, conversion), (.abandonment, exact.abandonment)])
      + metrics(
        .purchases,
        [(.purchases, exact.purchases), (.repeatRate, exact.repeatRate), (.retention, exact.retention)])
      + metrics(
        .money,
        [
          (.revenue, money.revenue * market), (.cost, money.cost * market), (.profit, money.profit * market),
          (.acquisitionCost, conversion > 0 ? money.acquisition / conversion : nil),
          (.horizonValue, exact.horizonValue(people: people)),
        ])
      + metrics(
        .support,
        [
          (.complaints, exact.complaints), (.silent, exact.silent), (.resolved, exact.resolved),
          (.answerTime, exact.answerTime),
        ])
    return (atEnd + reached + others).compactMap(\.self)
  }

  private static func row(
    _ theme: Theme, _ quantity: Quantity, _ exact: Double?, _ simulated: Estimate?, _ result: RunResult
  ) -> Row? {
    guard let exact, let simulated else { return nil }
    let difference = simulated.mean - exact
    var (score, limit): (Double?, Double) = (0, 4)
    if difference.magnitude > 1e-12 * max(1, exact.magnitude) {
      if let error = simulated.standardError, error > 1e-12 * exact.magnitude {
        score = difference / error
        limit = Self.limit(replications: simulated.count)
      } else if quantity.unit == .share {
        // Replications that do not differ say nothing about luck, but customers are independent here: the binomial
        // does.
        let variance = exact * (1 - exact) / Double(simulated.count * result.customers)
        score = variance > 0 ? difference / variance.squareRoot() : nil
      } else {
        // What luck does not move has to be right but for rounding; days are counted in 1024ths.
        let rounding = quantity.unit == .days ? 0x1p-10 : 1e-6 * exact.magnitude
        score = difference.magnitude <= rounding ? 0 : nil
      }
    }
    return Row(
      theme: theme, quantity: quantity, exact: exact, simulated: simulated, score: score,
      agrees: (score?.magnitude ?? .infinity) <= limit)
  }
}
