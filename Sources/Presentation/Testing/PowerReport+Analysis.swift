public import Experiments
import Journeys

extension PowerReport {
  /// Reports an analysis.
  ///
  /// - Parameters:
  ///   - analysis: What a test would need.
  ///   - traffic: How many customers come by in a week, if that is known.
  public init(_ analysis: PowerAnalysis, traffic: Double? = nil) {
    let difference = analysis.difference
    let journey = analysis.runs.before.variant.journey
    self.init(
      header: RunHeader(analysis.runs.before),
      prediction: ComparisonRow(
        strategy: analysis.runs.after.strategyName, against: analysis.runs.before.strategyName,
        metric: difference.metric.name, unit: difference.metric.unit, before: difference.before,
        after: difference.after, difference: difference.difference, verdict: difference.verdict,
        noiseCut: difference.noiseCut),
      plan: analysis.plan, rows: Self.rows(analysis, traffic: traffic), coverage: analysis.before.coverage,
      isOfMarket: journey.startsByChannels, couplings: analysis.couplings)
    time = traffic.map { PowerTime(analysis, traffic: $0) }
    trial = analysis.tests.map { tests in
      let isFull = analysis.plan.size(from: analysis.before, to: analysis.after) == tests.size
      return PowerTrial(
        tests: tests.count, customers: tests.size.customers, found: isFull ? tests.found : nil,
        designEffect: tests.designEffect, inflation: tests.inflation)
    }
  }

  private static func rows(_ analysis: PowerAnalysis, traffic: Double?) -> [PowerRow] {
    let difference = analysis.difference.difference
    guard analysis.isTold else { return [] }
    let ends = [difference.low, difference.high].compactMap(\.self).sorted { $0.magnitude < $1.magnitude }
    let isSure = ends.allSatisfy { $0 == difference.mean }
    let sizes: [(PowerRow.Case, Double?)] =
      isSure
      ? [(.predicted, difference.mean)]
      : [(.least, ends.first), (.predicted, difference.mean), (.most, ends.last)]
    return sizes.compactMap { size, difference in
      difference.map { row(size, $0, analysis, traffic: traffic) }
    }
  }

  private static func row(
    _ size: PowerRow.Case, _ difference: Double, _ analysis: PowerAnalysis, traffic: Double?
  ) -> PowerRow {
    let needed = analysis.size(for: difference)
    let enrolment = needed.flatMap { needed in traffic.map { Int((Double(needed.customers) / $0).rounded(.up)) } }
    return PowerRow(
      size, difference: difference, before: needed?.before, after: needed?.after, enrolment: enrolment,
      weeks: enrolment.map { $0 + PowerTime.waiting(analysis) })
  }
}

extension PowerTime {
  fileprivate init(_ analysis: PowerAnalysis, traffic: Double) {
    let run = analysis.runs.before
    let weeks = Double(run.steps) * run.variant.journey.step.days / Self.daysPerWeek
    let isUntilPurchase = if case .purchase = analysis.waiting { true } else { false }
    self.init(
      traffic: traffic, waiting: Self.waiting(analysis), isUntilPurchase: isUntilPurchase, run: weeks,
      detectable: analysis.detectable(with: traffic * weeks))
  }

  /// The whole weeks until the outcome of the last customers is known.
  fileprivate static func waiting(_ analysis: PowerAnalysis) -> Int {
    let days = analysis.waiting.steps * analysis.runs.before.variant.journey.step.days
    // A year of 365 days is 52 weeks and a day to nobody.
    return Int((days / daysPerWeek - 0.2).rounded(.up))
  }

  private static let daysPerWeek = 7.0
}
