public import Journeys
import OrderedCollections
public import Simulation

/// A response curve or surface: one or two parameters moved through a range, all points with the same luck.
public struct Sweep: SimulatedResult {
  /// The values that a parameter is given one after the other.
  public struct Axis: Hashable, Sendable {
    /// What people typed for it: a parameter, or a pattern that several fit.
    public let name: String
    /// The parameters that get the values.
    public let paths: [ParameterPath]
    /// The values, ascending.
    public let values: [Double]

    /// Creates an axis.
    public init(name: String, paths: [ParameterPath], values: [Double]) {
      self.name = name
      self.paths = paths
      self.values = values
    }
  }

  /// One combination of values.
  public struct Point: Hashable, Sendable {
    /// The number of its value on each axis.
    public let place: [Int]
    /// Its values.
    public let values: [Double]
    /// The metrics in each replication.
    let outcomes: [[Double?]]
  }

  /// A combination of values with which the journey cannot be simulated.
  public struct Gap: Hashable, Sendable {
    /// Its values.
    public let values: [Double]
    /// What is in the way, in the user's words.
    public let reason: String
  }

  /// The journey and the strategy around which parameters move.
  public let variant: Variant
  /// What is moved.
  public let axes: [Axis]
  /// What is measured.
  public let metrics: [Metric]
  /// How large each run is and which luck all of them meet.
  public let settings: RunSettings
  /// The points that are done, in their order.
  public let points: [Point]
  /// The points that cannot be.
  public let gaps: [Gap]

  /// How many points there are, those that cannot be or were not done among them.
  public var requested: Int { axes.reduce(1) { $0.saturatedTimes($1.values.count) } }
  /// Whether nobody stopped it.
  public var isComplete: Bool { points.count + gaps.count == requested }

  /// A metric at a point, or nil where it is undefined in all replications.
  public func estimate(of metric: Metric, at point: Point) -> Estimate? {
    Estimate(values(of: metric, at: point))?.within(metric.range)
  }

  /// Whether a point is what the strategy in use has.
  public func isPresent(_ point: Point) -> Bool {
    zip(axes, point.values).allSatisfy { axis, value in axis.paths.allSatisfy { variant[$0] == value } }
  }

  /// A metric at a point in each replication.
  func values(of metric: Metric, at point: Point) -> [Double?] {
    metrics.firstIndex(of: metric).map { point.outcomes[$0] } ?? []
  }
}

extension Sweep {
  /// What is to be swept: the axes and the journey at each point.
  public struct Plan: Sendable {
    /// The journey and the strategy around which parameters move.
    public let variant: Variant
    /// What is moved.
    public let axes: [Axis]

    /// Plans a sweep along one or two axes.
    public init(of variant: Variant, along axes: [Axis]) {
      self.variant = variant
      self.axes = axes
    }

    /// How many points there are.
    public var count: Int { axes.reduce(1) { $0.saturatedTimes($1.values.count) } }

    /// The places of all points; the last axis moves first.
    var places: [[Int]] {
      axes.reduce([[]]) { places, axis in places.flatMap { place in axis.values.indices.map { place + [$0] } } }
    }

    func values(at place: [Int]) -> [Double] { zip(axes, place).map { $0.values[$1] } }

    func variant(at place: [Int]) -> Variant {
      var moved = variant
      for (axis, number) in zip(axes, place) {
        for path in axis.paths { moved = moved.moving(path, to: axis.values[number]) }
      }
      return moved
    }

    /// Why no point can be simulated, or nil where one can.
    public var obstacle: JourneyProblem? {
      var first: JourneyProblem?
      for place in places {
        guard let problem = variant(at: place).problems.first else { return nil }
        first = first ?? problem
      }
      return first
    }
  }
}

extension Sweep {
  /// What a sweep came to by one metric; points are told by their numbers.
  public struct Outcome: Hashable, Sendable {
    /// The metric.
    public let metric: Metric
    /// The metric at each point; nil where it is undefined.
    public let estimates: [Estimate?]
    /// Where it is best, or nil where that cannot be said.
    public var best: Int?
    /// Where it may be as good.
    public var equals: [Int] = []
    /// Beyond which point each step brings less than the average step, or nil where there is none.
    public var knee: Int?
  }

