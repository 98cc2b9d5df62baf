public import Journeys
import OrderedCollections
import Simulation

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
  public let unit: Unit
  /// The numbers in their order; where nothing is known there is no point.
  public let points: [Point]

  /// Estimates each point of a curve, as far as all replications reach that have any.
  ///
  /// - Parameters:
  ///   - axis: What the curve moves along.
  ///   - unit: What its numbers mean.
  ///   - replications: The numbers of each replication from 0 on; some may end sooner than others.
  ///   - confidence: The probability with which the interval of each point covers the truth, between 0 and 1.
  init(_ axis: Axis, _ unit: Unit, of replications: [[Double]], confidence: Double = Estimate.usualConfidence) {
    self.axis = axis
    self.unit = unit
    let length = replications.lazy.map(\.count).filter { $0 > 0 }.min() ?? 0
    points = (0..<length).compactMap { step in
      Estimate(replications.map { $0[checked: step] }, confidence: confidence).map {
        Point(step: step, value: unit == .share ? $0.within(0...1) : $0)
      }
    }
  }
}

extension RunResult {
  /// The survival curve of Kaplan & Meier 1958: the share of buyers who are not lost so many steps after their first
  /// purchase.
  ///
  /// - Parameter segment: The segment to look at, or nil for everybody; the curve of an unknown one has no points.
  public func retentionCurve(segment: String? = nil) -> Curve {
    ageCurve(.share, segment) { $0.retention }
  }

  /// What a buyer has brought so many steps after the first purchase, less what that cost, in the currency.
  ///
  /// Without a discount it can be held against what it cost to win a buyer.
  ///
  /// - Parameters:
  ///   - segment: The segment to look at, or nil for everybody; the curve of an unknown one has no points.
  ///   - discount: What money that comes one step later is worth; 1 is as much.
  public func marginCurve(segment: String? = nil, discount: Double = 1) -> Curve {
    ageCurve(.money, segment) { $0.value(discount: discount) }
  }

  private func ageCurve(_ unit: Unit, _ segment: String?, _ row: (LifeTable) -> [Double]) -> Curve {
    let sums = tallies(of: segment).map { $0.purchases.lifeTable.sums as [Double]? }
    return Curve(.ages, unit, of: Jackknife.curves(sums) { row(LifeTable($0)) })
  }

  /// The share of all people who have heard of the brand.
  ///
  /// - Parameter channel: The channel through which they heard of it first, or nil for any; the curve of an unknown one
  ///   has no points.
  public func awarenessCurve(of channel: String? = nil) -> Curve {
    let number = channel.map { variant.journey.channels.index(forKey: $0) }
    if case .some(.none) = number { return Curve(.steps, .share, of: []) }
    return shares(of: replications.map(\.tally.heard)) { row in
      number.flatMap { $0 }.map { row[checked: $0] ?? 0 } ?? row.reduce(0, +)
    }
  }

  /// The part of those who have heard of the brand at the end of the run who heard of it through a channel first.
  public func shareOfAwareness(of channel: String) -> Estimate? {
    guard let number = variant.journey.channels.index(forKey: channel) else { return nil }
    return Jackknife.ratio(
      replications.compactMap { replication in
        replication.tally.heard.last.map { (Double($0[checked: number] ?? 0), Double($0.reduce(0, +))) }
      })
  }

  /// The share of all people who are at a stage; the curve of an unknown one has no points.
  public func occupancyCurve(of stage: String) -> Curve {
    guard let number = layout.stages[stage] else { return Curve(.steps, .share, of: []) }
    return shares(of: replications.map(\.tally.occupancy)) { $0[checked: number] ?? 0 }
  }

  private func shares(of rows: [[[Int]]], _ count: ([Int]) -> Int) -> Curve {
    let parts = zip(rows, totals).map { rows, total -> [Double] in
      guard let people = total?.customers, people > 0 else { return [] }
      return rows.map { Double(count($0)) / Double(people) }
    }
    return Curve(.steps, .share, of: parts)
  }

  /// The tallies of everybody or of one segment, in the order of the replications; those without anybody are left out.
  func tallies(of segment: String?) -> [SegmentTally] {
    guard let segment else { return totals.compactMap(\.self) }
    guard let number = layout.segments[segment] else { return [] }
    return replications.compactMap { $0.tally.segments[checked: number] }
  }
}
