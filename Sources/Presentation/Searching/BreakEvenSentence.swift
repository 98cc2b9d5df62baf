import Experiments
import Journeys

/// Where two strategies come out the same, in sentences that can be read aloud.
struct BreakEvenSentence {
  private let report: BreakEvenReport

  init(_ report: BreakEvenReport) { self.report = report }

  private var path: String { report.setting.path.description }
  private var strategy: String { report.header.strategy }
  private var against: String { report.against }

  var text: String {
    switch report.result.answer {
    case .crossing(let crossing): self.crossing(crossing)
    case .ahead(let point): ahead(point)
    case .behind(let point): behind(point)
    case .independent(let point):
      "\(report.result.metric) does not depend on \(path) with \(strategy): whatever it is, the difference from \(against) is "
        + "\(report.figures.differenceWithBand(point.change, report.unit))."
    }
  }

  // MARK: Somewhere

  private func crossing(_ crossing: BreakEven.Crossing) -> String {
    let isWhole = report.setting.path.parameter.isWhole
    let grain = grain(crossing)
    let value = text(crossing.value, grain)
    var sentences = ["With \(strategy), \(path) \(verb(crossing)) \(value)\(interval(crossing, grain)) \(aim)"]
    sentences[0] += "; now it is \(report.setting.valueText)."
    if isWhole, let beyond = beyond(crossing) { sentences.append(beyond) }
    if crossing.others > 0 {
      let places = crossing.others == 1 ? "one more place" : "\(crossing.others) more places"
      sentences.append("They come out the same in \(places), further from where it is now: see below.")
    }
    return (sentences + [confirmed].compactMap(\.self)).joined(separator: " ")
  }

  /// How far the strategy lies above the other as things are.
  private var lead: Double { report.result.present?.difference.mean ?? 0 }
  private var lessIsBetter: Bool { report.result.metric.moreIsBetter == false }

  /// Whether the strategy is ahead as things are.
  private var isAhead: Bool {
    lead == 0 || (lead > 0) != lessIsBetter
  }

  private func verb(_ crossing: BreakEven.Crossing) -> String {
    let way =
      crossing.value > report.setting.now ? "rise to" : crossing.value < report.setting.now ? "fall to" : "stay at"
    return isAhead ? "may \(way)" : "has to \(way)"
  }

  private var aim: String {
    isAhead
      ? "before \(report.result.metric) is no better than with \(against)"
      : "for \(report.result.metric) to catch up with \(against)"
  }

  private func interval(_ crossing: BreakEven.Crossing, _ grain: Double) -> String {
    switch (crossing.low, crossing.high) {
    case (let low?, let high?):
      let ends = (text(low, grain), text(high, grain))
      return ends.0 == ends.1 ? "" : " (between \(ends.0) and \(ends.1), as far as luck goes)"
    case (let low?, nil): return " (from \(text(low, grain)) on luck cannot tell them apart)"
    case (nil, let high?): return " (up to \(text(high, grain)) luck cannot tell them apart)"
    case (nil, nil): return ""
    }
  }

  /// What is next to the last whole number that will do.
  private func beyond(_ crossing: BreakEven.Crossing) -> String? {
    guard let number = report.result.points.firstIndex(where: { $0.value == crossing.value }) else { return nil }
    let next = [number - 1, number + 1].filter(report.result.points.indices.contains).map { report.result.points[$0] }
      .first {
        ($0.change.mean > 0) == lessIsBetter && $0.change.mean != 0
      }
    return next.map {
      "At \(report.setting.text(of: $0.value)) the difference is "
        + "\(report.figures.differenceWithBand($0.change, report.unit))."
    }
  }

  /// Whether other luck says the same.
  private var confirmed: String? {
    guard let confirmation = report.result.confirmation?.difference else { return nil }
    let difference = report.figures.differenceWithBand(confirmation, report.unit)
    guard !report.setting.path.parameter.isWhole else {
      return "Tried with other luck, the difference there is \(difference)."
    }
    return confirmation.covers(0)
      ? "Tried with other luck, they come out alike there as well."
      : "With other luck the answer would be a little different: the difference there is then \(difference)."
  }

  // MARK: Nowhere

  private func ahead(_ point: BreakEven.Point) -> String {
    let lead =
      Figures.isNothing(point.change)
      ? "they come out the same \(place(point))" : "the lead is smallest \(place(point)), \(size(point))"
    return "\(range), \(strategy) is nowhere behind \(against) on \(report.result.metric): \(lead).\(doubt(point))"
  }

  private func behind(_ point: BreakEven.Point) -> String {
    "Nowhere b\(range.dropFirst()) does \(strategy) catch up with \(against) on \(report.result.metric): at best, "
      + "\(place(point)), it is \(size(point)) behind.\(doubt(point))"
  }

  private var reach: Double { (report.result.points.last?.value ?? 0) - (report.result.points.first?.value ?? 0) }

  private var range: String {
    let ends = [report.result.points.first?.value, report.result.points.last?.value].map {
      $0.map { text($0, reach / 1000) } ?? ""
    }
    return "Between \(ends[0]) and \(ends[1])"
  }

  private func place(_ point: BreakEven.Point) -> String { "with \(path) at \(text(point.value, reach / 1000))" }

  private func size(_ point: BreakEven.Point) -> String {
    report.figures.size(point.change, report.unit)
  }

  private func doubt(_ point: BreakEven.Point) -> String {
    let estimate = point.change
    return estimate.covers(0) && !Figures.isNothing(estimate) ? " Luck alone could explain that." : ""
  }

  // MARK: Numbers

  private func text(_ value: Double, _ grain: Double) -> String {
    report.setting.text(of: Self.rounded(value, to: grain, report.setting))
  }

  /// How finely a value is told: a tenth of what is not sure, or a thousandth of the range.
  private func grain(_ crossing: BreakEven.Crossing) -> Double {
    guard let low = crossing.low, let high = crossing.high, high > low else { return reach / 1000 }
    return (high - low) / 5
  }

  /// A value with no more digits than a grain has.
  static func rounded(_ value: Double, to grain: Double, _ setting: SettingRow) -> Double {
    guard grain > 0, !setting.path.parameter.isWhole else { return value }
    var places = 0
    var size = grain
    while places < 9, size < 1 {
      places += 1
      size *= 10
    }
    return Double(Rounding.plain(value, places: places)) ?? value
  }
}