  /// What it came to, metric by metric.
  public var outcomes: [Outcome] {
    metrics.map { metric in
      func number(_ point: Point?) -> Int? { points.firstIndex { $0 == point } }
      let best = best(by: metric)
      return Outcome(
        metric: metric, estimates: points.map { estimate(of: metric, at: $0) }, best: number(best?.point),
        equals: (best?.equals ?? []).compactMap { number($0) }, knee: number(knee(by: metric)))
    }
  }

  /// The point where the mean of a metric is best, the first of equals, and the others that may be as good.
  ///
  /// Each is compared with the best by paired differences, all of them with one probability of a false alarm in twenty
  /// (Holm 1979, Scandinavian Journal of Statistics 6).
  ///
  /// - Returns: Nothing where more of the metric is neither better nor worse, or where there is one point only.
  public func best(by metric: Metric) -> (point: Point, equals: [Point])? {
    guard let moreIsBetter = metric.moreIsBetter else { return nil }
    let known = points.compactMap { point in estimate(of: metric, at: point).map { (point: point, mean: $0.mean) } }
    guard known.count > 1, var best = known.first else { return nil }
    for other in known.dropFirst() where moreIsBetter ? other.mean > best.mean : other.mean < best.mean { best = other }
    let others = known.map(\.point).filter { $0 != best.point }
    let behind = Holm.rejected(
      others.map { probabilityOfLuck(of: metric, $0, best.point) }, level: 1 - Estimate.usualConfidence)
    return (best.point, zip(others, behind).filter { !$1 }.map(\.0))
  }

  /// How likely luck alone would set two points so far apart: the paired t test.
  private func probabilityOfLuck(of metric: Metric, _ one: Point, _ other: Point) -> Double {
    let pairs = zip(values(of: metric, at: one), values(of: metric, at: other))
    let changes = pairs.compactMap { one, other in one.flatMap { one in other.map { one - $0 } } }
    return Difference.probabilityOfLuck(changes) ?? 1
  }

  /// The knee of a curve of diminishing returns: the point beyond which each step brings less than the average step.
  ///
  /// It is the point furthest from the straight line between both ends, on the side of better results (Satopää, Albrecht,
  /// Irwin & Raghavan 2011, Finding a “Kneedle” in a haystack). There is one only where the metric is best at one end, and
  /// where luck cannot explain the distance: an interval for each inner point, corrected for their number (Bonferroni).
  public func knee(by metric: Metric) -> Point? {
    guard axes.count == 1, points.count > 2, let moreIsBetter = metric.moreIsBetter, let best = best(by: metric),
      let first = points.first, let last = points.last, best.point == first || best.point == last,
      !(best.equals.contains(first) || best.equals.contains(last))
    else { return nil }
    let inner = points.dropFirst().dropLast()
    let confidence = 1 - (1 - Estimate.usualConfidence) / Double(inner.count)
    let heights = inner.compactMap { point -> (point: Point, height: Estimate)? in
      let share = (point.values[0] - first.values[0]) / (last.values[0] - first.values[0])
      let distances = zip(
        values(of: metric, at: point), zip(values(of: metric, at: first), values(of: metric, at: last))
      )
      .map { middle, ends -> Double? in
        guard let middle, let low = ends.0, let high = ends.1 else { return nil }
        return (middle - low - share * (high - low)) * (moreIsBetter ? 1 : -1)
      }
      return Estimate(distances, confidence: confidence).map { (point, $0) }
    }
    // On a straight line the distance is nothing but the rounding of its calculation.
    let rounding = 1e-9 * (points.compactMap { estimate(of: metric, at: $0)?.mean.magnitude }.max() ?? 0)
    guard let highest = heights.map(\.height.mean).max(),
      let knee = heights.first(where: { $0.height.mean == highest }), (knee.height.low ?? 0) > rounding
    else { return nil }
    return knee.point
  }
}
