import Simulation

extension RunResult {
  /// A metric in each replication, in their order; nil where it is undefined, such as the retention of no buyers.
  public func values(of metric: Metric) -> [Double?] {
    guard let segment = metric.segment else {
      return totals.map { $0.flatMap { layout.value(of: metric, in: $0, market) } }
    }
    guard let number = layout.segments[segment] else { return replications.map { _ in nil } }
    return replications.map { replication in
      replication.tally.segments[checked: number].flatMap { layout.value(of: metric, in: $0, market) }
    }
  }

  /// The mean of a metric over replications and how sure it is, or nil where it is undefined in all of them.
  ///
  /// - Parameters:
  ///   - metric: What to estimate.
  ///   - confidence: The probability with which the interval covers the truth, between 0 and 1.
  public func estimate(of metric: Metric, confidence: Double = Estimate.usualConfidence) -> Estimate? {
    Estimate(values(of: metric), confidence: confidence)
  }

  /// The values of a metric in the replications that two runs share and in which both are defined.
  func pairs(of metric: Metric, with other: RunResult) -> [(before: Double, after: Double)] {
    var found: [(before: Double, after: Double)] = []
    let mine = values(of: metric)
    let theirs = other.values(of: metric)
    var next = 0
    for (index, replication) in replications.enumerated() {
      while next < other.replications.count, other.replications[next].number < replication.number { next += 1 }
      guard next < other.replications.count, other.replications[next].number == replication.number,
        let before = mine[index], let after = theirs[next]
      else { continue }
      found.append((before, after))
    }
    return found
  }
}

extension Array {
  /// The element at an index, or nil where there is none.
  subscript(checked index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
