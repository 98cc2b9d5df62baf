public import Experiments
import Journeys

/// How good a parameter must be for a strategy to catch up with another, in words and with what was tried.
public struct BreakEvenReport: Report {
  let result: BreakEven
  /// Reports where two strategies come out the same.
  public init(_ result: BreakEven) { self.result = result }

  /// The parameter, which knows how its values are written.
  var setting: SettingRow { SettingRow(result.path, in: result.variant) }
  private var header: RunHeader { RunHeader(result) }

  /// The values that were tried, and then the sentences, which stay on the screen; who listens hears them first.
  public func blocks(for mode: OutputMode) -> [Block] {
    let title =
      "\(header.journey) · break-even of \(setting.path): \(result.metric) of \(header.strategy) against \(against)"
    let size = "\(Count.text(result.points.count, "value")), each \(header.sizeAndSeed)"
    let head = [Block.title(title), .note(size)] + Block.notes(result.variant.wholeMoves([result.path]))
    let answer = Block.paragraph(sentence)
    guard shown.count > 1 else { return head + [answer] }
    if mode == .plain { return head + [answer, .table(table)] }
    return head + [.table(table)] + Block.notes(CurveTable.legend(of: shown.map(\.change))) + [answer]
  }

  /// The answer and what was tried.
  public var record: Record {
    let unit = Value.text(unit.rawValue)
    var fields: Fields = [
      "parameter": .text(setting.path.description), "metric": .text(result.metric.name), "unit": unit,
      "against": .text(against), "answer": .text(result.answer.name), "now": .number(setting.now),
    ]
    if case .crossing(let crossing) = result.answer {
      fields += ["value": .number(crossing.value), "low": .number(crossing.low), "high": .number(crossing.high)]
    }
    let points = result.points.recordTable([
      Record.Column(setting.path.description, key: "value"): { .number($0.value) },
      .spreadsheet("metric"): { _ in .text(result.metric.name) }, "mean": { .number($0.difference.after.mean) },
      "difference": { .number($0.change.mean) }, "low": { .number($0.change.low) }, "high": { .number($0.change.high) },
      .spreadsheet("unit"): { _ in unit },
    ]).named("points")
    return Record("break-even", header.fields.without("journey") + fields, points)
  }

  var figures: Figures { header.figures }
  var unit: Unit { result.metric.unit }
  /// The strategy to catch up with.
  var against: String { result.target.strategy.name }

  private var table: Table {
    let (shown, grain) = (shown, 1e-4 * reach)
    let scale = Bar.scale(shown.map(\.change))
    return shown.table([
      .number(setting.path.description, importance: 9) { .number(text($0.value, grain)) },
      .number(result.metric.name, importance: 6) { .number(figures.short($0.difference.after, unit)) },
      .number("against \(against)", importance: 8) { .number(figures.differenceWithBand($0.change, unit)) },
      .drawing(8...24, importance: 3) { .signedBand($0.change, in: scale) },
      .text("", importance: 7) { .text($0.value == setting.now ? "← now" : "") },
    ])
  }

  // MARK: What is shown of what was tried

  /// How far what is shown goes.
  private var reach: Double { (shown.last?.value ?? 0) - (shown.first?.value ?? 0) }

  /// What people see: about a dozen values, the present one and the one that was found among them.
  private var shown: [Effect] {
    let near = result.points.filter { neighbourhood.contains($0.value) }
    let step = ((near.last?.value ?? 0) - (near.first?.value ?? 0)) / 12
    let fixed = [setting.now, found].compactMap(\.self).filter { value in near.contains { $0.value == value } }
    var last = -Double.infinity
    return near.filter { point in
      let isFar = point.value - last >= step * 0.75 && fixed.allSatisfy { abs(point.value - $0) >= step * 0.75 }
      guard isFar || fixed.contains(point.value) else { return false }
      last = point.value
      return true
    }
  }

  /// The value at which both come out the same.
  private var found: Double? { if case .crossing(let crossing) = result.answer { crossing.value } else { nil } }

  /// Where it gets interesting: around the present value and the one that was found, with one value beyond on each side
  /// unless it is far away; everywhere, where none was found or there are more.
  private var neighbourhood: ClosedRange<Double> {
    guard case .crossing(let crossing) = result.answer, crossing.others == 0, crossing.value != setting.now else {
      return -.infinity ... .infinity
    }
    let (low, high) = (min(setting.now, crossing.value), max(setting.now, crossing.value))
    let (margin, far) = ((high - low) / 2, (high - low) * 4)
    let values = result.points.map(\.value)
    let (below, above) = (values.last { $0 < low } ?? low, values.first { $0 > high } ?? high)
    return min(low - margin, max(below, low - far))...max(high + margin, min(above, high + far))
  }
}

extension BreakEvenReport {
  private var path: String { setting.path.description }
  private var strategy: String { header.strategy }

