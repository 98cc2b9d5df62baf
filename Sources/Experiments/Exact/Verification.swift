public import Journeys
import OrderedCollections
import Simulation

/// Verification of the simulation by closed forms: the exact answer beside the simulated one.
public struct Verification: Sendable {
  /// What is known exactly.
  public enum Quantity: Hashable, Sendable {
    /// The share of customers at a stage at the end of the run.
    case occupancy(stage: String)
    /// The share of customers who came to a stage at least once.
    case reached(stage: String)
    /// The share of customers who bought at least once.
    case conversion
    /// The share of those who came to pay and left without buying.
    case abandonment
  }

  /// One quantity, known twice.
  public struct Row: Hashable, Sendable {
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

  /// The quantities, stage by stage and then those of the whole journey; none where there is no exact answer.
  public let rows: [Row]
  /// What keeps an exact answer away, in the user's words; ``Journeys/Variant/neutral`` has no such obstacles.
  public let obstacles: [String]
  /// What was left out of the journey because it has no exact answer here, in the user's words; nothing of it is verified.
  public let leftOut: [String]

  /// Whether everything agrees; false where there is nothing to compare.
  public var agrees: Bool { !rows.isEmpty && rows.allSatisfy(\.agrees) }
}

extension Verification {
  /// Compares a run with the exact answer.
  ///
  /// - Parameters:
  ///   - result: The run.
  ///   - original: The journey that the run is the neutral copy of, if it is one.
  public init(of result: RunResult, neutralOf original: Variant? = nil) {
    leftOut = original.map(Self.obstacles) ?? []
    do throws(MarkovChain.Refusal) {
      rows = Self.rows(try MarkovChain(result.variant), result)
      obstacles = []
    } catch {
      rows = []
      switch error {
      case .journey(let problem): obstacles = [problem.message]
      case .obstacles(let texts): obstacles = texts
      }
    }
  }

  /// What keeps an exact answer away from a journey, in the user's words.
  private static func obstacles(to variant: Variant) -> [String] {
    do throws(MarkovChain.Refusal) {
      _ = try MarkovChain(variant)
      return []
    } catch {
      switch error {
      case .journey(let problem): return [problem.message]
      case .obstacles(let texts): return texts
      }
    }
  }

  private static func rows(_ chain: MarkovChain, _ result: RunResult) -> [Row] {
    let steps = result.steps
    let occupancy = chain.occupancy(through: steps)
    let reached = chain.reached(within: steps)
    var rows: [Row?] = []
    for (stage, name) in chain.stages.enumerated() {
      let shares = result.replications.map { replication in
        replication.tally.occupancy.last?[checked: stage].flatMap { TallyLayout.share($0, of: result.customers) }
      }
      rows.append(row(.occupancy(stage: name), occupancy.last?[checked: stage], Estimate(shares), result))
    }
    for (stage, name) in chain.stages.enumerated() {
      rows.append(row(.reached(stage: name), reached[stage], estimate(.reached, name, result), result))
    }
    rows.append(row(.conversion, chain.conversion(within: steps), estimate(.conversion, nil, result), result))
    rows.append(row(.abandonment, chain.abandonment(within: steps), estimate(.abandonment, nil, result), result))
    return rows.compactMap(\.self)
  }

  private static func estimate(_ definition: MetricDefinition, _ stage: String?, _ result: RunResult) -> Estimate? {
    MetricCatalogue.metric(definition, stage, in: result.variant.journey).flatMap { result.estimate(of: $0) }
  }

  private static func row(
    _ quantity: Quantity, _ exact: Double?, _ simulated: Estimate?, _ result: RunResult
  ) -> Row? {
    guard let exact, let simulated else { return nil }
    let difference = simulated.mean - exact
    var (score, limit): (Double?, Double) = (0, 4)
    if difference.magnitude > 1e-12 {
      if let error = simulated.standardError, error > 0 {
        let tail = NormalDistribution.cumulative(4)
        score = difference / error
        limit = StudentT.quantile(tail, degreesOfFreedom: Double(simulated.count - 1)) ?? 4
      } else {
        // Replications that do not differ say nothing about luck, but customers are independent here: the binomial does.
        let variance = exact * (1 - exact) / Double(simulated.count * result.customers)
        score = variance > 0 ? difference / variance.squareRoot() : nil
      }
    }
    return Row(
      quantity: quantity, exact: exact, simulated: simulated, score: score,
      agrees: (score?.magnitude ?? .infinity) <= limit)
  }
}
