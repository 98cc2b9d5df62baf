public import Journeys
import OrderedCollections

/// The metrics that exist for a journey: what its stages, paths, channels and segments make it possible to measure.
public enum MetricCatalogue {
  /// Every metric of a journey, in a stable order.
  ///
  /// First those of the whole journey, then those of single stages (`gap.consideration`, `reached.checkout`), then the
  /// same again for each segment (`conversion.bargain`, `gap.consideration.bargain`).
  public static func metrics(of journey: Journey) -> [Metric] {
    ([nil] + journey.segments.keys.map(Optional.some)).flatMap { metrics(of: journey, segment: $0) }
  }

  /// The metric with a name as people type it, or nil where the journey has none of that name.
  public static func metric(named name: String, in journey: Journey) -> Metric? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let measure = parts.first.flatMap(Measure.init(rawValue:)), parts.count <= 3 else { return nil }
    // Stages and segments never share a name, so at most one of these readings exists.
    var rest = parts.dropFirst()
    let stage = rest.first.flatMap { journey.stages[$0] == nil ? nil : $0 }
    if stage != nil { rest = rest.dropFirst() }
    let segment = rest.first.flatMap { journey.segments[$0] == nil ? nil : $0 }
    if segment != nil { rest = rest.dropFirst() }
    return rest.isEmpty ? metric(measure, stage, segment, in: journey) : nil
  }

  /// The metric with a name, or the one that a word people think in stands for, such as `loyalty`.
  public static func metric(meantBy word: String, in journey: Journey) -> Metric? {
    metric(named: word, in: journey)
      ?? words.first { $0.word == word.lowercased() }.flatMap { metric($0.measure, nil, nil, in: journey) }
  }

  /// The words that people think in, each with the metric of a journey that it stands for.
  ///
  /// Where one word is the beginning of another one for the same metric, the longer one is enough.
  public static func words(for journey: Journey) -> [(word: String, metric: Metric)] {
    words.filter { one in
      !words.contains { $0.measure == one.measure && $0.word != one.word && $0.word.hasPrefix(one.word) }
    }.compactMap { entry in metric(entry.measure, nil, nil, in: journey).map { (entry.word, $0) } }
  }

  private static let words: [(word: String, measure: Measure)] = [
    ("loyalty", .retention), ("loyal", .retention), ("lifetime", .clv), ("lifetime-value", .clv), ("value", .clv),
    ("recommendation", .nps), ("recommendations", .nps), ("buying", .conversion), ("sales", .revenue),
    ("turnover", .revenue),
  ]

  /// The metric of a measure, or nil where the journey has none.
  static func metric(_ measure: Measure, _ stage: String?, _ segment: String?, in journey: Journey) -> Metric? {
    exists(measure, stage, in: journey) ? metric(measure, stage, segment) : nil
  }

  /// The few metrics that sum a journey up, in the order in which people ask for them.
  public static func headlines(of journey: Journey) -> [Metric] {
    let measures: [Measure] = [
      .conversion, .abandonment, .timeToConvert, .satisfaction, .gap, .retention, .repeatRate, .nps, .advocates,
      .referrals,
    ]
    // Money is worth a line where the journey says what is paid, and profit where it is not the same as revenue.
    let money: [Measure] = !journey.isPriced ? [] : journey.costsAnything ? [.revenue, .profit, .clv] : [.revenue]
    return (measures + money).filter { exists($0, nil, in: journey) }.map { metric($0, nil, nil) }
  }

  /// The headlines for one segment, in the same order; empty where the journey has no such segment.
  public static func headlines(of journey: Journey, segment: String) -> [Metric] {
    guard journey.segments[segment] != nil else { return [] }
    return headlines(of: journey).map { metric($0.measure, nil, segment) }
  }

  private static func metrics(of journey: Journey, segment: String?) -> [Metric] {
    let whole = Measure.allCases.filter { exists($0, nil, in: journey) }.map { metric($0, nil, segment) }
    let single = Measure.allCases.flatMap { measure in
      journey.stages.keys.filter { exists(measure, $0, in: journey) }.map { metric(measure, $0, segment) }
    }
    return whole + single
  }

  /// Whether a journey has what a measure needs.
  private static func exists(_ measure: Measure, _ stage: String?, in journey: Journey) -> Bool {
    if let stage {
      if measure == .reached { return journey.stages[stage] != nil }
      return measure.isOfTouchpoints && journey.stages[stage]?.touchpoints.isEmpty == false
    }
    return switch measure {
    case .conversion, .timeToConvert, .timeToConvertEarly, .timeToConvertLate, .retention, .churn, .purchases, .nps,
      .npsMeasured, .rating, .ratingMeasured, .revenue, .profit, .clv, .acquisitionCost, .payback, .claims:
      journey.sellsAnything
    case .repeatRate: journey.sellsAgain
    case .upsell, .crossSell: journey.paths.values.contains(where: \.isRepeat)
    case .cost: journey.sellsAnything || journey.costsAnything
    case .abandonment: !journey.salePaths.isEmpty
    case .advocates: journey.paths.values.contains { $0.marks.contains(.refers) }
    case .referrals: journey.channels.values.contains { $0.kind == .wordOfMouth }
    case .reached: false
    default: journey.stages.values.contains { !$0.touchpoints.isEmpty }
    }
  }

  private static func metric(_ measure: Measure, _ stage: String?, _ segment: String?) -> Metric {
    let place = stage.map { measure == .reached ? ": to “\($0)”" : ", at “\($0)”" } ?? ""
    let people = segment.map { ", among “\($0)” only" } ?? ""
    return Metric(
      name: [measure.rawValue, stage, segment].compactMap(\.self).joined(separator: "."), unit: measure.unit,
      moreIsBetter: measure.moreIsBetter, meaning: measure.meaning + place + people + ".", stage: stage,
      segment: segment, measure: measure)
  }
}
