/// How a number moves from step to step, or from age to age, and how sure it is.
public struct Curve: Hashable, Sendable {
  /// What a curve moves along.
  public enum Axis: Hashable, Sendable {
    /// The steps of the run; 0 is before the first one.
    case steps
    /// The steps since a buyer's first purchase.
    case ages
  }

  /// The number at one step or age.
  public struct Point: Hashable, Sendable {
    /// The step or the age.
    public let step: Int
    /// The number, as a mean over the replications in which it is defined there.
    public let value: Estimate
  }

  /// What it moves along.
  public let axis: Axis
  /// What its numbers mean.
  public let unit: MetricUnit
  /// The numbers in their order; where nothing is known there is no point.
  public let points: [Point]

  /// Estimates each point of a curve, as far as all replications reach that have any.
  ///
  /// - Parameters:
  ///   - axis: What the curve moves along.
  ///   - unit: What its numbers mean.
  ///   - replications: The numbers of each replication from 0 on; some may end sooner than others.
  ///   - confidence: The probability with which the interval of each point covers the truth, between 0 and 1.
  init(_ axis: Axis, _ unit: MetricUnit, of replications: [[Double]], confidence: Double = Estimate.usualConfidence) {
    self.axis = axis
    self.unit = unit
    let length = replications.lazy.map(\.count).filter { $0 > 0 }.min() ?? 0
    points = (0..<length).compactMap { step in
      Estimate(replications.map { $0[checked: step] }, confidence: confidence).map { Point(step: step, value: $0) }
    }
  }
}
