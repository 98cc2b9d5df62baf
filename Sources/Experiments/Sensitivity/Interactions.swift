public import Journeys
public import Simulation

/// Global sensitivity analysis: what levers do to a metric over the whole space of their ranges, which matter at all, and
/// which act together.
///
/// First all levers are screened (Morris 1991), then those that matter most are looked at closely (Sobol 1993). All points meet
/// the same luck.
public struct Interactions: SimulatedResult {
  /// How much is simulated.
  public struct Plan: Hashable, Sendable {
    /// How many walks through the space of all levers.
    public var walks: Int
    /// How many pairs of points in the space of the levers that matter most.
    public var blocks: Int
    /// How many levers are looked at closely, at most five.
    public var closely: Int
    /// How large each population is, how many replications each point has, and the luck of all of them.
    public var settings: RunSettings

    /// Creates a plan.
    public init(walks: Int = 10, blocks: Int = 256, closely: Int = 5, settings: RunSettings) {
      self.walks = walks
      self.blocks = blocks
      self.closely = min(max(1, closely), SobolSequence.limit / 2)
      self.settings = settings
    }

    /// How many populations that takes.
    public func populations(levers: Int) -> Int {
      (walks * (levers + 1) + blocks * (min(closely, levers) + 2)) * settings.replications
    }
  }

  /// A lever over its range.
  public struct Factor: Hashable, Sendable {
    /// The lever.
    public let path: ParameterPath
    /// How far it goes.
    public let range: ClosedRange<Double>

    /// A lever over as much of its range as it can reasonably go, the present value within; nil where it cannot move.
    public init?(_ path: ParameterPath, in variant: Variant) {
      let move = Sensitivity.Move.far(path, in: variant)
      let (low, high) = (move.low ?? move.value, move.high ?? move.value)
      guard low < high else { return nil }
      self.path = path
      range = low...high
    }

    /// A parameter over a range that somebody chose, in which its present value need not lie.
    public init(_ path: ParameterPath, over range: ClosedRange<Double>) {
      self.path = path
      self.range = range
    }

    /// The value at a part of the range; whole where whole numbers are counted.
    func value(at part: Double) -> Double {
      let value = range.lowerBound + part * (range.upperBound - range.lowerBound)
      return path.parameter.isWhole ? value.rounded() : value
    }
  }

  /// What a lever does in the screening.
  public struct Screened: Hashable, Sendable {
    /// The lever.
    public let factor: Factor
    /// Its size and its spread.
    public let effect: MorrisScreening.Effect
  }

  /// What was looked at.
  public let metric: Metric
  /// What was asked for.
  public let plan: Plan
  /// How large the populations of each point are, and their luck.
  public var settings: RunSettings { plan.settings }
  /// The variant around which levers that are not looked at stay.
  public let variant: Variant
  /// All levers, the one with the largest effect first.
  public let screening: [Screened]
  /// How many walks were done.
  public let walks: Int
  /// The levers that were looked at closely, in the order of the screening.
  public private(set) var closely: [Factor] = []
  /// How many pairs of points were done.
  public private(set) var blocks = 0
  /// What each of these is due to; nil where nothing moves the metric by more than luck does, or too few points were done.
  public private(set) var indices: SobolIndices?

  /// With fewer pairs of points nothing is said of what acts together; a bootstrap of less says little.
  static let fewestBlocks = 16
}

extension Interactions.Plan {
  /// A plan for a journey of some length.
  ///
  /// - Parameters:
  ///   - steps: How many steps each population lives through.
  ///   - seed: The luck of all points.
  public static func usual(steps: Int, seed: UInt64) -> Interactions.Plan {
    Interactions.Plan(settings: RunSettings(customers: 1024, replications: 2, steps: steps, seed: seed))
  }
}
