public import Experiments
import Journeys

/// Why a metric differs between two strategies: in words first, then parameter by parameter, then along the funnel.
public struct AttributionReport: Report {
  /// What each of the parameters that differ adds.
  let attribution: Attribution
  /// Reports what parameters add to a change.
  public init(_ attribution: Attribution) { self.attribution = attribution }

  /// What was run; its strategy is the one that the change leads to.
  private var header: RunHeader { RunHeader(attribution, finished: attribution.finished) }
  /// What each parameter adds, the largest part first.
  private var rows: [AttributionRow] {
    attribution.ranking.map { AttributionRow(part: $0, mixture: attribution.mixture) }
  }

  /// The sentences, the parameters and the funnel.
  public func blocks(for mode: OutputMode) -> [Block] {
    let title = "\(header.journey) · why \(metric): \(header.strategy) against \(against)"
    let head = [.title(title), .note(size)] + (isSimulated ? header.stopped : [])
    return head + [.paragraph(sentence), .table(table)] + Block.notes(meaning) + funnelBlocks + Block.notes(legend)
  }

  /// How far it came, where somebody stopped it.
  public var stoppedAfter: String? { isSimulated ? header.stoppedAfter : nil }

  /// The parts, which add up in nine digits.
  public var record: Record {
    let size = isSimulated ? header.fields + header.finishedField : header.fields.without("customers", "replications")
    let (difference, unit) = (total.difference, Value.text(unit.rawValue))
    let exact = Apportionment.exact(rows.map(\.share.mean), of: difference.mean)
    let parts = zip(rows, exact.parts).recordTable([
      .spreadsheet("metric"): { _ in .text(metric.name) }, "parameter": { .text($0.0.setting.path.description) },
      "from": { .number($0.0.changes.first?.was) }, "to": { .number($0.0.changes.first?.now) },
      "share": { .number($0.1) }, "low": { .number($0.0.share.low) }, "high": { .number($0.0.share.high) },
      .spreadsheet("unit"): { _ in unit },
    ]).named("parts")
    let shares = Apportionment.exact(funnel.map(\.share.mean), of: difference.mean).parts
    let steps = zip(funnel, shares).recordTable([
      "from": { .text($0.0.from) }, "to": { $0.0.to.map(Value.text) ?? .nothing },
      "before": { .number($0.0.before.mean) }, "after": { .number($0.0.after.mean) }, "share": { .number($0.1) },
      "low": { .number($0.0.share.low) }, "high": { .number($0.0.share.high) },
    ]).named("funnel", for: .objects)
    return Record(
      "why",
      size.without("journey") + [
        "metric": .text(metric.name), "unit": unit, "against": .text(against), "mixtures": .count(attribution.mixtures),
        "pairs": pairs > 0 ? .count(pairs) : .nothing, "total": .number(exact.whole), "low": .number(difference.low),
        "high": .number(difference.high),
      ], parts, funnel.isEmpty ? nil : steps)
  }

  /// The strategy that the change begins with.
  var against: String { attribution.mixture.before.strategy.name }
  var metric: Metric { attribution.metric }
  var unit: Unit { attribution.metric.unit }
  var total: Difference { attribution.total }
  var funnel: [FunnelStep] { attribution.funnel }
  private var pairs: Int { attribution.pairs }
  private var isSimulated: Bool { attribution.method == .simulated }

  var figures: Figures { header.figures }
  /// The change and its parts as they are printed.
  var printed: Figures.Parts { figures.parts(rows.map(\.share), of: total.difference, unit) }

  private var size: String {
    let counted = Count.text(attribution.mixtures, "mixture") + " of the two strategies"
    guard isSimulated else {
      return "\(counted), worked out exactly over \(Count.text(header.steps, header.step.rawValue)): "
        + "no customers and no luck"
    }
    return "\(counted), each \(header.sizeAndSeed)"
  }

  private var meaning: String? {
    guard rows.count > 1 else { return nil }
    let way = pairs > 0 ? "\(pairs) pairs of orders drawn by chance" : "all orders"
    return "A part is what one change adds on average, over \(way) in which the changes could be made. "
      + "So the parts add up, whatever the changes do to each other."
  }

