import Simulation

extension TallyLayout {
  /// What a metric comes to in the tally of a population or of one of its segments.
  ///
  /// - Returns: Nothing where the metric is undefined: nobody bought, nothing was experienced.
  func value(of metric: Metric, in tally: SegmentTally) -> Double? {
    switch metric.measure {
    case .conversion: Self.share(tally.buyers, of: tally.customers)
    case .abandonment:
      Self.share(tally.taken.sum(at: salePaths), of: tally.arrivals.sum(at: saleStages)).map { 1 - $0 }
    case .timeToConvert: StepHistogram(tally.stepsToConvert).quantile(0.5)
    case .timeToConvertEarly: StepHistogram(tally.stepsToConvert).quantile(0.1)
    case .timeToConvertLate: StepHistogram(tally.stepsToConvert).quantile(0.9)
    case .retention: Self.share(tally.retained, of: tally.buyers)
    case .churn: Self.share(tally.buyers - tally.retained, of: tally.buyers)
    case .nps: Self.share(tally.promoters - tally.detractors, of: tally.buyers).map { 100 * $0 }
    case .advocates: Self.share(tally.advocates, of: tally.customers)
    case .referrals: Self.share(tally.heard.sum(at: wordOfMouth), of: tally.heard.reduce(0, +))
    case .reached:
      metric.stage.flatMap { stages[$0] }.flatMap { tally.reached[checked: $0] }.flatMap {
        Self.share($0, of: tally.customers)
      }
    case .satisfaction: points(\.satisfaction, metric, tally)
    case .expectation: points(\.expectation, metric, tally)
    case .perception: points(\.perception, metric, tally)
    case .delivered: points(\.delivered, metric, tally)
    case .gap:
      // The difference of sums, not of means: it is exact.
      encounters(metric.stage, tally).flatMap { Self.mean($0.perception - $0.expectation, of: $0.count) }
    case .insideView: encounters(metric.stage, tally).flatMap { Self.share($0.good, of: $0.count) }
    case .customerView: encounters(metric.stage, tally).flatMap { Self.share($0.delighted, of: $0.count) }
    }
  }

  /// Everything experienced at a stage, or at all of them.
  func encounters(_ stage: String?, _ tally: SegmentTally) -> EncounterTotals? {
    let range: Range<Int>
    if let stage {
      guard let found = touchpoints[stage] else { return nil }
      range = found
    } else {
      range = 0..<touchpointCount
    }
    var total = EncounterTotals()
    for number in range {
      if let encounter = tally.encounters[checked: number] { total.add(encounter) }
    }
    return total
  }

  private func points(
    _ sum: KeyPath<EncounterTotals, Int>, _ metric: Metric, _ tally: SegmentTally
  ) -> Double? {
    encounters(metric.stage, tally).flatMap { Self.mean($0[keyPath: sum], of: $0.count) }
  }

  /// A mean of points, from a sum in units of 1/65536.
  static func mean(_ sum: Int, of count: Int) -> Double? {
    share(sum, of: count).map { $0 * EncounterTally.pointsPerUnit }
  }

  /// A part of a whole, undefined where there is no whole.
  static func share(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}

extension [Int] {
  /// The sum of the elements at some indices; those that do not exist count nothing.
  func sum(at indices: [Int]) -> Int { indices.reduce(0) { $0 + (self[checked: $1] ?? 0) } }
}
