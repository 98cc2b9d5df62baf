/// What a metric measures, whatever the stage and the segment.
enum Measure: String, CaseIterable, Sendable {
  case conversion
  case abandonment
  case timeToConvert = "time-to-convert"
  case timeToConvertEarly = "time-to-convert-p10"
  case timeToConvertLate = "time-to-convert-p90"
  case retention
  case churn
  case satisfaction
  case expectation
  case perception
  case delivered
  case gap
  case nps
  case advocates
  case referrals
  case insideView = "inside-view"
  case customerView = "customer-view"
  case reached

  /// Whether it is measured at touchpoints, so that it exists for a single stage too.
  var isOfTouchpoints: Bool {
    switch self {
    case .satisfaction, .expectation, .perception, .delivered, .gap, .insideView, .customerView: true
    default: false
    }
  }

  /// What its numbers mean.
  var unit: MetricUnit {
    switch self {
    case .timeToConvert, .timeToConvertEarly, .timeToConvertLate: .steps
    case .satisfaction, .expectation, .perception, .delivered, .gap: .points
    case .nps: .score
    default: .share
    }
  }

  /// Whether more is better for the company, where that can be said.
  ///
  /// High expectations are neither: they bring people along, and they disappoint. How many reach a stage depends on
  /// the stage.
  var moreIsBetter: Bool? {
    switch self {
    case .abandonment, .churn, .timeToConvert, .timeToConvertEarly, .timeToConvertLate: false
    case .expectation, .reached: nil
    default: true
    }
  }

  /// What it means, in words that go on with where and for whom.
  var meaning: String {
    switch self {
    case .conversion: "How many of all customers buy at least once"
    case .abandonment: "How many of those who come to pay leave without buying"
    case .timeToConvert: "After how many steps half of the buyers have bought, from when they heard of the brand"
    case .timeToConvertEarly: "After how many steps the fastest tenth of the buyers have bought"
    case .timeToConvertLate: "After how many steps nine of ten buyers have bought"
    case .retention: "How many buyers are not lost at the end of the run"
    case .churn: "How many buyers are lost by the end of the run"
    case .satisfaction: "How content customers are with what they meet, on average, from 0 to 10"
    case .expectation: "How good customers think an experience will be before they have it, on average"
    case .perception: "How good customers find an experience, on average"
    case .delivered: "How good the experience is that the company delivers, before anybody has judged it"
    case .gap: "How far what customers perceive lies above what they expected; below 0 they are let down"
    case .nps: "The net promoter score: per cent of buyers who would rate 9 or 10, less per cent who would rate 0 to 6"
    case .advocates: "How many of all customers recommend the brand at the end of the run"
    case .referrals: "How many of those who know the brand first heard of it from other customers"
    case .insideView: "How many encounters are good by the company's own standard"
    case .customerView: "How many encounters leave the customer with a satisfaction of 9 or more"
    case .reached: "How many of all customers come there at least once"
    }
  }
}
