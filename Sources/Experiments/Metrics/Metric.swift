public import Journeys

/// Something that a run is judged by: an entry of the catalogue, for the journey as a whole or a part of it.
public struct Metric: Sendable {
  /// The entry of the catalogue.
  public let definition: MetricDefinition
  /// The stage it is about, or nil for the journey as a whole.
  public let stage: String?
  /// The segment it is about, or nil for everybody.
  public let segment: String?
  /// The name people type, such as `conversion`, `gap.consideration` or `conversion.bargain`.
  public let name: String

  init(_ definition: MetricDefinition, stage: String? = nil, segment: String? = nil) {
    self.definition = definition
    self.stage = stage
    self.segment = segment
    name = [definition.name, stage, segment].compactMap(\.self).joined(separator: ".")
  }

  /// What its numbers mean.
  public var unit: Unit { definition.unit }

  /// The numbers that it can come to.
  public var range: ClosedRange<Double> { definition.range }

  /// Whether more of it is better for the company, or nil where neither can be said.
  public var moreIsBetter: Bool? { definition.moreIsBetter }

  /// What it means, in one plain sentence.
  public var meaning: String { definition.meaning(at: stage, among: segment) }

  /// Whether it counts people, each of them once: then it is known how much single people differ.
  ///
  /// Others count visits, purchases or money, of which one customer may have many, and a tally holds only their sums.
  public var countsPeople: Bool {
    if case .people = definition.reading { true } else { false }
  }

  /// Whether it is the share of everybody who buys.
  var isConversion: Bool { definition == .conversion && segment == nil }

  /// The curve that tells how the metric comes about, or nil where there is none.
  public func curve(in result: RunResult) -> Curve? { definition.curve?(result, self) }
}

extension Metric {
  /// Whether going from one level to another by a rise is better, or nil where neither can be said.
  ///
  /// A gap is best where it closes from below: beyond 0 more of it is no better, because expectations rise after it, and
  /// less of it no worse.
  func isRiseBetter(from before: Double, to after: Double) -> Bool? {
    guard definition == .gap else { return moreIsBetter }
    return min(before, after) < 0 && (after < before || after.magnitude <= before.magnitude) ? moreIsBetter : nil
  }

  /// What changes of the metric are multiplied by so that more is better: 1 or -1, and 0 where neither is.
  var direction: Double { moreIsBetter.map { $0 ? 1 : -1 } ?? 0 }
}

extension Metric: Hashable, CustomStringConvertible {
  /// Two metrics are the same when people would type the same name.
  public static func == (one: Metric, other: Metric) -> Bool { one.name == other.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The name people type.
  public var description: String { name }
}