  private var legend: String? {
    CurveTable.legend(of: rows.map(\.share), asFarAs: pairs > 0 ? "luck and the orders drawn go" : "luck goes")
  }

  private var table: Table {
    let printed = printed
    let scale = Bar.scale(rows.map(\.share) + [total.difference])
    var table = zip(rows, printed.parts).table([
      .text("parameter", importance: 9) { .text($0.0.setting.path.description) },
      .prose("change", importance: 5) { .text($0.0.changeText) },
      .number("adds", importance: 8) { row, value in
        .number(figures.part(value, row.share, unit, in: printed), tone: row.tone)
      },
      .drawing(8...24, importance: 2) { row, _ in
        row.isNothing ? .empty : .signedBand(row.share, in: scale, tone: row.tone)
      },
    ])
    table.append([
      .text("together"), .empty,
      .number(figures.part(printed.whole, total.difference, unit, in: printed)),
      .signedBand(total.difference, in: scale),
    ])
    return table
  }

  private var funnelBlocks: [Block] {
    guard funnel.count > 1 else { return [] }
    return [.heading("The same change, step by step to the first purchase"), .table(funnelTable)]
      + (funnelSentence.map { [.paragraph($0)] } ?? [])
  }

  private var funnelTable: Table {
    let printed = figures.parts(funnel.map(\.share), of: total.difference, unit)
    let scale = Bar.scale(funnel.map(\.share))
    return zip(funnel, printed.parts).table([
      .text("step", importance: 9) { step, _ in .text("\(step.from) → \(step.to ?? "purchase")") },
      .number(against, importance: 6) { .number(figures.short($0.0.before, .share)) },
      .number(header.strategy, importance: 7) { .number(figures.short($0.0.after, .share)) },
      .number("adds", importance: 8) { .number(figures.part($1, $0.share, unit, in: printed)) },
      .drawing(8...24, importance: 2) { step, _ in
        Figures.isNothing(step.share) ? .empty : .signedBand(step.share, in: scale)
      },
    ])
  }
}

extension AttributionReport {
  /// How many parameters are named; the others are told together.
  private static let named = 4

  /// Why the metric differs, in sentences that can be read aloud, the largest part first.
  var sentence: String { ([whole] + [sure, unsure, idle].compactMap(\.self)).joined(separator: " ") }

  private var parts: [(row: AttributionRow, value: Double)] { Array(zip(rows, printed.parts)) }

  private var whole: String {
    let (strategy, against) = (header.strategy, against)
    let difference = total.difference
    guard !Figures.isNothing(difference) else {
      return "With \(strategy), \(metric) is what it is with \(against)."
    }
    let levels =
      "\(figures.shortWithUnit(total.after, unit)) against "
      + figures.shortWithUnit(total.before, unit)
    guard !Figures.isNoise(difference) else {
      return "With \(strategy), \(metric) cannot be told apart from what it is with \(against): \(levels)."
    }
    return "With \(strategy), \(metric) is \(amount(printed.whole))\(figures.differenceSuffix(unit)) "
      + "\(difference.mean > 0 ? "higher" : "lower") than with \(against): \(levels)."
  }

  /// What is more than luck.
  private var sure: String? {
    let sure = parts.filter { !$0.row.isNothing && !$0.row.isNoise }
    guard !sure.isEmpty else { return nil }
    let isMany = sure.count > Self.named + 1
    let told = sure.prefix(isMany ? Self.named : sure.count)
    var clauses = told.enumerated().map { clause($1.row.subject, $1.value, isFirst: $0 == 0, isOne: true) }
    if isMany {
      let rest = sure.dropFirst(told.count)
      clauses.append(clause("\(rest.count) more", rest.reduce(0) { $0 + $1.value }, isFirst: false, isOne: false))
    }
    return WordList.text(clauses) + "."
  }

