public import Journeys
import OrderedCollections
public import Simulation

/// One or two parameters moved through a range, all points with the same luck.
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

    /// Creates it from plain values.
    public init(values: [Double], reason: String) {
      self.values = values
      self.reason = reason
    }
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
    Estimate(values(of: metric, at: point))
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

    /// The values at a place.
    func values(at place: [Int]) -> [Double] { zip(axes, place).map { $0.values[$1] } }

    /// The journey at a place.
    func variant(at place: [Int]) -> Variant {
      var moved = variant
      for (axis, number) in zip(axes, place) {
        for path in axis.paths { moved.strategy.changes[path] = axis.values[number] }
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
