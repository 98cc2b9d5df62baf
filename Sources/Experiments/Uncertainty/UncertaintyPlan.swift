public import Journeys
public import OrderedCollections
import Simulation

/// Draws of the parameters that nobody knows exactly, and every strategy under each of them.
public struct UncertaintyPlan: Sendable {
  /// How much may be simulated.
  public struct Budget: Hashable, Sendable {
    /// How many times the parameters are drawn.
    public var draws: Int
    /// How large the populations of each strategy are under each draw.
    public var arms: Sensitivity.Budget

    /// Enough to tell in some seconds how likely a strategy is the best, to a few per cent.
    public static let usual = Budget(draws: 200, arms: Sensitivity.Budget(customerSteps: 300_000_000, replications: 2))
  }

  /// The strategies, the one to compare against first.
  public let strategies: [Variant]
  /// What is drawn.
  public let parameters: [ParameterPath]
  /// How many draws were asked for.
  public let requested: Int
  /// The draws with which all strategies can be simulated, each with its values in the order of the parameters.
  let draws: [[Double]]
  /// The strategies under each draw.
  let arms: [[CheckedVariant]]
  /// Why most draws cannot be simulated, or nil where most can.
  public let obstacle: JourneyProblem?

  /// Draws parameters from the distributions that go with their intervals.
  ///
  /// All strategies get the same draw. What is drawn is what the journey has; a strategy that sets a parameter itself
  /// has decided its value, which is not drawn there. A parameter is drawn the same whichever others are.
  ///
  /// - Parameters:
  ///   - strategies: The strategies of one journey, the one to compare against first.
  ///   - intervals: The parameters, each with the interval that holds the truth 9 times out of 10.
  ///   - count: How many draws to make.
  ///   - seed: What they follow from.
  public init(
    of strategies: [Variant], _ intervals: OrderedDictionary<ParameterPath, ClosedRange<Double>>, draws count: Int,
    seed: UInt64
  ) {
    self.strategies = strategies
    let columns = intervals.compactMap { path, interval -> (path: ParameterPath, values: [Double])? in
      guard let distribution = ParameterDistribution(of: path.parameter, interval: interval) else { return nil }
      var luck = SplitMix64(seed: seed ^ Self.digest(path))
      let values = LatinHypercube.probabilities(count, luck: &luck).compactMap(distribution.quantile)
      return values.count == count ? (path, values) : nil
    }
    let parameters = columns.map(\.path)
    self.parameters = parameters
    requested = max(0, count)
    var (draws, arms): ([[Double]], [[CheckedVariant]]) = ([], [])
    var first: JourneyProblem?
    for number in 0..<requested {
      let values = columns.map { $0.values[number] }
      do throws(JourneyProblem) {
        arms.append(
          try strategies.map { strategy throws(JourneyProblem) in
            try CheckedVariant(Self.drawn(strategy, parameters, values))
          })
        draws.append(values)
      } catch {
        first = first ?? error
      }
    }
    self.draws = draws
    self.arms = arms
    obstacle = 2 * draws.count < requested ? first : nil
  }

  /// A strategy for a journey of which the truth is known.
  private static func drawn(_ variant: Variant, _ parameters: [ParameterPath], _ values: [Double]) -> Variant {
    var drawn = variant
    for (path, value) in zip(parameters, values) {
      if !variant.isPartOfWhole(path) {
        drawn.journey.give(path, value)
      } else if variant.strategy.changes[path] == nil {
        // As a change, so that the other parts make room.
        drawn.strategy.changes[path] = value
      }
    }
    return drawn
  }

  private static func digest(_ path: ParameterPath) -> UInt64 {
    UInt64(Fingerprint.text(of: path.description), radix: 16) ?? 0
  }
}

extension Variant {
  /// Whether a parameter is a share of a whole whose parts add up: a segment, or a way out of an instant stage.
  fileprivate func isPartOfWhole(_ path: ParameterPath) -> Bool {
    guard case .path(let ends) = path.element else { return path.parameter == .segmentShare }
    return path.parameter == .probability && journey.stages[ends.from]?.kind == .instant
  }
}

/// Latin hypercube sampling, draws that cover every parameter evenly: McKay, Beckman & Conover 1979 (Technometrics 21,
/// 239–245).
enum LatinHypercube {
  /// Probabilities for one parameter: one from each of as many equal strata of 0 to 1 as there are draws, shuffled.
  static func probabilities(_ count: Int, luck: inout SplitMix64) -> [Double] {
    luck.order(of: count).map { (Double($0) + luck.uniform()) / Double(count) }
  }
}