  /// `“Steps to pay” (5 → 2) adds 1.6 points`, and after the first without the unit.
  private func clause(_ subject: String, _ value: Double, isFirst: Bool, isOne: Bool) -> String {
    let amount = amount(value) + (isFirst ? figures.differenceSuffix(unit) : "")
    return value < 0
      ? "\(subject) \(isOne ? "takes" : "take") \(amount) away" : "\(subject) \(isOne ? "adds" : "add") \(amount)"
  }

  /// What may be luck, with what it comes to, so that the numbers add up when they are read aloud too.
  private var unsure: String? {
    let unsure = parts.filter(\.row.isNoise)
    guard !unsure.isEmpty else { return nil }
    let sum = unsure.reduce(0) { $0 + $1.value }
    let names = unsure.count > Self.named ? "\(unsure.count) others" : WordList.text(unsure.map(\.row.subject))
    let amount = amount(sum)
    let sign = amount.contains { ("1"..."9").contains($0) } ? (sum < 0 ? "-" : "+") : ""
    return "What \(names) \(unsure.count == 1 ? "does" : "do together") may be luck "
      + "(\(sign)\(amount)\(figures.differenceSuffix(unit)))."
  }

  private var idle: String? {
    let idle = parts.filter(\.row.isNothing)
    guard !idle.isEmpty else { return nil }
    let names = idle.count > Self.named ? "\(idle.count) others" : WordList.text(idle.map(\.row.subject))
    return "\(names) \(idle.count == 1 ? "changes" : "change") nothing."
  }

  private func amount(_ value: Double) -> String { figures.size(value, unit, in: printed) }

  /// The step that carries most on the way to a first purchase, or nil where luck could explain it.
  private var funnelSentence: String? {
    let printed = figures.parts(funnel.map(\.share), of: total.difference, unit)
    let parts = zip(funnel, printed.parts).filter { !Figures.isNoise($0.0.share) }
    guard !Figures.isNoise(total.difference),
      let (step, value) = parts.max(by: { $0.0.share.mean.magnitude < $1.0.share.mean.magnitude })
    else { return nil }
    func size(_ value: Double) -> String { figures.size(value, unit, in: printed) }
    let rates = "\(figures.short(step.after, .share)) instead of \(figures.short(step.before, .share))"
    let event = step.to.map { "come to \($0)" } ?? "buy"
    let isAgainst = (value < 0) != (printed.whole < 0)
    return "Most of it happens here: of those who come to \(step.from), \(rates) \(event). That step "
      + (value < 0 ? "takes \(size(value))" : "adds \(size(value))") + figures.differenceSuffix(unit)
      + (value < 0 ? " away" : "") + (isAgainst ? ", against the change as a whole." : ".")
  }
}

/// What one parameter adds to a change.
struct AttributionRow: Sendable {
  let part: Attribution.Part
  /// The strategies between which it adds that.
  let mixture: StrategyMixture

  var setting: SettingRow { SettingRow(part.path, in: mixture.after) }
  /// What becomes of it; more than one where it changes under way.
  var changes: [StrategyMixture.Change] { mixture.changes(of: part.path) }
  var share: Estimate { part.share }

  /// What it does, in words: `5 → 2`, `40 EUR → 45 EUR from week 10`.
  var changeText: String {
    guard !changes.isEmpty else { return "held at \(setting.valueText)" }
    let texts = changes.prefix(2).map { change in
      setting.text(from: change.was, to: change.now)
        + (change.start > 0 ? " \(setting.step.text(from: change.start))" : "")
    }
    return texts.joined(separator: ", ") + (changes.count > 2 ? " and so on" : "")
  }

  /// What it is called in a sentence, with what becomes of it: `“Steps to pay” (5 → 2)`.
  var subject: String {
    (setting.title.map { "“\($0)”" } ?? setting.path.description) + " (\(changeText))"
  }

  var isNothing: Bool { Figures.isNothing(share) }
  /// Whether what it adds may be luck.
  var isNoise: Bool { !isNothing && Figures.isNoise(share) }
  var tone: Tone { isNothing || isNoise ? .dim : .plain }
}
