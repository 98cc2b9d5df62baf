import Simulation

extension TallyLayout {
  /// What a metric comes to in the tally of a population or of one of its segments.
  ///
  /// - Returns: Nothing where the metric is undefined: nobody bought, nothing was experienced, nothing went wrong.
  func value(of metric: Metric, in tally: SegmentTally, _ market: Market) -> Double? {
    let purchases = tally.purchases
    return switch metric.measure {
    case .conversion: Self.share(tally.buyers, of: tally.customers)
    case .abandonment:
      Self.share(tally.taken.sum(at: salePaths), of: tally.arrivals.sum(at: saleStages)).map { 1 - $0 }
    case .timeToConvert: StepHistogram(tally.stepsToConvert).quantile(0.5)
    case .timeToConvertEarly: StepHistogram(tally.stepsToConvert).quantile(0.1)
    case .timeToConvertLate: StepHistogram(tally.stepsToConvert).quantile(0.9)
    case .retention: Self.share(tally.retained, of: tally.buyers)
    case .churn: Self.share(tally.buyers - tally.retained, of: tally.buyers)
    case .repeatRate: Self.share(purchases.repeatBuyers, of: tally.buyers)
    case .purchases: Self.share(purchases.purchases, of: tally.buyers)
    case .upsell: Self.share(purchases.upsells, of: tally.taken.sum(at: repeatPaths))
    case .crossSell: Self.share(purchases.crossSells, of: tally.taken.sum(at: repeatPaths))
    case .claims: Self.share(purchases.claims, of: purchases.purchases)
    case .nps: Self.share(tally.promoters - tally.detractors, of: tally.buyers).map { 100 * $0 }
    case .npsMeasured:
      Self.share(tally.survey.promoters - tally.survey.detractors, of: tally.survey.answers).map { 100 * $0 }
    case .rating: Self.share(tally.ratings, of: tally.buyers)
    case .ratingMeasured: Self.share(tally.survey.ratings, of: tally.survey.answers)
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
    case .visits:
      encounters(nil, tally).flatMap {
        Self.share($0.count, of: startsByChannels ? tally.heard.reduce(0, +) : tally.customers)
      }
    case .complaints: failures(metric.stage, tally).flatMap { Self.share($0.complaints, of: $0.failures) }
    case .silent: failures(metric.stage, tally).flatMap { Self.share($0.silent, of: $0.failures) }
    case .resolved: failures(metric.stage, tally).flatMap { Self.share($0.solved, of: $0.failures) }
    case .answerTime: failures(metric.stage, tally).flatMap(\.answerTime)
    case .revenue: market.amount(purchases.money.revenue)
    case .cost: market.amount(purchases.money.cost)
    case .profit: market.amount(purchases.money.revenue - purchases.money.cost)
    case .clv: purchases.lifetimeValue(discount: market.discount)
    case .acquisitionCost: purchases.acquisitionCost
    case .payback: purchases.acquisitionCost.flatMap { purchases.steps(until: $0) }
    }
  }

  /// Everything experienced at a stage, or at all of them.
  func encounters(_ stage: String?, _ tally: SegmentTally) -> EncounterTotals? {
    range(of: stage).map { range in
      var total = EncounterTotals()
      for number in range {
        if let encounter = tally.encounters[checked: number] { total.add(encounter) }
      }
      return total
    }
  }

  /// Everything that went wrong at a stage, or at all of them.
  func failures(_ stage: String?, _ tally: SegmentTally) -> FailureTotals? {
    range(of: stage).map { failures(at: $0, tally) }
  }

  /// Everything that went wrong at some touchpoints.
  func failures(at range: Range<Int>, _ tally: SegmentTally) -> FailureTotals {
    var total = FailureTotals()
    for number in range {
      if let encounter = tally.encounters[checked: number], let recovery = tally.recoveries[checked: number] {
        total.add(encounter, recovery)
      }
    }
    return total
  }

  /// The touchpoints of a stage, or of all of them.
  private func range(of stage: String?) -> Range<Int>? {
    guard let stage else { return 0..<touchpointCount }
    return touchpoints[stage]
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
