/// What a metric measures, whatever the stage and the segment.
enum Measure: String, CaseIterable, Sendable {
  case conversion
  case abandonment
  case timeToConvert = "time-to-convert"
  case timeToConvertEarly = "time-to-convert-p10"
  case timeToConvertLate = "time-to-convert-p90"
  case retention
  case churn
  case repeatRate = "repeat-rate"
  case purchases
  case upsell
  case crossSell = "cross-sell"
  case satisfaction
  case expectation
  case perception
  case delivered
  case gap
  case nps
  case npsMeasured = "nps-measured"
  case rating
  case ratingMeasured = "rating-measured"
  case advocates
  case referrals
  case visits
  case insideView = "inside-view"
  case customerView = "customer-view"
  case complaints
  case silent
  case resolved
  case answerTime = "answer-time"
  case revenue
  case cost
  case profit
  case clv
  case acquisitionCost = "acquisition-cost"
  case payback
  case claims
  case reached

  /// Whether it is measured at touchpoints, so that it exists for a single stage too.
  var isOfTouchpoints: Bool {
    switch self {
    case .satisfaction, .expectation, .perception, .delivered, .gap, .insideView, .customerView, .complaints, .silent,
      .resolved, .answerTime:
      true
    default: false
    }
  }

  /// What its numbers mean.
  var unit: MetricUnit {
    switch self {
    case .timeToConvert, .timeToConvertEarly, .timeToConvertLate, .payback: .steps
    case .satisfaction, .expectation, .perception, .delivered, .gap, .rating, .ratingMeasured: .points
    case .nps, .npsMeasured: .score
    case .revenue, .cost, .profit, .clv, .acquisitionCost: .money
    case .purchases, .visits: .count
    case .answerTime: .days
    default: .share
    }
  }

  /// Whether more is better for the company, where that can be said.
  ///
  /// High expectations are neither: they bring people along, and they disappoint. So are costs, which grow with what is
  /// sold; visits, which may be interest or trouble; and complaints, which are what the company hears of trouble. How many
  /// reach a stage depends on the stage.
  var moreIsBetter: Bool? {
    switch self {
    case .abandonment, .churn, .timeToConvert, .timeToConvertEarly, .timeToConvertLate, .silent, .answerTime,
      .acquisitionCost, .payback, .claims:
      false
    case .expectation, .reached, .cost, .visits, .complaints: nil
    default: true
    }
  }
}