  /// Where they come out the same, in sentences that can be read aloud.
  var sentence: String {
    switch result.answer {
    case .crossing(let crossing): self.crossing(crossing)
    case .ahead(let point): ahead(point)
    case .behind(let point): behind(point)
    case .independent(let point):
      "\(result.metric) does not depend on \(path) with \(strategy): whatever it is, the difference from \(against) is "
        + "\(figures.differenceWithBand(point.change, unit))."
    }
  }

  // MARK: Somewhere

  private func crossing(_ crossing: BreakEven.Crossing) -> String {
    let isWhole = setting.path.parameter.isWhole
    let grain = grain(crossing)
    let value = text(crossing.value, grain)
    var sentences = ["With \(strategy), \(path) \(verb(crossing)) \(value)\(interval(crossing, grain)) \(aim)"]
    sentences[0] += "; now it is \(setting.valueText)."
    if isWhole, let beyond = beyond(crossing) { sentences.append(beyond) }
    if crossing.others > 0 {
      let places = crossing.others == 1 ? "one more place" : "\(crossing.others) more places"
      sentences.append("They come out the same in \(places), further from where it is now: see below.")
    }
    return (sentences + [confirmed].compactMap(\.self)).joined(separator: " ")
  }

  /// How far the strategy lies above the other as things are.
  private var lead: Double { result.present?.difference.mean ?? 0 }
  private var lessIsBetter: Bool { result.metric.moreIsBetter == false }

  private var isAhead: Bool { lead == 0 || (lead > 0) != lessIsBetter }

  private func verb(_ crossing: BreakEven.Crossing) -> String {
    let way = crossing.value > setting.now ? "rise to" : crossing.value < setting.now ? "fall to" : "stay at"
    return isAhead ? "may \(way)" : "has to \(way)"
  }

  private var aim: String {
    isAhead
      ? "before \(result.metric) is no better than with \(against)"
      : "for \(result.metric) to catch up with \(against)"
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
    guard let number = result.points.firstIndex(where: { $0.value == crossing.value }) else { return nil }
    let beside = [number - 1, number + 1].filter(result.points.indices.contains).map { result.points[$0] }
    return beside.first { ($0.change.mean > 0) == lessIsBetter && $0.change.mean != 0 }.map { next in
      "At \(setting.text(of: next.value)) the difference is \(figures.differenceWithBand(next.change, unit))."
    }
  }

  /// Whether other luck says the same.
  private var confirmed: String? {
    guard let confirmation = result.confirmation?.difference else { return nil }
    let difference = figures.differenceWithBand(confirmation, unit)
    guard !setting.path.parameter.isWhole else {
      return "Tried with other luck, the difference there is \(difference)."
    }
    return confirmation.covers(0)
      ? "Tried with other luck, they come out alike there as well."
      : "With other luck the answer would be a little different: the difference there is then \(difference)."
  }

  // MARK: Nowhere

  private func ahead(_ point: Effect) -> String {
    let lead =
      Figures.isNothing(point.change)
      ? "they come out the same \(place(point))" : "the lead is smallest \(place(point)), \(size(point))"
    return "\(range), \(strategy) is nowhere behind \(against) on \(result.metric): \(lead).\(doubt(point))"
  }

  private func behind(_ point: Effect) -> String {
    "Nowhere b\(range.dropFirst()) does \(strategy) catch up with \(against) on \(result.metric): at best, "
      + "\(place(point)), it is \(size(point)) behind.\(doubt(point))"
  }

  private var span: Double { (result.points.last?.value ?? 0) - (result.points.first?.value ?? 0) }

  private var range: String {
    let ends = [result.points.first?.value, result.points.last?.value].map {
      $0.map { text($0, span / 1000) } ?? ""
    }
    return "Between \(ends[0]) and \(ends[1])"
  }

  private func place(_ point: Effect) -> String { "with \(path) at \(text(point.value, span / 1000))" }

  private func size(_ point: Effect) -> String { figures.size(point.change, unit) }

  private func doubt(_ point: Effect) -> String {
    let estimate = point.change
    return estimate.covers(0) && !Figures.isNothing(estimate) ? " Luck alone could explain that." : ""
  }

  // MARK: Numbers

  private func text(_ value: Double, _ grain: Double) -> String {
    setting.text(of: rounded(value, to: grain))
  }

  /// How finely a value is told: a tenth of what is not sure, or a thousandth of the range.
  private func grain(_ crossing: BreakEven.Crossing) -> Double {
    guard let low = crossing.low, let high = crossing.high, high > low else { return span / 1000 }
    return (high - low) / 5
  }

  /// A value with no more digits than a grain has.
  private func rounded(_ value: Double, to grain: Double) -> Double {
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

extension BreakEven.Answer {
  /// Which answer it is, for programs.
  fileprivate var name: String {
    switch self {
    case .crossing: "crossing"
    case .ahead: "ahead"
    case .behind: "behind"
    case .independent: "independent"
    }
  }
}
